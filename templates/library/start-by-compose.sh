# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Starting what only Compose can start: it copies configs and secrets into a container, and runs hooks ---

launch_by_compose() { # SERVICE POSITION
    local command
    # To Compose, a running container is already started.
    [ "${needs_restart[$1]}" -eq 0 ] || run_action docker stop "${container[$1]}"
    compose_start_command "$1"
    launch_count=$((launch_count + 1))
    begin_launch "$1" "launch-$launch_count" start
    begin_call "launch-$launch_count" "${command[@]}"
}

# Fails the service, for the reason that Compose or a hook gives.
fail_compose_launch() { # SERVICE POSITION, WHAT COMPOSE SAID
    local answer first
    stop_if_engine_lost
    inspect_services "$1"
    case ${start_error[$1]} in
        *etwork*'not found'*) ! recreate "$1" || return 0 ;;
    esac
    # If it kept running, the next start would find it ready, and not run its hooks.
    case ${status[$1]} in
        running | restarting) run_action docker stop "${container[$1]}" ;;
    esac
    answer=${start_error[$1]:-}
    if [ -z "$answer" ]; then
        redact "$(complaint_of_compose "$2")"
        answer=$redacted
    fi
    first=${answer%%$'\n'*}
    [ "$first" = "$answer" ] || failure_output[$1]=$answer
    mark_failed "$1" "it could not be started: $first"
}

# The output of Compose without its progress, whose lines begin with a space, and without its warnings.
complaint_of_compose() { # WHAT IT SAID
    local line text=''
    local IFS=$'\n'
    for line in $1; do
        case $line in
            ' '* | time=*) ;;
            *) text="$text${text:+$'\n'}$line" ;;
        esac
    done
    printf '%s\n' "${text:-Compose said nothing}" | without_controls
}
