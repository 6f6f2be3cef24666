#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Starts <: plan.title|comment :>: every service the moment what it waits for is ready.
# ./start-platform.sh --help tells the rest.

<% include "scripts/sh/shell.sh" %>

script_name='start-platform.sh'

<% include "scripts/sh/platform.sh" %>

<% include "scripts/sh/requirements.sh" %>

<% include "scripts/sh/networks-table.sh" %>

<% include "scripts/sh/projects.sh" %>

<% include "scripts/sh/services.sh" %>

<% include "scripts/sh/hooks-table.sh" %>

<% include "scripts/sh/endpoints-table.sh" %>

<% include "scripts/sh/host-ports-table.sh" %>

<% include "scripts/sh/variables.sh" %>

<% include "scripts/sh/switches.sh" %>

<% include "scripts/sh/start-options.sh" %>

<% include "scripts/sh/json.sh" %>

<% include "scripts/sh/events.sh" %>

<% include "scripts/sh/exit.sh" %>

<% include "scripts/sh/problems.sh" %>

<% include "scripts/sh/lock.sh" %>

<% include "scripts/sh/versions.sh" %>

<% include "scripts/sh/engine.sh" %>

<% include "scripts/sh/compose.sh" %>

<% include "scripts/sh/env-values.sh" %>

<% include "scripts/sh/env-file.sh" %>

<% include "scripts/sh/redact.sh" %>

<% include "scripts/sh/selection.sh" %>

<% include "scripts/sh/profiles.sh" %>

<% include "scripts/sh/select-to-start.sh" %>

<% include "scripts/sh/inspect.sh" %>

<% include "scripts/sh/gates.sh" %>

<% include "scripts/sh/left-out.sh" %>

<% include "scripts/sh/host-ports.sh" %>

<% include "scripts/sh/resources.sh" %>

<% include "scripts/sh/commands.sh" %>

<% include "scripts/sh/complaints.sh" %>

<% include "scripts/sh/networks.sh" %>

<% include "scripts/sh/create.sh" %>

<% include "scripts/sh/hook-checks.sh" %>

<% include "scripts/sh/hooks.sh" %>

<% include "scripts/sh/turns.sh" %>

<% include "scripts/sh/start-containers.sh" %>

<% include "scripts/sh/start-by-compose.sh" %>

<% include "scripts/sh/start-loop.sh" %>

<% include "scripts/sh/patience.sh" %>

<% include "scripts/sh/failure-report.sh" %>

<% include "scripts/sh/expand.sh" %>

<% include "scripts/sh/ask-endpoint.sh" %>

<% include "scripts/sh/endpoints.sh" %>

# --- The road from nothing to ready ---

main() {
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "start $platform_title"
    event begin "starting $selected_count of $(counted "${#service_id[@]}" service) of $platform_title"

    check_everything
    stop_on_problems "start $platform_title"
    event check "Docker Engine $engine_version, Compose $compose_version (${compose_command[*]})"

    ensure_networks
    create_containers
    survey
    run_hooks_of_ready
    start_all

    [ "$dry_run" -eq 0 ] || finish 0 "nothing was changed: this was a dry run"
    show_endpoints
    if [ "$touched" -eq 1 ]; then
        finish 0 "ready: $(counted "$selected_count" service)"
    fi
    finish 0 "ready already: $(counted "$selected_count" service); nothing was changed"
}

# All that can be found wrong is found before anything is changed.
check_everything() {
    check_compose_files
    check_env_file
    if check_engine; then
        check_engine_floor
        check_compose
        check_resources
        check_host_ports
        check_left_out
    fi
}

leave() {
    release_lock
}

main "$@"
