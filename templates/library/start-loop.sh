# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The start: each service as soon as what it waits for is ready ---

phase=()   # out, creating, waiting, launching, starting, hooks, ready, failed
begun=()   # seconds of this script at which its start was seen
blocked=() # 1 where something that it needs has failed
needs_restart=()
refusal_told=()
ready_count=0
touched=0 # whether anything had to be done
failed=() # positions
failed_reason=()
failed_kind=() # creation, service, or late
last_full_look=-10
full_look_every=2 # seconds between looks at everything that is under way, and at what must still be ready

# The changes are known: a service that is ready stays untouched; one that runs and is not ready yet is waited for.
prepare_phases() {
    local s
    last_full_look=$SECONDS
    # A failure blocks what comes later in the table.
    for ((s = 0; s < ${#service_id[@]}; s++)); do blocked[s]=0; done
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        phase[s]=out needs_restart[s]=0 begun[s]=$SECONDS refusal_told[s]=0 launched[s]=''
        [ "${selected[s]}" -eq 1 ] || continue
        restarts_before[s]=${restarts[s]:-0}
        if [ "${creatable[s]}" -eq 0 ]; then
            phase[s]=waiting
            [ -z "${preparation_failure[s]}" ] || mark_failed "$s" "${preparation_failure[s]}" creation
            continue
        fi
        case ${change[s]} in
            create | recreate) phase[s]=creating ;;
            start) phase[s]=waiting ;;
            restart) phase[s]=waiting needs_restart[s]=1 ;;
            *)
                evaluate_gate "$s"
                if [ "$verdict" = ready ]; then
                    become_ready_again "$s"
                else
                    phase[s]=starting
                fi
                ;;
        esac
    done
    [ "$ready_count" -eq "$selected_count" ] || touched=1
    measure_remaining
    [ "$ready_count" -eq 0 ] || event check "ready already: $ready_count of $(counted "$selected_count" service)"
}

# It was ready before this start: an interrupted start, or a newer spec, may have left hooks to be run.
become_ready_again() { # SERVICE POSITION
    phase[$1]=ready
    if begin_hooks "$1"; then
        phase[$1]=hooks touched=1
    else
        ready_count=$((ready_count + 1))
    fi
}

start_all() {
    local loop_begin=$SECONDS progressed
    ! is_under_way || begin_engine_events
    while :; do
        progressed=0
        collect_created
        collect_launches
        collect_hooks
        launch_startable
        check_started
        check_time "$loop_begin"
        [ "${#failed[@]}" -eq 0 ] || [ "${option_fail_fast:-0}" -eq 0 ] || break
        if ! is_under_way; then
            # What was ready is still ready, or else this start continues.
            [ "$touched" -eq 1 ] || break
            look_once_more
            is_under_way || break
        fi
        [ "$progressed" -eq 1 ] || wait_a_moment
    done
    drop_calls
}

look_once_more() {
    last_full_look=-10
    check_started
}

# Whether something may still become ready, or fail.
is_under_way() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case ${phase[s]} in creating | launching | starting | hooks) return 0 ;; esac
        [ "${phase[s]}" != waiting ] || ! is_startable "$s" || return 0
    done
    return 1
}

wait_a_moment() {
    [ "$terminal" -eq 0 ] || show_live_line "$(live_text)"
    if [ "$event_stream" -eq 1 ]; then
        wait_for_engine
    else
        wait_a_tick
    fi
}

# Looks at containers with events; at intervals, or if the engine sends no events, at all that is under way, and
# at what must still be ready.
check_started() {
    local s list=() full=0 told=$event_stream starting=0
    [ $((SECONDS - last_full_look)) -lt "$full_look_every" ] || full=1 last_full_look=$SECONDS
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" != starting ] || starting=1
        case ${phase[s]}:$told:$full in
            starting:0:* | starting:*:1 | launching:1:1) list[${#list[@]}]=$s ;;
            ready:0:* | ready:*:1 | hooks:0:* | hooks:*:1) [ "${service_gate[s]}" = completed ] || list[${#list[@]}]=$s ;;
            starting:1:0 | launching:1:0 | ready:1:0 | hooks:1:0)
                case $event_names in *" ${container[s]} "*) list[${#list[@]}]=$s ;; esac
                ;;
        esac
    done
    event_names=' '
    case ${#list[@]}:$told:$full:$starting in 0:* | *:0:0:0) return 0 ;; esac
    inspect_services "${list[@]}"
    for s in "${list[@]}"; do check_started_service "$s"; done
}

check_started_service() { # SERVICE POSITION
    if [ "${phase[$1]}" = launching ]; then
        # Compose runs hooks after the start, and reports their result.
        [ "${service_by_compose[$1]}" -eq 0 ] || return 0
        # Year 1 means never.
        case ${started_at[$1]} in "${started_before[$1]}" | 0001-*) return 0 ;; esac
        mark_started "$1"
    fi
    evaluate_gate "$1"
    case $verdict:${phase[$1]} in
        ready:starting) become_ready "$1" ;;
        wait:starting) tell_refusal "$1" ;;
        wait:ready) become_unready "$1" ;;
        failed:*) mark_failed "$1" "$reason" ;;
    esac
}

# A server that answers its probe with an error is up: if the path is wrong, waiting seldom helps.
tell_refusal() { # SERVICE POSITION
    local answer
    [ "${refusal_told[$1]}" -eq 0 ] || return 0
    case ${probe[$1]} in
        *'rror: 4'[0-9][0-9]* | *'HTTP/'[0-9.]*' 4'[0-9][0-9]* | *'HTTP 4'[0-9][0-9]*) ;;
        *) return 0 ;;
    esac
    refusal_told[$1]=1
    answer=$(plain_text "${probe[$1]#* }")
    event check "its health check is answered with an error: ${answer//\"/}" "$1"
}

become_ready() { # SERVICE POSITION
    local duration=$((SECONDS - begun[$1]))
    event ready "${service_gate[$1]} after $duration s" "$1"
    progressed=1
    if begin_hooks "$1"; then
        phase[$1]=hooks
    else
        mark_ready "$1"
    fi
}

mark_ready() { # SERVICE POSITION
    phase[$1]=ready
    ready_count=$((ready_count + 1))
    progressed=1
}

# The engine has restarted it: what waits for it waits again.
become_unready() { # SERVICE POSITION
    event check "not ready any more: $reason" "$1"
    phase[$1]=starting
    begun[$1]=$SECONDS
    ready_count=$((ready_count - 1))
}

mark_failed() { # SERVICE POSITION, REASON [KIND OF FAILURE]
    [ "${phase[$1]}" != ready ] || ready_count=$((ready_count - 1))
    phase[$1]=failed
    failed[${#failed[@]}]=$1
    failed_reason[${#failed_reason[@]}]=$2
    failed_kind[${#failed_kind[@]}]=${3:-service}
    block_dependants "$1"
    progressed=1
    event failed "$2" "$1"
}

# Services that need a failed service, or a job that needed it, are no longer started.
block_dependants() { # SERVICE POSITION
    local s d
    for ((s = $1 + 1; s < ${#service_id[@]}; s++)); do
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            if [ "$d" -eq "$1" ] || [ "${blocked[d]}" -eq 1 ]; then blocked[s]=1; fi
        done
    done
}
