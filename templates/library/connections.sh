# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Connections: tried from inside the container that makes them ---

# Run by the shell of a container. A checkout may have given it the line endings of Windows.
connect_script=$(<"$library/container/connect.sh")
connect_script=${connect_script//$'\r'/}

container_answers=() # of each service: the answers from its container
helper=-1            # position of a service whose image has a tool to try connections with
asked_by_helper=()   # 1 where the helper's image was used

check_connections() {
    local s c
    read_names
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        container_answers[s]=''
        asked_by_helper[s]=0
        if [ "${selected[s]}-${status[s]}" = 1-running ] && find_targets "$s"; then
            show_live_line "$(printf '%5d s  connections of %s' "$SECONDS" "${service_id[s]}")"
            connect_from_container "$s"
        fi
    done
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        if [ "${selected[s]}-${status[s]}" = 1-running ] && find_targets "$s" && lacks_answers "$s"; then
            ask_with_helper "$s"
        fi
    done
    for ((c = 0; c < ${#connection_from[@]}; c++)); do
        [ "${selected[connection_from[c]]}" -eq 0 ] || check_connection "$c"
    done
}

# Sets targets to the hosts and ports that a service calls; fails if there are none.
find_targets() { # SERVICE POSITION
    local c
    targets=()
    for ((c = 0; c < ${#connection_from[@]}; c++)); do
        [ "${connection_from[c]}" -ne "$1" ] || targets=(${targets[@]+"${targets[@]}"} "${connection_host[c]}" "${connection_port[c]}")
    done
    [ "${#targets[@]}" -gt 0 ]
}

connect_from_container() { # SERVICE POSITION
    # There may be many connections, and each may take a while.
    run_action docker exec "${container[$1]}" sh -c "$connect_script" sh "${targets[@]}"
    if [ "$code" -ne 0 ] && [ -z "$said" ]; then
        stop_if_engine_lost
    fi
    container_answers[$1]=$said
    [ "$helper" -ge 0 ] || lacks_answers "$1" || helper=$1
}

# Whether some connection could not be tried in the service's container.
lacks_answers() { # SERVICE POSITION
    local c
    for ((c = 0; c < ${#connection_from[@]}; c++)); do
        [ "${connection_from[c]}" -eq "$1" ] || continue
        find_answer "$1" "${connection_host[c]} ${connection_port[c]}"
        case $answer in
            '' | toolless) return 0 ;;
        esac
    done
    return 1
}

# The same from a container of another image of the platform that shares the container's network. That image already
# runs on this engine, so nothing is pulled.
ask_with_helper() { # SERVICE POSITION
    [ "$helper" -ge 0 ] || return 0
    run_action docker run --rm --network "container:${container[$1]}" --entrypoint sh "${image_id[helper]%% *}" \
        -c "$connect_script" sh "${targets[@]}"
    [ -n "$said" ] || return 0
    container_answers[$1]=$said
    asked_by_helper[$1]=1
}

# Sets answer to the one from a service's container about a target; empty if there is none.
find_answer() { # SERVICE POSITION, "HOST PORT"
    local text=$'\n'${container_answers[$1]}$'\n'
    case $text in
        *$'\n'"$2 "*)
            answer=${text#*$'\n'"$2 "}
            answer=${answer%%$'\n'*}
            ;;
        *) answer='' ;;
    esac
}
