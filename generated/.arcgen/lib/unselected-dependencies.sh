# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- What the selection needs but does not contain must be up already ---

check_unselected_dependencies() {
    local s d needed=() needed_by=() needs_gate=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${selected[d]}" -eq 0 ] || continue
            [ -n "${needed_by[d]:-}" ] || needed[${#needed[@]}]=$d
            needed_by[d]=${needed_by[d]:-}${needed_by[d]:+ }$s
            case " ${service_needs[s]} " in *" $d "*) needs_gate[d]=1 ;; esac
        done
    done
    [ "${#needed[@]}" -gt 0 ] || return 0
    for d in "${needed[@]}"; do
        restarts_before[d]=${restarts[d]:-0}
        evaluate_gate "$d"
        # What runs was there before this start: it has been stable for long enough.
        if [ "${status[d]}" = running ] && [ "${service_gate[d]}" = running ] || [ "${status[d]}${needs_gate[d]:-}" = running ]; then
            verdict=ready
        fi
        [ "$verdict" != ready ] || continue
        [ "${status[d]}" != absent ] || reason='it has no container'
        problem "${service_id[d]} is left out, is not ready ($reason), and is needed by $(ids_of "${needed_by[d]}")" \
            "start it first: ./$script_name --service ${service_id[d]}"
    done
}
