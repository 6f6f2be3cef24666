# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The start: each service the moment what it waits for is ready ---

phase=() # out, waiting, chosen, starting, ready, failed
begun=() # seconds of this script at which its start was seen
needs_restart=()
hooks_ran=()
ready_count=0
touched=0 # whether anything had to be started
failed=() # positions
failed_reason=()
inspections=0           # at what has been started
full_inspection_every=5 # of so many inspections one is at what is ready too

# What is ready already stays untouched; what runs and is not ready yet is waited for.
read_start_state() {
    local s list=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        phase[s]=out
        [ "${selected[s]}" -eq 0 ] || list[${#list[@]}]=$s
    done
    inspect_services "${list[@]}"
    for s in "${list[@]}"; do
        phase[s]=waiting
        needs_restart[s]=0
        hooks_ran[s]=0
        restarts_before[s]=${restarts[s]:-0}
        evaluate_gate "$s"
        # What has been running without a restart has been watched for long enough.
        if [ "${service_gate[s]}-${status[s]}-${restarts[s]:-0}" = running-running-0 ]; then
            verdict=ready
            stable_since[s]=$((-1 - service_stable[s]))
        fi
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
    measure_remaining
    [ "$ready_count" -eq 0 ] || event check "ready already: $ready_count of $(counted "$selected_count" service)"
}

start_all() {
    local moved loop_begin=$SECONDS
    while [ "$ready_count" -lt "$selected_count" ]; do
        moved=0
        start_startable
        check_started
        [ "${#failed[@]}" -eq 0 ] || report_failure 5
        check_time "$loop_begin"
        [ "$moved" -eq 1 ] || wait_a_tick
    done
}

# One docker start for those whose turn has come; Compose starts one at a time what only it can start.
start_startable() {
    local s fresh=() broken=() by_compose=()
    choose_batch
    for s in ${batch[@]+"${batch[@]}"}; do
        if [ "${service_by_compose[s]}" -eq 1 ]; then
            by_compose[${#by_compose[@]}]=$s
        elif [ "${needs_restart[s]}" -eq 1 ]; then
            broken[${#broken[@]}]=$s
        else
            fresh[${#fresh[@]}]=$s
        fi
    done
    [ "${#fresh[@]}" -eq 0 ] || start_containers start "${fresh[@]}"
    [ "${#broken[@]}" -eq 0 ] || start_containers restart "${broken[@]}"
    for s in ${by_compose[@]+"${by_compose[@]}"}; do start_by_compose "$s"; done
}

# One docker inspect for what is not ready yet. What must still be ready is asked about only now and then, because the
# more containers it is about, the later it tells; and at each look once nothing waits to be started.
check_started() {
    local s list=() ready=() waiting=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case ${phase[s]}:${service_gate[s]} in
            waiting:*) waiting=1 ;;
            starting:*) list[${#list[@]}]=$s ;;
            ready:completed) ;;
            ready:*) ready[${#ready[@]}]=$s ;;
        esac
    done
    inspections=$((inspections + 1))
    if [ "$waiting" -eq 0 ] || [ $((inspections % full_inspection_every)) -eq 0 ]; then
        [ "$dry_run" -eq 1 ] || list=(${list[@]+"${list[@]}"} ${ready[@]+"${ready[@]}"})
    fi
    if [ "$dry_run" -eq 1 ]; then
        for s in ${list[@]+"${list[@]}"}; do mark_ready "$s"; done
        return 0
    fi
    inspect_services ${list[@]+"${list[@]}"}
    for s in ${list[@]+"${list[@]}"}; do
        evaluate_gate "$s"
        case $verdict:${phase[s]} in
            ready:starting) mark_ready "$s" ;;
            wait:ready) mark_unready "$s" ;;
            failed:*) mark_failed "$s" "$reason" ;;
        esac
    done
}

mark_ready() { # SERVICE POSITION
    if [ "$dry_run" -eq 0 ]; then
        local duration=$((SECONDS - begun[$1]))
        if [ "${service_gate[$1]}" = completed ]; then
            event ready "completed after $duration s" "$1"
        else
            event ready "${service_gate[$1]} after $duration s" "$1"
        fi
    fi
    [ "${hooks_ran[$1]}" -eq 1 ] || run_hooks "$1"
    hooks_ran[$1]=1
    phase[$1]=ready
    ready_count=$((ready_count + 1))
    moved=1
}

# The engine has restarted it: what waits for it waits again.
mark_unready() { # SERVICE POSITION
    event check "not ready any more: $reason" "$1"
    phase[$1]=starting
    begun[$1]=$SECONDS
    ready_count=$((ready_count - 1))
}

mark_failed() { # SERVICE POSITION, REASON
    phase[$1]=failed
    failed[${#failed[@]}]=$1
    failed_reason[${#failed_reason[@]}]=$2
    event failed "$2" "$1"
}
