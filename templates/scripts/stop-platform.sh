#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Stops <: plan.title|comment :> in reverse order of its start. Data stays.
# ./stop-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='stop-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection lock engine \
    expand interpolation dotenv env-values interpolated-names json docker-errors containers ownership networks volumes stop-order \
    removal
load_platform

options=(
<: Script::Stop.bash_options()|own :>
)

show_help() {
    cat <<HELP
Stops $platform_title in reverse order of its start, and removes its containers. The data in its volumes stays.

Usage: ./$script_name [OPTION]...

What to stop (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Stop.bash_selection_help()|own :>

How:
<: Script::Stop.bash_other_help()|own :>

Exit codes: 0 stopped, 2 wrong use, 3 something is in the way, 5 a container did not stop, 130 interrupted.
HELP
}

main() {
    read_options "$@"
    if [ "$option_remove_volumes" -eq 1 ] && [ "${#requested_services[@]}" -gt 0 ]; then
        usage_error "--remove-volumes goes with whole projects, not with --service"
    fi
    if [ "$option_remove_volumes" -eq 1 ] && [ "$option_keep_containers" -eq 1 ]; then
        usage_error "--remove-volumes needs the containers removed: it does not go with --keep-containers"
    fi
    read_env_file
    fill_in_names
    select_exactly
    prepare_terminal
    set_traps
    prepare_programs
    [ "$option_remove_volumes" -eq 0 ] || check_env_values
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "stop $platform_title"

    ask_stop_facts
    check_stop
    stop_on_problems "stop $platform_title"
    event begin "stopping $(counted "${#stopping[@]}" service) of $platform_title"

    confirm_volumes
    remove_orphans
    stop_all
    if [ "$option_keep_containers" -eq 0 ]; then
        remove_containers
        remove_networks
        remove_volumes
    fi

    [ "$dry_run" -eq 0 ] || finish 0 "nothing was changed: this was a dry run"
    finish_stop
}

ask_stop_facts() {
    ask_engine
    command -v docker >/dev/null 2>&1 || return 0
    ask_containers
    ask_networks
    ask_volumes
}

check_stop() {
    check_engine || return 0
    read_containers
    find_networks
    read_volumes
    check_directories
    find_running_services
}

progress() {
    stop_progress
}

release_resources() {
    release_lock
}

main "$@"
