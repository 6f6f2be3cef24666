#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Restarts <: plan.title|comment :>, or some of its services: what needs them stops before them, and starts after them.
# ./restart-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='restart-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection lock \
    versions engine compose expand interpolation dotenv env-values interpolated-names env-file private-files secrets mask json \
    docker-errors containers container-states gates ownership networks volumes images needed-files resources \
    host-ports port-holders unselected-dependencies hashes changes facts image-preparation create stop-order restart \
    hooks start-order start-containers start-by-compose start-loop engine-events deadlines failure-report
load_platform

options=(
<: Script::Restart.bash_options()|own :>
)

show_help() {
    cat <<HELP
Restarts $platform_title: stops services in reverse order of their start, and starts them again, each as soon as what it
waits for is ready. What the files say differently by now is created anew. Jobs that are done are run again only when
they are asked for by name.

Usage: ./$script_name [OPTION]...

What to restart (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Restart.bash_selection_help()|own :>

How:
<: Script::Restart.bash_other_help()|own :>

Exit codes: 0 all ready, 2 wrong use, 3 something is missing, 4 Compose failed, 5 a service failed, 6 out of time,
130 interrupted.
HELP
}

main() {
    read_options "$@"
    read_env_file
    fill_in_names
    select_exactly
    select_borrowers
    prepare_terminal
    set_traps
    prepare_programs
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "restart $platform_title"
    event begin "restarting $selected_count of $(counted "${#service_id[@]}" service) of $platform_title"

    ask_start_facts
    check_start
    stop_on_problems "restart $platform_title"
    event check "Docker Engine $engine_version, Compose $compose_version (${compose_command[*]})"

    drop_absent_tools
    read_hooks_done
    ensure_networks
    prepare_compose
    prepare_images
    determine_changes
    choose_restarts
    if [ "$dry_run" -eq 1 ]; then
        list_changes
        list_hooks
        finish 0 "nothing was changed: this was a dry run"
    fi
    stop_all
    begin_creating
    prepare_phases
    start_all
    report_failures
    finish 0 "ready: $(counted "$selected_count" service)"
}

progress() {
    start_progress
}

release_resources() {
    release_lock
}

main "$@"
