# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Starting containers ---

start_containers() { # start|restart, SERVICE POSITION...
    local verb=$1 s names=() text code=0
    shift
    for s in "$@"; do names[${#names[@]}]=${service_container[s]}; done
    if [ "$dry_run" -eq 1 ]; then
        show_command docker "$verb" "${names[@]}"
    else
        text=$(docker "$verb" "${names[@]}" 2>&1) || code=$?
    fi
    for s in "$@"; do
        mark_started "$s"
        [ "$dry_run" -eq 0 ] || continue
        if [ "$code" -eq 0 ] || was_started "$s" "$text"; then
            event start "${verb}ed" "$s"
        fi
    done
}

mark_started() { # SERVICE POSITION
    phase[$1]=starting
    begun[$1]=$SECONDS
    restarts_before[$1]=0
    last_exit[$1]=''
    watched_start[$1]=''
    moved=1
}

# docker start prints the name of each container that it started; why it refused another one fails the start.
was_started() { # SERVICE POSITION, WHAT docker SAID
    case $'\n'$2$'\n' in
        *$'\n'"${service_container[$1]}"$'\n'*) return 0 ;;
    esac
    stop_if_engine_lost "$2"
    inspect_services "$1"
    case ${start_error[$1]} in
        *etwork*'not found'*) ! recreate "$1" || return 0 ;;
    esac
    mark_failed "$1" "it could not be started: ${start_error[$1]:-$(complaint_about "${service_container[$1]}" "$2")}"
    return 1
}

# A container knows its networks by their ids: one that was removed and made again is another one to it.
recreate() { # SERVICE POSITION
    local option_clean=1 command
    event create "its network is another one by now: creating it anew" "$1"
    compose_create_command "${service_project[$1]}" "$1"
    "${command[@]}" </dev/null >&2 || return 1
    command=(docker start "${service_container[$1]}")
    [ "${service_by_compose[$1]}" -eq 0 ] || compose_start_command "$1"
    "${command[@]}" </dev/null >/dev/null 2>&1
}
