#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Starts <: plan.title|comment :>: every service as soon as what it waits for is ready.
# ./start-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='start-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables options names selection start-selection profiles json terminal output events exit problems lock versions \
    engine compose env-values env-file redact inspect gates unselected-dependencies host-ports resources commands \
    docker-errors networks create hooks start-order start-containers start-by-compose start-loop deadlines \
    failure-report expand endpoint-probe endpoints
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
    select_with_dependencies
    prepare_terminal
    set_traps
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "start $platform_title"
    event begin "starting $selected_count of $(counted "${#service_id[@]}" service) of $platform_title"

    find_problems
    stop_on_problems "start $platform_title"
    event check "Docker Engine $engine_version, Compose $compose_version (${compose_command[*]})"

    ensure_networks
    create_containers
    read_start_state
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
find_problems() {
    check_compose_files
    check_env_file
    if check_engine; then
        check_engine_floor
        check_compose
        check_resources
        check_host_ports
        check_unselected_dependencies
    fi
}

progress() {
    start_progress
}

release_resources() {
    release_lock
}

main "$@"
