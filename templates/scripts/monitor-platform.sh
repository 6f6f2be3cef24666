#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Shows how every service of <: plan.title|comment :> is.
# ./monitor-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='monitor-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection engine \
    interpolation dotenv env-values interpolated-names secrets mask json containers container-states ownership gates dashboard screen \
    dashboard-json
load_platform

options=(
<: Script::Monitor.bash_options()|own :>
)

show_help() {
    cat <<HELP
Shows how every service of $platform_title is, again and again until q is pressed.

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
    read_env_file
    fill_in_names
    request_profiles_of_environment
    select_exactly
    prepare_terminal
    set_traps
    prepare_programs
    ask_engine
    check_engine
    stop_on_problems "look at $platform_title"
    if [ "$option_once" -eq 0 ]; then
        enter_screen
        goes_on_without_engine=1
        silence_view=show_silent_frame
    fi
    while :; do
        refresh
        [ "$option_once" -eq 0 ] || finish_once
        wait_for_key "${option_interval:-5}"
        [ "$key" != q ] || break
    done
    finished=1
}

refresh() {
    measure_screen
    read_clock
    look
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
    if [ "$looked_at" -lt 0 ]; then printf 'nothing was seen yet'; else verdict_counts; fi
}

release_resources() {
    leave_screen
}

main "$@"
