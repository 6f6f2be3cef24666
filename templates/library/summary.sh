# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- SUMMARY: what is wrong comes first ---

write_summary() {
    local s failed=0 silence_view=true
    read_clock
    {
        printf '%s, %s\n\n' "$platform_title" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${selected[s]}" -eq 1 ] || continue
            evaluate_service "$s"
            [ "$verdict" != ready ] || continue
            [ "$verdict" != off ] || continue
            [ "$failed" -gt 0 ] || printf 'WHAT IS WRONG\n'
            failed=$((failed + 1))
            summarise_wrong "$s"
        done
        [ "$failed" -gt 0 ] || printf 'NOTHING IS WRONG that the states of the containers would show.\n'
        list_orphans
        [ "${#orphans[@]}" -eq 0 ] || printf '\nNOT IN THE SPEC\n  %s\n' "$(orphan_names)"
        printf '\nALL SERVICES\n'
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${selected[s]}" -eq 0 ] || summarise "$s"
        done
        printf '\nNETWORKS\n'
        summarise_networks
    } >"$scratch/summary" || collect_failed=1
    mask <"$scratch/summary" >"$collection/SUMMARY.txt" || collect_failed=1
    sed '/^ALL SERVICES$/,$d' "$collection/SUMMARY.txt" >&2
}

# The reason, the last probe, and the last output.
summarise_wrong() { # SERVICE POSITION
    printf '  %s (%s): %s\n' "${service_id[$1]}" "${container[$1]:-${service_container[$1]}}" "$reason"
    [ -z "${probe[$1]}" ] || printf '    last probe: exit code %s\n' "$(plain_text "${probe[$1]}")"
    case ${status[$1]} in absent | created) return 0 ;; esac
    run merged docker logs --tail 5 "${container[$1]}"
    [ -z "$said" ] || printf '%s\n' "$said" | without_controls | sed 's/^/    log: /'
}

summarise() { # SERVICE POSITION
    local state=${status[$1]}
    [ "${health[$1]}" = none ] || [ "$state" != running ] || state="running, ${health[$1]}"
    [ "$state" != exited ] || state="exited with code ${exit_code[$1]}"
    case ${status[$1]} in
        absent) age='-' ;;
        running | restarting | paused) age_of "${started_at[$1]}" ;;
        *) age_of "${finished_at[$1]}" ;;
    esac
    printf '  %-40s %-24s since %-8s restarts %-4s %s\n' "${service_id[$1]}" "$state" "$age" "${restarts[$1]}" "${image[$1]}"
}

summarise_networks() {
    local n
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        run docker network inspect --format '{{range .Containers}}{{.Name}} {{end}}' "${network_name[n]}"
        if [ "$code" -eq 0 ]; then
            printf '  %s: %s\n' "${network_name[n]}" "${said:-nobody}"
        else
            printf '  %s: is missing\n' "${network_name[n]}"
        fi
    done
}
