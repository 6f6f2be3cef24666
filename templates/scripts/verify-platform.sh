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

<% include "scripts/sh/profiles.sh" %>

<% include "scripts/sh/select-existing.sh" %>

<% include "scripts/sh/inspect.sh" %>

<% include "scripts/sh/gates.sh" %>

<% include "scripts/sh/expand.sh" %>

<% include "scripts/sh/ask-endpoint.sh" %>

<% include "scripts/sh/checks.sh" %>

<% include "scripts/sh/service-checks.sh" %>

<% include "scripts/sh/names.sh" %>

<% include "scripts/sh/connections.sh" %>

<% include "scripts/sh/connection-checks.sh" %>

# --- From gates to endpoints ---

main() {
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    check_engine
    stop_on_problems "verify $platform_title"
    read_env_file
    event begin "checking $(counted "$selected_count" service) of $platform_title"

    # All of them: what is not selected may be called by what is.
    look_at "${!service_id[@]}"
    check_gates
    check_connections
    check_hooks
    # A page that is built when it is first asked for takes its time.
    endpoint_seconds=10
    check_endpoints

    show_checks
    if [ "$failed_count" -gt 0 ]; then
        tell_failures
        finish 5 "$(progress)"
    fi
    finish 0 "$(progress)"
}

# Nothing is held that would have to be given back.
leave() {
    :
}

main "$@"
