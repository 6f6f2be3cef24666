# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Deadlines: how long a service, its hooks, and a whole start may take ---

tick_ms=${ARCGEN_TICK_MS:-200}
out_of_time=0 # 1 once the whole start has run out of time

# Fails what has run out of time.
check_time() { # SECONDS OF THIS SCRIPT AT WHICH THE LOOP BEGAN
    local s p limit deadline=${option_deadline:-$deadline_s}
    correct_clock
    [ $((SECONDS - $1)) -le "$deadline" ] || out_of_time=1
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case ${phase[s]} in starting | launching | hooks) ;; *) continue ;; esac
        limit=${option_timeout:-${service_timeout[s]}}
        if [ "$out_of_time" -eq 1 ]; then
            fail_late "$s" "when the start's $deadline s were over"
        elif [ $((SECONDS - begun[s])) -gt "$limit" ]; then
            fail_late "$s" "within $limit s"
        fi
    done
    [ "$out_of_time" -eq 1 ] || return 0
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        [ "${creating[p]}" -eq 0 ] || fail_project "$p" "its containers were not created when the start's $deadline s were over" late
    done
}

fail_late() { # SERVICE POSITION, WHEN
    local what="not ${service_gate[$1]} $2"
    case ${phase[$1]} in
        launching) reason="docker ${verb_of[$1]:-start} has not ended" ;;
        hooks) what="ready, its hook \"${hook_title[hook_now[$1]]}\" not done $2" reason='' ;;
        *) evaluate_gate "$1" ;;
    esac
    mark_failed "$1" "$what${reason:+: $reason}" late
}

wait_a_tick() {
    case $tick_ms in
        0) ;;
        ?) sleep "0.00$tick_ms" ;;
        ??) sleep "0.0$tick_ms" ;;
        ???) sleep "0.$tick_ms" ;;
        *) sleep "${tick_ms%???}" ;;
    esac
}

# The services that are waited for, how long already, and how many wait for each.
live_text() {
    local s d text='' waiting
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case ${phase[s]} in starting | hooks) ;; *) continue ;; esac
        waiting=0
        for ((d = s + 1; d < ${#service_id[@]}; d++)); do
            case "${phase[d]} ${service_needs[d]} " in
                "waiting "*" $s "*) waiting=$((waiting + 1)) ;;
            esac
        done
        text="$text${text:+, }${service_id[s]} $((SECONDS - begun[s])) s"
        [ "$waiting" -eq 0 ] || text="$text ($waiting wait for it)"
    done
    printf '%5d s  %d of %d ready; waiting for %s' "$SECONDS" "$ready_count" "$selected_count" "${text:-the engine}"
}

start_progress() {
    printf 'ready: %d of %s' "$ready_count" "$(counted "$selected_count" service)"
}
