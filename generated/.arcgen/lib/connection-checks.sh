# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The result of a connection: from the names that the engine has, and from the answer in the container ---

check_connection() { # CONNECTION POSITION
    local from=${connection_from[$1]} to=${connection_to[$1]} host=${connection_host[$1]} port=${connection_port[$1]} what
    what=$host
    [ "$port" -eq 0 ] || what=$host:$port
    is_expected "$from" || return 0
    if ! is_expected "$to"; then
        check skipped connection "$from" "$what: ${service_id[to]} is behind a profile and was not started"
        return 0
    fi
    case ${service_gate[from]}:${status[from]} in
        *:running | completed:exited) ;;
        *)
            check skipped connection "$from" "$what: it does not run"
            return 0
            ;;
    esac
    check_name_owner "$from" "$to" "$host" || return 0
    if [ "${status[from]}" = exited ]; then
        check skipped connection "$from" "$what: it has ended"
    elif [ "${service_gate[to]}:${status[to]}" = completed:exited ]; then
        check skipped connection "$from" "$what: ${service_id[to]} has ended"
    else
        find_answer "$from" "$host $port"
        check_answer "$from" "$to" "$host" "$what"
    fi
}

# Whether a name leads to one container only, and to the one that the spec means.
check_name_owner() { # SERVICE POSITION, CALLED SERVICE'S, HOST
    find_answering "$1" "$3"
    if [ "$answering_count" -gt 1 ]; then
        check failed connection "$1" "$3 is ambiguous: $answering answer to it"
        return 1
    fi
    case ${answering_count}:$answering:$answering_member in
        0:* | 1:"${container[$2]}":* | 1:*:"${project_name[service_project[$2]]}/${service_key[$2]}") return 0 ;;
    esac
    check failed connection "$1" "$3 is $answering, not ${container[$2]:-${service_container[$2]}}"
    return 1
}

check_answer() { # SERVICE POSITION, CALLED SERVICE'S, HOST, HOST:PORT
    local how=''
    [ "${asked_by_helper[$1]}" -eq 0 ] || how=" (asked with the shell of ${service_id[helper]})"
    case $answer in
        connected) check ok connection "$1" "$4 accepts connections$how" ;;
        resolved) check ok connection "$1" "$4 resolves$how" ;;
        refused) check failed connection "$1" "$4 refuses connections$how" ;;
        unreachable) check failed connection "$1" "$4 cannot be reached: there is no route to it$how" ;;
        silent) check failed connection "$1" "$4 does not answer within 3 s$how" ;;
        failed) check failed connection "$1" "$4 cannot be connected to$how" ;;
        unresolved) check_unresolved "$@" ;;
        *)
            if [ "$answering_count" -eq 1 ]; then
                check skipped connection "$1" "$4: its image has nothing to try it with; $3 is $answering, which runs"
            elif [ "${service_networks[$1]}" = '|' ]; then
                check skipped connection "$1" "$4: its image has nothing to try it with"
            else
                check_unresolved "$@"
            fi
            ;;
    esac
}

check_unresolved() { # SERVICE POSITION, CALLED SERVICE'S, HOST
    if [ "$answering_count" -eq 1 ]; then
        check failed connection "$1" "$3 does not resolve inside its container, though $answering answers to it on its networks"
    elif [ "${status[$2]}" = running ]; then
        check failed connection "$1" "$3 does not resolve: ${service_id[$2]} runs, and does not answer to that name on its networks"
    else
        check failed connection "$1" "$3 does not resolve: ${service_id[$2]} does not run"
    fi
}
