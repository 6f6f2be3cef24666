# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Starting what only Compose can start: it copies configs and secrets into a container, and runs hooks ---

start_by_compose() { # SERVICE POSITION
    local s=$1 verb=started text code=0 command
    compose_start_command "$s"
    # What runs is started already, to Compose.
    [ "${needs_restart[s]}" -eq 0 ] || verb=restarted
    if [ "$dry_run" -eq 1 ]; then
        [ "$verb" = started ] || show_command docker stop "${service_container[s]}"
        show_command "${command[@]}"
        mark_started "$s"
        return 0
    fi
    show_live_line "$(printf '%5d s  %s: Compose starts it' "$SECONDS" "${service_id[s]}")"
    [ "$verb" = started ] || docker stop "${service_container[s]}" >/dev/null 2>&1
    text=$("${command[@]}" 2>&1 </dev/null) || code=$?
    # From now on: how long its hooks take is their concern.
    mark_started "$s"
    if [ "$code" -eq 0 ] || was_started_by_compose "$s" "$text"; then
        event start "$verb" "$s"
    fi
}

# Why Compose could not start it, or what a hook complains about, fails the start.
was_started_by_compose() { # SERVICE POSITION, WHAT COMPOSE SAID
    local said first
    stop_if_engine_lost "$2"
    inspect_services "$1"
    case ${start_error[$1]} in
        *etwork*'not found'*) ! recreate "$1" || return 0 ;;
    esac
    # Left running it would be ready to the next start, which would not run its hooks any more.
    case ${status[$1]} in
        running | restarting) docker stop "${service_container[$1]}" >/dev/null 2>&1 ;;
    esac
    said=${start_error[$1]:-$(redact "$(complaint_of_compose "$2")")}
    # The report is about the first failure.
    case ${#failed[@]}:$said in
        0:*$'\n'*) hook_output=$said ;;
    esac
    first=${said%%$'\n'*}
    mark_failed "$1" "it could not be started: $first"
    return 1
}

# Prints what Compose said besides its progress, whose lines begin with a blank, and its warnings.
complaint_of_compose() { # WHAT IT SAID
    local line text=''
    local IFS=$'\n'
    for line in $1; do
        case $line in
            ' '* | time=*) ;;
            *) text="$text${text:+$'\n'}$line" ;;
        esac
    done
    printf '%s\n' "${text:-Compose said nothing}" | LC_ALL=C tr -d '\000-\010\013-\037\177'
}
