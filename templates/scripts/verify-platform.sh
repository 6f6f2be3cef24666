#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Checks that <: plan.title|comment :> is as it should be.
# ./verify-platform.sh --help tells the rest.

<% include "scripts/sh/shell.sh" %>

script_name='verify-platform.sh'

<% include "scripts/sh/platform.sh" %>

<% include "scripts/sh/projects.sh" %>

<% include "scripts/sh/services.sh" %>

<% include "scripts/sh/connections-table.sh" %>

<% include "scripts/sh/hooks-table.sh" %>

<% include "scripts/sh/endpoints-table.sh" %>

<% include "scripts/sh/variables.sh" %>

<% include "scripts/sh/switches.sh" %>

<% include "scripts/sh/verify-options.sh" %>

<% include "scripts/sh/json.sh" %>

<% include "scripts/sh/events.sh" %>

<% include "scripts/sh/exit.sh" %>

<% include "scripts/sh/problems.sh" %>

<% include "scripts/sh/engine.sh" %>

<% include "scripts/sh/env-values.sh" %>

<% include "scripts/sh/redact.sh" %>

<% include "scripts/sh/selection.sh" %>

<% include "scripts/sh/select-existing.sh" %>

<% include "scripts/sh/inspect.sh" %>

<% include "scripts/sh/gates.sh" %>

<% include "scripts/sh/overview.sh" %>

<% include "scripts/sh/checks.sh" %>

<% include "scripts/sh/names.sh" %>

<% include "scripts/sh/connections.sh" %>

<% include "scripts/sh/hook-checks.sh" %>

<% include "scripts/sh/endpoints.sh" %>

# --- From gates to endpoints ---

main() {
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    check_engine
    stop_on_problems "verify $platform_title"
    read_env_file
    look_at_all
    event begin "checking $(counted "$selected_count" service) of $platform_title"

    check_gates
    check_connections
    check_hooks
    check_endpoints

    if [ "$failed_count" -gt 0 ]; then
        say "${red}error:${plain} $(progress)"
        finish 5 "$(progress)"
    fi
    finish 0 "$(progress)"
}

check_gates() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        judge_now "$s"
        case $verdict in
            ready) check_held "$s" "is ${service_gate[s]}" ;;
            wait | failed) check_failed "$s" "is not ${service_gate[s]}: $reason" ;;
        esac
    done
}

# Only those whose effect the spec can say how to see.
check_hooks() {
    local h s
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        s=${hook_service[h]}
        [ "${hook_check_count[h]}" -gt 0 ] || continue
        [ "${selected[s]}-${status[s]}" = 1-running ] || continue
        if holds_already "$h"; then
            check_held "$s" "${hook_title[h]}: holds"
        else
            check_failed "$s" "${hook_title[h]}: does not hold; ./start-platform.sh brings it about"
        fi
    done
}

check_endpoints() {
    local e s answer what
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        s=${endpoint_service[e]}
        [ "${selected[s]}" -eq 1 ] || continue
        [ "${status[s]}" != absent ] || [ -z "${service_profiles[s]}" ] || continue
        answer=$(ask_endpoint "${endpoint_probe[e]}")
        what="${endpoint_title[e]}, ${endpoint_probe[e]}: $answer"
        case $answer in
            'no answer' | 'HTTP 5'*) check_failed "$s" "$what" ;;
            'not asked') check_unknown "$s" "$what" ;;
            *) check_held "$s" "$what" ;;
        esac
    done
}

leave() {
    :
}

main "$@"
