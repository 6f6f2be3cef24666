#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Collects what is needed to find out what is wrong with <: plan.title|comment :>.
# ./collect-logs.sh --help tells the rest.

<% include "scripts/sh/shell.sh" %>

script_name='collect-logs.sh'

<% include "scripts/sh/platform.sh" %>

<% include "scripts/sh/levels.sh" %>

<% include "scripts/sh/networks-table.sh" %>

<% include "scripts/sh/projects.sh" %>

<% include "scripts/sh/services.sh" %>

<% include "scripts/sh/variables.sh" %>

<% include "scripts/sh/switches.sh" %>

<% include "scripts/sh/collect-options.sh" %>

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

<% include "scripts/sh/time.sh" %>

<% include "scripts/sh/commands.sh" %>

<% include "scripts/sh/mask.sh" %>

<% include "scripts/sh/collection.sh" %>

<% include "scripts/sh/summary.sh" %>

# --- From asking to packing ---

temporary_directory=''
collect_failed=0

main() {
    # A failed writer must not hide behind the end of a pipe.
    set -o pipefail
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    check_engine
    prepare_collection
    stop_on_problems "collect logs of $platform_title"
    event begin "collecting from $(counted "$selected_count" service) of $platform_title"

    read_secrets
    look_at_all
    write_summary
    collect_versions
    collect_networks
    collect_services
    [ "$collect_failed" -eq 0 ] || problem "cannot write all of $collection" "free space on the disk of ${TMPDIR:-/tmp}"
    pack
    stop_on_problems "collect logs of $platform_title"
    finish 0 "wrote $archive"
}

progress() {
    printf 'nothing was written'
}

leave() {
    [ -z "$temporary_directory" ] || rm -rf -- "$temporary_directory"
}

main "$@"
