#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Checks that <: plan.title|comment :> is as it should be.
# ./verify-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='verify-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection versions \
    engine compose expand interpolation dotenv env-values interpolated-names secrets mask json containers container-states ownership \
    networks images gates hashes changes checks service-checks hostnames connections connection-checks endpoint-probe
load_platform

options=(
<: Script::Verify.bash_options()|own :>
)

show_help() {
    cat <<HELP
Checks that $platform_title is as it should be: every gate holds, every name by which a service calls another means that
one container and accepts its connection, what hooks have made is there, every endpoint answers. Changes nothing.

Connections are tried from inside the container that makes them. Where its image has nothing to try them with, a
container of another image of the platform joins its network for a moment.

Usage: ./$script_name [OPTION]...

What to check (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Verify.bash_selection_help()|own :>

How:
<: Script::Verify.bash_other_help()|own :>

Exit codes: 0 everything holds, 2 wrong use, 3 the engine does not answer, 5 something does not hold, 130 interrupted.
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
    check_env_values
    ask_verify_facts
    check_verify
    stop_on_problems "verify $platform_title"
    event begin "checking $(counted "$selected_count" service) of $platform_title"

    # All services: a selected one may call one that is not.
    inspect_all_services
    read_hashes
    determine_changes
    check_platform
    check_gates
    check_connections
    check_hooks
    # A page that is built at the first request takes a while.
    endpoint_seconds=10
    check_endpoints

    show_checks
    if [ "$failed_count" -gt 0 ]; then
        report_failed_checks
        finish 5 "$(progress)"
    fi
    finish 0 "$(progress)"
}

ask_verify_facts() {
    ask_engine
    command -v docker >/dev/null 2>&1 || return 0
    ask_compose
    ask_containers
    ask_networks
    ask_images
}

check_verify() {
    check_engine || return 0
    check_compose || return 0
    read_containers
    find_networks
    read_images
    ask_hashes
}

progress() {
    check_progress
}

# There is nothing to release.
release_resources() {
    :
}

main "$@"
