#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Stops <: plan.title|comment :> in reverse order of its start. Data stays.
# ./stop-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='stop-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables options names selection json terminal output events exit problems lock engine inspect commands \
    docker-errors stop-order removal
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
    select_exactly
    prepare_terminal
    set_traps
    [ "$dry_run" -eq 1 ] || take_lock
    stop_on_problems "stop $platform_title"
    check_engine && find_running_services
    stop_on_problems "stop $platform_title"
    event begin "stopping $(counted "${#stopping[@]}" service) of $platform_title"

    confirm_volumes
    stop_all
    remove_containers
    remove_networks
    remove_volumes

    [ "$dry_run" -eq 0 ] || finish 0 "nothing was changed: this was a dry run"
    finish_stop
}

progress() {
    stop_progress
}

release_resources() {
    release_lock
}

main "$@"
