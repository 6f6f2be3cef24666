# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Gates, hooks and endpoints ---

# Whether a service exists or has to exist.
is_expected() { # SERVICE POSITION
    [ "${status[$1]}" != absent ] || is_requested "$1"
}

check_gates() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        if [ "${selected[s]}" -eq 1 ] && is_expected "$s"; then
            check_gate "$s"
        fi
    done
}

check_gate() { # SERVICE POSITION
    # What happened before this look does not count, and what will happen after it cannot be waited for.
    restarts_before[$1]=${restarts[$1]:-0}
    service_stable[$1]=0
    evaluate_gate "$1"
    case ${status[$1]} in
        absent) reason='it has no container' ;;
        created) [ -n "${start_error[$1]}" ] || reason='it was not started' ;;
        restarting) reason="it keeps exiting: $(counted "${restarts[$1]}" restart), last exit code ${exit_code[$1]}" ;;
        running) [ "${service_gate[$1]}" != completed ] || reason='it has not ended yet' ;;
    esac
    if [ "$verdict" = ready ]; then
        check ok gate "$1" "${service_gate[$1]}"
    else
        check failed gate "$1" "not ${service_gate[$1]}: $reason"
    fi
    # The changes that a start would make for other reasons than the gate: the container is not what the spec says.
    [ -z "${rename_from[$1]}" ] || check failed container "$1" "is called ${rename_from[$1]}; ./start-platform.sh renames it"
    case ${change[$1]} in
        recreate) check failed container "$1" "is not what the spec says: ${why[$1]}; ./start-platform.sh makes it anew" ;;
        restart) [ "$verdict" != ready ] || check failed container "$1" "${why[$1]}; ./start-platform.sh restarts it" ;;
        start) [ "$verdict" != ready ] || check failed container "$1" "${why[$1]}; ./start-platform.sh starts it again" ;;
    esac
}

# What is wrong with the platform as a whole: what Compose cannot read, and containers that the spec has no service for.
check_platform() {
    local n
    for ((n = 0; n < ${#problem_fact[@]}; n++)); do check failed platform -1 "${problem_fact[n]}: ${problem_remedy[n]}"; done
    problem_fact=() problem_remedy=()
    list_orphans
    for n in ${orphans[@]+"${orphans[@]}"}; do
        check failed platform -1 "${other_name[n]} (${other_origin[n]}) is not in the spec any more: ./start-platform.sh --remove-orphans"
    done
}

check_hooks() {
    local h s
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        s=${hook_service[h]}
        if [ "${selected[s]}" -eq 0 ] || ! is_expected "$s"; then continue; fi
        if [ "${hook_check_count[h]}" -eq 0 ]; then
            check skipped hook "$s" "${hook_title[h]}: the spec does not say how to check it"
        elif [ "${status[s]}" != running ]; then
            check skipped hook "$s" "${hook_title[h]}: it does not run"
        else
            check_hook "$h" "$s"
        fi
    done
}

check_hook() { # HOOK POSITION, SERVICE POSITION
    local first=${hook_check_first[$1]} count=${hook_check_count[$1]}
    show_live_line "$(printf '%5d s  %s: %s' "$SECONDS" "${service_id[$2]}" "${hook_title[$1]}")"
    run_action docker exec "${container[$2]}" "${hook_words[@]:first:count}"
    if [ "$code" -eq 0 ]; then
        check ok hook "$2" "${hook_title[$1]}: holds"
        return 0
    fi
    stop_if_engine_lost
    find_last_line
    redact "$last_line"
    check failed hook "$2" "${hook_title[$1]}: does not hold: its check ended with exit code $code${redacted:+: $redacted}"
}

check_endpoints() {
    local e s text n=0 urls=()
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        is_probed "$e" || continue
        expand "${endpoint_probe[e]}"
        urls[${#urls[@]}]=$expanded
    done
    show_live_line "$(printf '%5d s  asking %s' "$SECONDS" "$(counted "${#urls[@]}" endpoint)")"
    probe_endpoints 600 ${urls[@]+"${urls[@]}"}
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        s=${endpoint_service[e]}
        if [ "${selected[s]}" -eq 0 ] || ! is_expected "$s"; then continue; fi
        expand "${endpoint_probe[e]}" shown
        text="${endpoint_title[e]}: $expanded"
        if ! is_probed "$e"; then
            check skipped endpoint "$s" "$text: it does not run"
            continue
        fi
        case ${answers[n]} in
            'no answer' | 'HTTP 5'*) check failed endpoint "$s" "$text: ${answers[n]}" ;;
            'not asked') check skipped endpoint "$s" "$text: nothing on this machine to ask it with" ;;
            *) check ok endpoint "$s" "$text: ${answers[n]}" ;;
        esac
        n=$((n + 1))
    done
}

# Whether an endpoint's service is selected and runs.
is_probed() { # ENDPOINT POSITION
    [ "${selected[endpoint_service[$1]]}-${status[endpoint_service[$1]]}" = 1-running ]
}
