# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Host ports: taken by whom? ---

taken_number=() # published by other containers
taken_protocol=()
taken_address=()
taken_by=()

# Every port that a selected service will publish must be free, or its own already.
check_host_ports() {
    local n attempt
    local conflict_fact=() conflict_remedy=()
    [ "${#port_service[@]}" -gt 0 ] || return 0
    for attempt in 1 2 3 4; do
        list_taken_ports
        find_conflicts
        # A container that is just being started or stopped holds its ports, and docker ps does not show it.
        case "$attempt:${conflict_fact[*]:-}" in
            4:*) ;;
            *'by the process docker-proxy '* | *'by another process'*) sleep 1 && continue ;;
        esac
        break
    done
    for ((n = 0; n < ${#conflict_fact[@]}; n++)); do
        problem "${conflict_fact[n]}" "${conflict_remedy[n]}"
    done
}

find_conflicts() {
    local n s number address
    conflict_fact=()
    conflict_remedy=()
    for ((n = 0; n < ${#port_service[@]}; n++)); do
        s=${port_service[n]}
        [ "${selected[s]}-${is_up[s]}" = 1-0 ] || continue
        number=${port_number[n]} address=${port_address[n]}
        if [ -n "${port_variable[n]}" ]; then
            find_value "${port_variable[n]}"
            number=${value:-$number}
        fi
        case $number in
            *[!0-9]*) continue ;;
        esac
        find_port_holder "$number" "${port_protocol[n]}" "$address"
        [ -n "$holder" ] || continue
        conflict_fact[${#conflict_fact[@]}]="host port $number, which ${service_id[s]} publishes, is taken by $holder"
        conflict_remedy[${#conflict_remedy[@]}]="stop what holds it$([ -z "${port_variable[n]}" ] || printf ', or choose another port: %s=... in %s' "${port_variable[n]}" "$env_file")"
    done
}

# One docker ps: which services of the platform are up, and which ports other containers publish.
list_taken_ports() {
    local line name ports s published number end own
    taken_number=() taken_protocol=() taken_address=() taken_by=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do is_up[s]=0; done
    local IFS=$'\n'
    for line in $(docker ps --format '{{.Names}}|{{.Ports}}' 2>/dev/null); do
        name=${line%%|*} ports=${line#*|} own=0
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            if [ "${service_container[s]}" = "$name" ]; then
                is_up[s]=1 own=1
                break
            fi
        done
        [ "$own" -eq 0 ] || continue
        IFS=' '
        for published in ${ports//,/}; do
            case $published in *'->'*) ;; *) continue ;; esac
            number=${published%%->*}
            end=${number##*[:-]}
            number=${number##*:}
            for ((number = ${number%%-*}; number <= end; number++)); do
                taken_number[${#taken_number[@]}]=$number
                taken_protocol[${#taken_protocol[@]}]=${published##*/}
                taken_address[${#taken_address[@]}]=${published%:*->*}
                taken_by[${#taken_by[@]}]="the container $name"
            done
        done
    done
}

# Sets holder to who has a port, empty if nobody has.
find_port_holder() { # PORT PROTOCOL ADDRESS
    local n
    holder=''
    for ((n = 0; n < ${#taken_number[@]}; n++)); do
        if [ "${taken_number[n]}" = "$1" ] && [ "${taken_protocol[n]}" = "$2" ] && overlap "${taken_address[n]}" "$3"; then
            holder=${taken_by[n]}
            return 0
        fi
    done
    # The engine of another machine publishes its ports there.
    case ${DOCKER_HOST:-} in
        tcp:* | ssh:*) return 0 ;;
    esac
    [ "$2" = tcp ] || return 0
    case $3 in
        '' | 0.0.0.0 | 127.* | '::' | '[::]') ;;
        *) return 0 ;;
    esac
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
        name_listener "$1"
    fi
}

# Whether two addresses of this machine share a port: the same one, or all addresses.
overlap() {
    [ "$1" = "$2" ] || is_any_address "$1" || is_any_address "$2"
}

is_any_address() {
    case $1 in
        '' | 0.0.0.0 | '::' | '[::]') return 0 ;;
    esac
    return 1
}

# Sets holder to the process that listens on a TCP port, as far as the system tells.
name_listener() { # PORT
    local text name=''
    holder='another process'
    if text=$(ss -Hltnp "sport = :$1" 2>/dev/null) && [ -n "$text" ]; then
        case $text in
            *'(("'*)
                name=${text#*'(("'}
                text=${name#*pid=}
                name="${name%%\"*} ${text%%[!0-9]*}"
                ;;
        esac
    elif text=$(lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null) && [ -n "$text" ]; then
        name=${text#*$'\n'c}
        text=${text#p}
        name="${name%%$'\n'*} ${text%%$'\n'*}"
    fi
    [ -z "$name" ] || holder="the process $name"
}
