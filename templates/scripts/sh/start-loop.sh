# --- The start: each service the moment what it waits for is ready ---

phase=() # out, waiting, starting, ready, failed
begun=() # seconds of this script at which its start was seen
needs_restart=()
ready_count=0
touched=0 # whether anything had to be started
failed=() # positions
failed_reason=()

# What is ready already stays untouched; what runs and is not ready yet is waited for.
survey() {
    local s list=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        phase[s]=out
        [ "${selected[s]}" -eq 0 ] || list[${#list[@]}]=$s
    done
    look_at "${list[@]}"
    for s in "${list[@]}"; do
        phase[s]=waiting
        needs_restart[s]=0
        restarts_before[s]=${restarts[s]:-0}
        judge "$s"
        # What has been running without a restart needs no watching.
        [ "${service_gate[s]}-${status[s]}-${restarts[s]:-0}" != running-running-0 ] || verdict=ready
        case $verdict:${status[s]} in
            ready:*)
                phase[s]=ready
                ready_count=$((ready_count + 1))
                ;;
            # Left broken by an earlier start: it gets another chance once what it waits for is ready.
            failed:running | *:restarting) needs_restart[s]=1 ;;
            wait:running)
                phase[s]=starting
                begun[s]=$SECONDS
                ;;
        esac
    done
    [ "$ready_count" -eq "$selected_count" ] || touched=1
    measure_roads
    [ "$ready_count" -eq 0 ] || event check "ready already: $ready_count of $(counted "$selected_count" service)"
}

start_all() {
    local moved loop_begin=$SECONDS
    while [ "$ready_count" -lt "$selected_count" ]; do
        moved=0
        start_startable
        check_starting
        [ "${#failed[@]}" -eq 0 ] || report_failure 5
        check_time "$loop_begin"
        [ "$moved" -eq 1 ] || wait_a_tick
    done
}

# One docker start for those whose turn has come.
start_startable() {
    local s fresh=() broken=()
    choose_party
    for s in ${party[@]+"${party[@]}"}; do
        if [ "${needs_restart[s]}" -eq 1 ]; then
            broken[${#broken[@]}]=$s
        else
            fresh[${#fresh[@]}]=$s
        fi
    done
    [ "${#fresh[@]}" -eq 0 ] || start_containers start "${fresh[@]}"
    [ "${#broken[@]}" -eq 0 ] || start_containers restart "${broken[@]}"
}

start_containers() { # start|restart, SERVICE POSITION...
    local verb=$1 s names=() text code=0
    shift
    for s in "$@"; do names[${#names[@]}]=${service_container[s]}; done
    if [ "$dry_run" -eq 1 ]; then
        show_command docker "$verb" "${names[@]}"
    else
        text=$(docker "$verb" "${names[@]}" 2>&1) || code=$?
    fi
    moved=1
    for s in "$@"; do
        phase[s]=starting
        begun[s]=$SECONDS
        restarts_before[s]=0
        watched_start[s]=''
        [ "$dry_run" -eq 0 ] || continue
        event start "${verb}ed" "$s"
        [ "$code" -eq 0 ] || check_started "$s" "$text"
    done
}

# docker start prints the name of each container that it started.
check_started() { # SERVICE POSITION, WHAT docker SAID
    case $'\n'$2$'\n' in
        *$'\n'"${service_container[$1]}"$'\n'*) return 0 ;;
    esac
    stop_on_lost_engine "$2"
    fail "$1" "it could not be started: $(complaint_about "${service_container[$1]}" "$2")"
}

# One docker inspect for all that have been started and are not ready yet.
check_starting() {
    local s list=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" != starting ] || list[${#list[@]}]=$s
    done
    if [ "$dry_run" -eq 1 ]; then
        for s in ${list[@]+"${list[@]}"}; do become_ready "$s"; done
        return 0
    fi
    look_at ${list[@]+"${list[@]}"}
    for s in ${list[@]+"${list[@]}"}; do
        judge "$s"
        case $verdict in
            ready) become_ready "$s" ;;
            failed) fail "$s" "$reason" ;;
        esac
    done
}

become_ready() { # SERVICE POSITION
    if [ "$dry_run" -eq 0 ]; then
        local duration=$((SECONDS - begun[$1]))
        if [ "${service_gate[$1]}" = completed ]; then
            event ready "completed after $duration s" "$1"
        else
            event ready "${service_gate[$1]} after $duration s" "$1"
        fi
    fi
    run_hooks "$1"
    phase[$1]=ready
    ready_count=$((ready_count + 1))
    moved=1
}

fail() { # SERVICE POSITION, REASON
    phase[$1]=failed
    failed[${#failed[@]}]=$1
    failed_reason[${#failed_reason[@]}]=$2
    event failed "$2" "$1"
}
