# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Host ports: taken by whom? ---

wanted_service=() # what this start will publish, every port once for each service
wanted_address=()
wanted_number=()
wanted_protocol=()
wanted_variable=()
taken_number=() # what containers publish that this start leaves alone
taken_protocol=()
taken_address=()
taken_by=()
taken_remedy=()
engine_looks=20 # half a second each: how often this start looks for the container of a port that is held

# Every port that a selected service will publish must be free, or its own already.
check_host_ports() {
    local n m
    [ "${#port_service[@]}" -gt 0 ] || return 0
    list_wanted_ports
    list_taken_ports
    for ((n = 0; n < ${#wanted_number[@]}; n++)); do
        for ((m = 0; m < n; m++)); do
            same_port "$n" "${wanted_number[m]}" "${wanted_protocol[m]}" "${wanted_address[m]}" || continue
            if [ "${wanted_service[m]}" -eq "${wanted_service[n]}" ]; then
                port_problem "$n" "published by it twice" "give one of them another port"
            else
                port_problem "$n" "published by ${service_id[wanted_service[m]]} too" "give one of them another port"
            fi
        done
        find_publisher "$n"
        [ "$found" -lt 0 ] || [ -z "${taken_by[found]}" ] || port_problem "$n" "taken by ${taken_by[found]}" "${taken_remedy[found]}"
    done
    check_free_ports
}

list_wanted_ports() {
    local n s number last
    for ((n = 0; n < ${#port_service[@]}; n++)); do
        s=${port_service[n]}
        [ "${selected[s]}" -eq 1 ] || continue
        number=${port_number[n]}
        if [ -n "${port_variable[n]}" ]; then
            find_value "${port_variable[n]}"
            number=${value:-$number}
        fi
        last=${#wanted_number[@]}
        case $number in '' | *[!0-9]*) continue ;; esac
        expand "${port_address[n]}"
        wanted_service[last]=$s wanted_address[last]=$expanded wanted_number[last]=$number
        wanted_protocol[last]=${port_protocol[n]} wanted_variable[last]=${port_variable[n]}
    done
}

# What containers publish, and by whom; nobody, for a service of this start: if it is changed, it gives its ports up.
list_taken_ports() {
    local n s
    for ((n = 0; n < ${#other_name[@]}; n++)); do
        describe_other "$n"
        if [ -n "$other_remedy" ]; then
            add_taken "${other_ports[n]}" "$other_text" "${other_remedy%%;*}"
        else
            # It is about to be removed.
            read_published "${other_ports[n]}"
        fi
    done
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        if [ "${selected[s]}" -eq 1 ]; then
            read_published "${published[s]}"
        else
            add_taken "${published[s]}" "${service_id[s]}, which this start leaves out" "stop it: ./stop-platform.sh --service ${service_id[s]}"
        fi
    done
}

add_taken() { # WHAT docker ps SAYS, BY WHOM, REMEDY
    local n first=${#taken_number[@]}
    read_published "$1"
    for ((n = first; n < ${#taken_number[@]}; n++)); do taken_by[n]=$2 taken_remedy[n]=$3; done
}

# Adds ports to those that are taken: "0.0.0.0:8080-8081->80/tcp, [::]:8080-8081->80/tcp".
read_published() { # WHAT docker ps SAYS
    local entry number end last
    local IFS=' '
    for entry in ${1//,/}; do
        case $entry in *'->'*) ;; *) continue ;; esac
        number=${entry%%->*}
        end=${number##*[:-]}
        number=${number##*:}
        for ((number = ${number%%-*}; number <= end; number++)); do
            last=${#taken_number[@]}
            taken_number[last]=$number taken_protocol[last]=${entry##*/} taken_address[last]=${entry%:*->*}
            taken_by[last]='' taken_remedy[last]=''
        done
    done
}

# Sets found to who publishes a wanted port already, -1 if nobody does.
find_publisher() { # POSITION OF A WANTED PORT
    for ((found = 0; found < ${#taken_number[@]}; found++)); do
        ! same_port "$1" "${taken_number[found]}" "${taken_protocol[found]}" "${taken_address[found]}" || return 0
    done
    found=-1
}

# Whether a wanted port collides with another one: the same number and protocol, on the same address or on all.
same_port() { # POSITION OF A WANTED PORT, NUMBER, PROTOCOL, ADDRESS
    [ "${wanted_number[$1]}-${wanted_protocol[$1]}" = "$2-$3" ] || return 1
    [ "${wanted_address[$1]}" = "$4" ] || is_any_address "${wanted_address[$1]}" || is_any_address "$4"
}

is_any_address() {
    case $1 in
        '' | 0.0.0.0 | '::' | '[::]') return 0 ;;
    esac
    return 1
}

port_problem() { # POSITION OF A WANTED PORT, WHAT IS WRONG, REMEDY
    local variable=${wanted_variable[$1]}
    problem "host port ${wanted_number[$1]}, which ${service_id[wanted_service[$1]]} publishes, is $2" \
        "$3$([ -z "$variable" ] || printf '; or choose another port: %s=... in %s' "$variable" "$env_file")"
}

# Ports that no container publishes may be taken by programs of this machine. A container that is being stopped holds
# its ports for a moment longer than the engine says.
check_free_ports() {
    local n attempt ask=() held holder remedy
    # The engine of another machine publishes its ports there.
    case ${DOCKER_HOST:-} in tcp:* | ssh:*) return 0 ;; esac
    for ((n = 0; n < ${#wanted_number[@]}; n++)); do
        find_publisher "$n"
        [ "$found" -ge 0 ] || ask[${#ask[@]}]=$n
    done
    for attempt in 1 2 3 4; do
        [ "${#ask[@]}" -gt 0 ] || return 0
        held=()
        find_held_ports "${ask[@]}"
        ask=(${held[@]+"${held[@]}"})
        case $attempt:${#ask[@]} in 4:* | *:0) ;; *) sleep 0.5 ;; esac
    done
    for n in ${ask[@]+"${ask[@]}"}; do
        remedy='stop what holds it'
        await_engine "$n"
        [ -z "$holder" ] || port_problem "$n" "taken by $holder" "$remedy"
    done
}

# The engine holds the ports of a container for a while before it lists the container as running: a start that was
# interrupted may have left one on the way. Sets holder to what holds the port in the end, and remedy; holder is empty for
# a container of this start, and if the port has become free.
await_engine() { # POSITION OF A WANTED PORT
    local held told=0
    while true; do
        name_holder "${wanted_number[$1]}" "${wanted_protocol[$1]}"
        case $holder in
            *' docker'* | *' com.docke'* | *' rootless'* | *' vpnkit'*) remedy='restart Docker: it holds the port for no container' ;;
            # The engine may hold it as another user, who is not shown.
            'another process') ;;
            *) return 0 ;;
        esac
        [ "$engine_looks" -gt 0 ] || return 0
        [ "$told" -eq 1 ] || event check "host port ${wanted_number[$1]} is held by $holder: waiting for Docker to list a container that publishes it"
        told=1 engine_looks=$((engine_looks - 1))
        sleep 0.5
        held=()
        find_held_ports "$1"
        holder=''
        [ "${#held[@]}" -gt 0 ] || return 0
        ask_containers
        read_containers || return 0
        inspect_all_services
        taken_number=() taken_protocol=() taken_address=() taken_by=() taken_remedy=()
        list_taken_ports
        find_publisher "$1"
        if [ "$found" -ge 0 ]; then
            holder=${taken_by[found]} remedy=${taken_remedy[found]}
            return 0
        fi
    done
}
