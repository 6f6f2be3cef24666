# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Patience: how long a service and a whole start may take ---

tick_ms=${ARCGEN_TICK_MS:-200}

# Ends the start with 6 when a service, or the start, has had its time.
check_time() { # SECONDS OF THIS SCRIPT AT WHICH THE LOOP BEGAN
    local s limit deadline=${option_deadline:-$deadline_s}
    [ "$dry_run" -eq 0 ] || return 0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" = starting ] || continue
        limit=${option_timeout:-${service_timeout[s]}}
        if [ $((SECONDS - begun[s])) -gt "$limit" ]; then
            evaluate_gate "$s"
            mark_failed "$s" "not ${service_gate[s]} within $limit s: $reason"
        elif [ $((SECONDS - $1)) -gt "$deadline" ]; then
            evaluate_gate "$s"
            mark_failed "$s" "not ${service_gate[s]} when the start's $deadline s were over: $reason"
        fi
    done
    [ "${#failed[@]}" -eq 0 ] || report_failure 6
}

wait_a_tick() {
    show_live_line "$(live_text)"
    case $tick_ms in
        0) ;;
        ?) sleep "0.00$tick_ms" ;;
        ??) sleep "0.0$tick_ms" ;;
        ???) sleep "0.$tick_ms" ;;
        *) sleep "${tick_ms%???}" ;;
    esac
}

# Who is waited for, how long already, and how many wait for it.
live_text() {
    local s d text='' waiting
    [ "$terminal" -eq 1 ] || return 0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" = starting ] || continue
        waiting=0
        for ((d = s + 1; d < ${#service_id[@]}; d++)); do
            case "${phase[d]} ${service_needs[d]} " in
                "waiting "*" $s "*) waiting=$((waiting + 1)) ;;
            esac
        done
        text="$text${text:+, }${service_id[s]} $((SECONDS - begun[s])) s"
        [ "$waiting" -eq 0 ] || text="$text ($waiting wait for it)"
    done
    printf '%5d s  %d of %d ready; waiting for %s' "$SECONDS" "$ready_count" "$selected_count" "$text"
}

start_progress() {
    printf 'ready: %d of %s' "$ready_count" "$(counted "$selected_count" service)"
}
