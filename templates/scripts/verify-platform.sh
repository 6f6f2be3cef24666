#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Checks that <: plan.title|comment :> is as it should be.
# ./verify-platform.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='verify-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables options names selection profiles json terminal output events exit problems engine env-values redact \
    inspect gates checks service-checks hostnames connections connection-checks expand endpoint-probe
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
    select_exactly
    prepare_terminal
    set_traps
    check_engine
    stop_on_problems "verify $platform_title"
    read_env_file
    event begin "checking $(counted "$selected_count" service) of $platform_title"

    # All of them: what is not selected may be called by what is.
    inspect_services "${!service_id[@]}"
    check_gates
    check_connections
    check_hooks
    # A page that is built when it is first asked for takes its time.
    endpoint_seconds=10
    check_endpoints

    show_checks
    if [ "$failed_count" -gt 0 ]; then
        report_failed_checks
        finish 5 "$(progress)"
    fi
    finish 0 "$(progress)"
}

progress() {
    check_progress
}

# Nothing is held.
release_resources() {
    :
}

main "$@"
