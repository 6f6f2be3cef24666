# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Gates: what "ready" means for a service, and what will never become ready ---

crash_loop_restarts=3
engine_clock=0 # the engine's time when this script began, in seconds since 1970; its clock may differ from the one here

restarts_before=() # restarts that happened before this run
last_exit=()       # exit code that was last seen between two runs of its container

# Sets verdict to ready, wait or failed, and reason for the last two, from what inspect_services saw.
evaluate_gate() { # SERVICE POSITION
    local s=$1
    verdict='wait'
    reason=${status[s]}
    case ${service_gate[s]}:${status[s]} in
        completed:exited)
            if [ "${exit_code[s]}" = 0 ]; then
                verdict=ready
            else
                evaluate_exit "$s"
            fi
            ;;
        *:exited | *:dead) evaluate_exit "$s" ;;
        *:absent) verdict=failed reason='its container is gone' ;;
        *:paused) verdict=failed reason='its container is paused' ;;
        *:created) verdict=failed reason="it could not be started${start_error[s]:+: ${start_error[s]}}" ;;
        *:restarting) evaluate_restarts "$s" ;;
        healthy:running)
            evaluate_restarts "$s"
            [ "$verdict" = failed ] || evaluate_health "$s"
            ;;
        running:running)
            evaluate_restarts "$s"
            [ "$verdict" = failed ] || evaluate_stability "$s"
            ;;
    esac
}

evaluate_exit() {
    verdict=failed
    reason="it exited with code ${exit_code[$1]}"
    [ "${oom[$1]}" != true ] || reason="it was killed: out of memory"
}

evaluate_restarts() {
    local limit=$crash_loop_restarts count=$((${restarts[$1]} - ${restarts_before[$1]:-0}))
    # While a container runs, its exit code is 0. Two more restarts are allowed in order to see the one it exits with.
    [ "${status[$1]}" = running ] || last_exit[$1]=${exit_code[$1]}
    [ -n "${last_exit[$1]:-}" ] || limit=$((limit + 2))
    if [ "$count" -ge "$limit" ]; then
        verdict=failed
        reason="it keeps exiting: $count restarts"
        [ -z "${last_exit[$1]:-}" ] || reason="$reason, last exit code ${last_exit[$1]}"
    fi
}

evaluate_health() {
    case ${health[$1]}:${probe[$1]} in
        healthy:*) verdict=ready ;;
        unhealthy:*) verdict=failed reason='its health check fails' ;;
        none:*) verdict=failed reason='its container has no health check' ;;
        # A probe that cannot run now will never be able to.
        *:'126 '* | *:'127 '* | *:'-1 '*'executable file not found'* | *:'-1 '*'o such file or directory'* | *:'-1 '*'ermission denied'*)
            verdict=failed reason="its health check cannot run: $(json_text "${probe[$1]}")"
            ;;
        *) reason='health check pending' ;;
    esac
}

# Time is counted in whole seconds: only one second more than asked for is certain to be enough.
evaluate_stability() {
    verdict=ready
    [ "${service_stable[$1]}" -gt 0 ] && epoch_of "${started_at[$1]}" || return 0
    if [ $((engine_clock + SECONDS - epoch)) -le "${service_stable[$1]}" ]; then
        verdict='wait' reason='running, watched for restarts'
    fi
}

# Sets verdict to ready, wait, failed, or off if it is behind a profile and was not asked for; and reason, for people.
evaluate_service() { # SERVICE POSITION
    local s=$1
    restarts_before[s]=${restarts[s]}
    evaluate_gate "$s"
    case ${status[s]}:${service_gate[s]} in
        absent:*)
            reason='no container'
            is_requested "$s" || verdict=off
            ;;
        restarting:*) verdict=failed reason="it keeps exiting: ${restarts[s]} restarts, last exit code ${exit_code[s]}" ;;
        # Ready so far: this look does not wait to see whether it keeps running.
        running:running) verdict=ready reason=running ;;
        created:*) verdict=failed reason='created, not started' ;;
    esac
    [ "$verdict" != ready ] || reason=''
}
