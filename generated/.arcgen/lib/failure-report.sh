# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Why a start failed, in one screen ---

hook_output=''

# Tells all about the first failure, a line about each further one, and ends the start.
report_failure() { # EXIT CODE
    local n s=${failed[0]} blocked
    blocked=$(blocked_by "$s")
    notice ''
    notice "${red}error:${plain} ${service_id[s]} (${service_title[s]}): ${failed_reason[0]}"
    inspect_services "$s"
    notice "  container     ${service_container[s]}"
    if [ "${status[s]}" != absent ]; then
        notice "  state         ${status[s]}, health ${health[s]}, exit code ${exit_code[s]}, ${restarts[s]} restarts, out of memory: ${oom[s]}"
        case ${failed_reason[0]} in
            *"${start_error[s]}"*) ;;
            *) notice "  engine        ${start_error[s]}" ;;
        esac
        [ "${health[s]}" = none ] || notice "  last probe    $(last_probe "$s")"
    fi
    [ -z "$hook_output" ] || notice "  hook said     $(redact "$hook_output" | tail -n 20 | indent)"
    [ "${status[s]}" = absent ] || [ "${status[s]}" = created ] || notice "  last logs     $(last_logs "$s")"
    [ -z "$blocked" ] || notice "  blocks        $blocked"
    for ((n = 1; n < ${#failed[@]}; n++)); do
        notice "  failed too    ${service_id[failed[n]]}: ${failed_reason[n]}"
    done
    if [ "${status[s]}" = absent ] || [ "${status[s]}" = created ]; then
        notice "  next          mend it and run ./$script_name again: what is ready stays as it is"
    else
        notice "  next          docker logs --tail 200 ${service_container[s]}"
        notice "                mend it and run ./$script_name again: what is ready stays as it is"
    fi
    blocked_events "$s"
    finish "$1" "${service_id[s]}: ${failed_reason[0]}; $(start_progress)"
}

last_probe() { # SERVICE POSITION
    local text
    text=$(docker inspect --type container --format '{{if .State.Health}}{{range .State.Health.Log}}<<probe>>exit code {{.ExitCode}}: {{.Output}}{{end}}{{end}}' "${service_container[$1]}" 2>/dev/null)
    case $text in
        *'<<probe>>'*) text=${text##*'<<probe>>'} ;;
        *) text='none yet' ;;
    esac
    redact "$text" | tail -n 8 | indent
}

last_logs() { # SERVICE POSITION
    local text
    text=$(docker logs --tail 20 "${service_container[$1]}" 2>&1)
    redact "${text:-nothing}" | indent
}

# Lines behind a label: the first stands beside it, the others below. Control characters would play with the terminal.
indent() {
    LC_ALL=C tr -d '\000-\010\013-\037\177' | sed '2,$s/^/                /'
}

# Ids of what waits for a service, or for what waits for it.
blocked_by() { # SERVICE POSITION
    local s d text='' reached=" $1 "
    for ((s = $1 + 1; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" = waiting ] || continue
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            case $reached in
                *" $d "*)
                    reached="$reached$s "
                    text="$text${text:+, }${service_id[s]}"
                    break
                    ;;
            esac
        done
    done
    printf '%s' "$text"
}

blocked_events() { # SERVICE POSITION
    local id
    [ "$json_wanted" -eq 1 ] || return 0
    local IFS=', '
    for id in $(blocked_by "$1"); do
        find_service "$id"
        event blocked "waits for ${service_id[$1]}" "$found"
    done
}
