#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Starts <: plan.title|comment :>: every service as soon as what it waits for is ready.
# ./start-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='start-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection \
    start-selection lock versions engine compose expand interpolation dotenv env-values interpolated-names env-file private-files \
    secrets mask json docker-errors containers container-states gates ownership networks volumes images needed-files \
    resources host-ports port-holders unselected-dependencies hashes changes facts image-preparation create hooks \
    start-order start-containers start-by-compose start-loop engine-events deadlines failure-report endpoint-probe \
    endpoints
load_platform

options=(
<: Script::Start.bash_options()|own :>
)

show_help() {
    cat <<HELP
Starts $platform_title: creates what is missing, then starts every service the moment what it waits for is ready.
Run it again at any time: what is ready stays untouched.

Usage: ./$script_name [OPTION]...

What to start (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Start.bash_selection_help()|own :>

How:
<: Script::Start.bash_other_help()|own :>

Exit codes: 0 all ready, 2 wrong use, 3 something is missing, 4 Compose failed, 5 a service failed, 6 out of time,
130 interrupted.
HELP
}

main() {
    read_options "$@"
    read_env_file
    fill_in_names
    request_profiles_of_environment
    select_with_dependencies
    prepare_terminal
    set_traps
    prepare_programs
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "start $platform_title"
    event begin "starting $selected_count of $(counted "${#service_id[@]}" service) of $platform_title"

    ask_start_facts
    check_start
    stop_on_problems "start $platform_title"
    event check "Docker Engine $engine_version, Compose $compose_version (${compose_command[*]})"

    read_hooks_done
    handle_orphans
    compare_networks
    ensure_networks
    prepare_compose
    prepare_images
    determine_changes
    if [ "$dry_run" -eq 1 ]; then
        list_changes
        list_hooks
        finish 0 "nothing was changed: this was a dry run"
    fi
    begin_creating
    prepare_phases
    start_all
    report_failures

    tell_newer_files
    show_endpoints
    if [ "$touched" -eq 1 ]; then
        finish 0 "ready: $(counted "$selected_count" service)"
    fi
    finish 0 "ready already: $(counted "$selected_count" service); nothing was changed"
}

progress() {
    start_progress
}

release_resources() {
    release_lock
}

main "$@"
