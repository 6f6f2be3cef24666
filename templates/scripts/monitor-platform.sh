#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Shows how every service of <: plan.title|comment :> is.
# ./monitor-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='monitor-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables options names selection json terminal output events exit problems engine env-values redact gates \
    overview time dashboard screen dashboard-json
load_platform

options=(
<: Script::Monitor.bash_options()|own :>
)

show_help() {
    cat <<HELP
Shows how every service of $platform_title is, again and again until interrupted.

Usage: ./$script_name [OPTION]...

What to show (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Monitor.bash_selection_help()|own :>

How:
<: Script::Monitor.bash_other_help()|own :>

Exit codes: 0 all well, 2 wrong use, 3 the engine does not answer, 5 something is not well (--once), 130 interrupted.
HELP
}

main() {
    read_options "$@"
    select_exactly
    prepare_terminal
    set_traps
    check_engine
    stop_on_problems "look at $platform_title"
    read_env_file
    [ "$option_once" -eq 1 ] || enter_screen
    while :; do
        refresh
        [ "$option_once" -eq 0 ] || finish_once
        sleep "${option_interval:-5}"
    done
}

refresh() {
    measure_screen
    read_clock
    inspect_all_services
    evaluate_all
    if [ "$json_wanted" -eq 1 ]; then
        show_json_look
    else
        draw_frame
        show_frame
    fi
}

finish_once() {
    finished=1
    [ $((wait_count + failed_count)) -eq 0 ] || exit 5
    exit 0
}

progress() {
    verdict_counts
}

release_resources() {
    leave_screen
}

main "$@"
