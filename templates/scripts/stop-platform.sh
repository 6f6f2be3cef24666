#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Stops <: plan.title|comment :> in reverse order of its start. Data stays.
# ./stop-platform.sh --help tells the rest.

<% include "scripts/sh/shell.sh" %>

script_name='stop-platform.sh'

<% include "scripts/sh/platform.sh" %>

<% include "scripts/sh/networks-table.sh" %>

<% include "scripts/sh/projects.sh" %>

<% include "scripts/sh/services.sh" %>

<% include "scripts/sh/switches.sh" %>

<% include "scripts/sh/stop-options.sh" %>

<% include "scripts/sh/json.sh" %>

<% include "scripts/sh/events.sh" %>

<% include "scripts/sh/exit.sh" %>

<% include "scripts/sh/problems.sh" %>

<% include "scripts/sh/lock.sh" %>

<% include "scripts/sh/engine.sh" %>

<% include "scripts/sh/selection.sh" %>

<% include "scripts/sh/select-existing.sh" %>

<% include "scripts/sh/inspect.sh" %>

<% include "scripts/sh/commands.sh" %>

<% include "scripts/sh/complaints.sh" %>

<% include "scripts/sh/stop-order.sh" %>

<% include "scripts/sh/remove.sh" %>

# --- The road from running to stopped ---

main() {
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "stop $platform_title"
    check_engine && survey
    stop_on_problems "stop $platform_title"
    event begin "stopping $(counted "${#stopping[@]}" service) of $platform_title"

    confirm_volumes
    stop_all
    remove_containers
    remove_networks
    remove_doomed_volumes

    [ "$dry_run" -eq 0 ] || finish 0 "nothing was changed: this was a dry run"
    tell_what_still_runs
}

# Services that were not selected, did not stop, or run in a project without being in the spec.
tell_what_still_runs() {
    local p name still=''
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        for name in $(docker ps --filter "label=com.docker.compose.project=${project_name[p]}" --format '{{.Names}}' 2>/dev/null); do
            still="$still${still:+, }$name"
        done
    done
    [ -z "$still" ] || event check "still running: $still"
    if [ "${#not_stopped[@]}" -gt 0 ] || [ "$removal_failed" -eq 1 ]; then
        finish 5 "$(progress); not everything could be stopped and removed"
    fi
    finish 0 "$(progress)"
}

leave() {
    release_lock
}

main "$@"
