# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Why a start failed: every failure, worst first; the first one with all details ---

label_width=16 # columns before the text behind a label

# If anything failed, reports it and ends the start.
report_failures() {
    local n order=() exit=6 kinds
    find_blocked
    order_failures
    kinds=" ${failed_kind[*]:-} ${creation_kind[*]:-} "
    # A real failure takes precedence over something that only took too long.
    case $kinds in
        *' creation '*) exit=4 ;;
        *' service '*) exit=5 ;;
        *' late '*) ;;
        *) return 0 ;;
    esac
    notice ''
    for ((n = 0; n < ${#project_key[@]}; n++)); do
        [ -z "${creation_reason[n]:-}" ] || report_project "$n"
    done
    for ((n = 0; n < ${#order[@]}; n++)); do
        if [ "$n" -eq 0 ]; then
            report_failure "${order[n]}"
        else
            report_further_failure "${order[n]}"
        fi
    done
    notice "  $(label next)mend it and run ./$script_name again: what is ready stays as it is"
    tell_blocked
    finish "$exit" "$(failure_text); $(start_progress)"
}

# Fills blocked_by with the failed service that blocks each waiting one, directly or indirectly, and blocks with what
# each failed one blocks.
find_blocked() {
    local s d cause
    blocked_by=() blocks=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        blocked_by[s]='' blocks[s]=''
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            case ${phase[d]} in
                failed | uncreated) add_cause "$s" "$d" ;;
                *) for cause in ${blocked_by[d]}; do add_cause "$s" "$cause"; done ;;
            esac
        done
        case ${phase[s]} in waiting | creating) ;; *) continue ;; esac
        for cause in ${blocked_by[s]}; do blocks[cause]="${blocks[cause]} $s"; done
    done
}

add_cause() { # SERVICE POSITION, POSITION OF WHAT FAILED
    case " ${blocked_by[$1]} " in *" $2 "*) ;; *) blocked_by[$1]="${blocked_by[$1]} $2" ;; esac
}

# Fills order with positions in failed: those that block the most services come first, then the earliest.
order_failures() {
    local n best count most taken=' '
    while [ "${#order[@]}" -lt "${#failed[@]}" ]; do
        best='' most=-1
        for ((n = 0; n < ${#failed[@]}; n++)); do
            case $taken in *" $n "*) continue ;; esac
            # shellcheck disable=SC2086 # positions
            set -- ${blocks[failed[n]]}
            count=$#
            [ "$count" -le "$most" ] || best=$n most=$count
        done
        taken="$taken$best "
        order[${#order[@]}]=$best
    done
}

# Reports a failure with all details.
report_failure() { # POSITION IN failed
    local s=${failed[$1]} reason=${failed_reason[$1]}
    inspect_services "$s"
    notice_wrapped "${red}error:${plain} " "${service_id[s]} (${service_title[s]}): $reason"
    notice "  $(label container)${container[s]:-${service_container[s]}}"
    if [ "${status[s]}" != absent ]; then
        notice "  $(label state)${status[s]}, health ${health[s]}, exit code ${exit_code[s]}, $(counted "${restarts[s]}" restart), out of memory: ${oom[s]}"
        case $reason in
            *"${start_error[s]}"*) ;;
            *) notice "  $(label engine)${start_error[s]}" ;;
        esac
        case ${health[s]} in none | healthy) ;; *) notice_lines 'last probe' "$(probe_text "$s")" ;; esac
    fi
    report_output "$s" 20
    notice_blocks "$s"
}

# Reports a further failure, in short.
report_further_failure() { # POSITION IN failed
    local s=${failed[$1]}
    notice_wrapped "${red}error:${plain} " "${service_id[s]} (${service_title[s]}): ${failed_reason[$1]}"
    case ${status[s]}:${health[s]} in absent:* | created:* | *:none | *:healthy) ;; *) notice_lines 'last probe' "$(probe_text "$s" | tail -n 3)" ;; esac
    report_output "$s" 3
    notice_blocks "$s"
}

# The last output of what failed, and of the container.
report_output() { # SERVICE POSITION, LINES
    if [ -n "${failure_output[$1]:-}" ]; then
        redact "${failure_output[$1]}"
        notice_lines output "$(printf '%s\n' "$redacted" | tail -n "$2")"
    fi
    case ${status[$1]} in
        absent | created) ;;
        *)
            run merged docker logs --tail "$2" "${container[$1]}"
            redact "${said:-nothing}"
            notice_lines 'last logs' "$redacted"
            notice "  $(label 'more logs')docker logs --tail 200 ${container[$1]}"
            ;;
    esac
}

notice_blocks() { # SERVICE POSITION
    [ -z "${blocks[$1]}" ] || notice "  $(label blocks)$(ids_of "${blocks[$1]# }" | wrap | indent)"
}

# Reports a project of which nothing could be created.
report_project() { # PROJECT POSITION
    local s uncreated=''
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}-${phase[s]}" = "$1-uncreated" ] || continue
        uncreated="$uncreated $s"
    done
    notice_wrapped "${red}error:${plain} " "${project_title[$1]} (${project_key[$1]}): ${creation_reason[$1]}"
    [ -z "$uncreated" ] || notice "  $(label 'not created')$(ids_of "${uncreated# }" | wrap | indent)"
    for s in $uncreated; do notice_blocks "$s"; done
}

# What the last event says.
failure_text() {
    local p
    if [ "${#order[@]}" -gt 0 ]; then
        printf '%s: %s' "${service_id[failed[order[0]]]}" "${failed_reason[order[0]]}"
        [ "${#order[@]}" -eq 1 ] || printf ' (and %d more)' $((${#order[@]} - 1))
        return 0
    fi
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        [ -z "${creation_reason[p]:-}" ] || break
    done
    printf '%s: %s' "${project_key[p]}" "${creation_reason[p]}"
}

tell_blocked() {
    local s
    [ "$json_wanted" -eq 1 ] || return 0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case ${phase[s]}:${blocked_by[s]} in waiting:?* | creating:?*) ;; *) continue ;; esac
        event blocked "waits for $(ids_of "${blocked_by[s]# }")" "$s"
    done
}

# The last eight lines of the output of a probe.
probe_text() { # SERVICE POSITION
    if [ -z "${probe[$1]}" ]; then
        printf 'none yet'
    else
        # Once more: decoded, a secret may have a form that it did not have in JSON.
        redact "$(json_text "${probe[$1]}")"
        printf 'exit code %s: %s' "${probe[$1]%% *}" "$redacted" | tail -n 8
    fi
}

notice_lines() { # LABEL, LINES
    notice "  $(label "$1")$(printf '%s\n' "$2" | indent)"
}

# Prints the label in front of a text, padded to its width.
label() { # WORD
    printf '%-14s' "$1"
}

# Lines after a label: the first beside the label, the others below. Control characters would garble the terminal.
indent() {
    without_controls | sed '2,$s/^/                /'
}

# Wraps lines between words, on a terminal.
wrap() {
    if [ "$terminal" -eq 1 ] && [ "$columns" -gt 40 ]; then
        fold -s -w $((columns - label_width)) | sed 's/ *$//'
    else
        cat
    fi
}

notice_wrapped() { # HEAD, TEXT
    notice "$1$(printf '%s\n' "$2" | wrap | sed '2,$s/^/  /')"
}
