#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Shows how every service of <: plan.title|comment :> is.
# ./monitor-platform.sh --help tells the rest.

<% include "scripts/sh/shell.sh" %>

script_name='monitor-platform.sh'

<% include "scripts/sh/platform.sh" %>

<% include "scripts/sh/levels.sh" %>

<% include "scripts/sh/projects.sh" %>

<% include "scripts/sh/services.sh" %>

<% include "scripts/sh/variables.sh" %>

<% include "scripts/sh/switches.sh" %>

<% include "scripts/sh/monitor-options.sh" %>

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

<% include "scripts/sh/dashboard.sh" %>

<% include "scripts/sh/screen.sh" %>

<% include "scripts/sh/dashboard-json.sh" %>

# --- Looking, again and again ---

main() {
    read_options "$@"
    select_services
    prepare_terminal
    prepare_exit
    check_engine
    stop_on_problems "look at $platform_title"
    read_env_file
    [ "$once" -eq 1 ] || take_screen
    while :; do
        look
        [ "$once" -eq 0 ] || finish_once
        sleep "$interval"
    done
}

look() {
    measure_terminal
    read_clock
    look_at_all
    take_stock
    if [ "$json_wanted" -eq 1 ]; then
        show_json_look
    else
        draw_frame
        show_frame
    fi
}

# Its window may have another size than a moment ago. Where nobody watches there is no width.
measure_terminal() {
    columns=0
    [ "$terminal" -eq 1 ] || return 0
    columns=$(tput cols 2>/dev/null) || columns=80
    rows=$(tput lines 2>/dev/null) || rows=24
}

finish_once() {
    finished=1
    [ $((wait_count + failed_count)) -eq 0 ] || exit 5
    exit 0
}

progress() {
    totals
}

leave() {
    give_screen_back
}

main "$@"
