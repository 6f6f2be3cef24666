# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Why a start failed: every failure, worst first; all about the first one ---

label_width=16 # columns before the text behind a label

# Tells what failed and ends the start, if anything did.
report_failures() {
    local n order=() exit=6 kinds
    find_blocked
    order_failures
    kinds=" ${failed_kind[*]:-} ${creation_kind[*]:-} "
    # What is wrong with the platform comes before what only took too long.
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

# Fills blocked_by with the service that each waiting one is kept from starting by, directly or not, and blocks with what
# each failed one keeps from starting.
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

# Fills order with positions in failed: what keeps most from starting comes first, then what failed first.
order_failures() {
    local n best count most taken=' '
    while [ "${#order[@]}" -lt "${#failed[@]}" ]; do
        best='' most=-1
        for ((n = 0; n < ${#failed[@]}; n++)); do
            case $taken in *" $n "*) continue ;; esac
            # shellcheck disable=SC2086 # a position each
            set -- ${blocks[failed[n]]}
            count=$#
            [ "$count" -le "$most" ] || best=$n most=$count
        done
        taken="$taken$best "
        order[${#order[@]}]=$best
    done
}

# All about a failure.
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

# The same about a further one, in short.
report_further_failure() { # POSITION IN failed
    local s=${failed[$1]}
    notice_wrapped "${red}error:${plain} " "${service_id[s]} (${service_title[s]}): ${failed_reason[$1]}"
    case ${status[s]}:${health[s]} in absent:* | created:* | *:none | *:healthy) ;; *) notice_lines 'last probe' "$(probe_text "$s" | tail -n 3)" ;; esac
    report_output "$s" 3
    notice_blocks "$s"
}

# The last that was said by what failed, and by the container.
report_output() { # SERVICE POSITION, LINES
    [ -z "${failure_output[$1]:-}" ] || notice_lines output "$(redact "${failure_output[$1]}" | tail -n "$2")"
    case ${status[$1]} in
        absent | created) ;;
        *)
            run merged docker logs --tail "$2" "${container[$1]}"
            notice_lines 'last logs' "$(redact "${said:-nothing}")"
            notice "  $(label 'more logs')docker logs --tail 200 ${container[$1]}"
            ;;
    esac
}

notice_blocks() { # SERVICE POSITION
    [ -z "${blocks[$1]}" ] || notice "  $(label blocks)$(ids_of "${blocks[$1]# }" | wrap | indent)"
}

# A project of which nothing could be created.
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

# The last eight lines of what a probe said.
probe_text() { # SERVICE POSITION
    if [ -z "${probe[$1]}" ]; then
        printf 'none yet'
    else
        printf 'exit code %s: %s' "${probe[$1]%% *}" "$(json_text "${probe[$1]}")" | tail -n 8
    fi
}

notice_lines() { # LABEL, LINES
    notice "  $(label "$1")$(printf '%s\n' "$2" | indent)"
}

# Prints what stands before the text of a line.
label() { # WORD
    printf '%-14s' "$1"
}

# Lines behind a label: the first stands beside it, the others below. Control characters would play with the terminal.
indent() {
    LC_ALL=C tr -d '\000-\010\013-\037\177' | sed '2,$s/^/                /'
}

# Breaks lines between words where a person watches.
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
