#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Collects what is needed to find out what is wrong with <: plan.title|comment :>.
# ./collect-logs.sh --help lists the options.

<% include "scripts/head.sh" %>
script_name='collect-logs.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal events problems commands options names exit programs time profiles selection engine \
    interpolation dotenv env-values interpolated-names secrets mask json containers container-states ownership gates summary collection
load_platform

options=(
<: Script::Collect.bash_options()|own :>
)

show_help() {
    cat <<HELP
Collects what is needed to find out what is wrong with $platform_title, secrets masked, into one archive: a SUMMARY that
says first what is wrong, logs, states, networks, versions. Works when half of the platform is missing.

Usage: ./$script_name [OPTION]...

What to collect (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
<: Script::Collect.bash_selection_help()|own :>

How:
<: Script::Collect.bash_other_help()|own :>

Exit codes: 0 collected, 2 wrong use, 3 the engine does not answer or the archive cannot be written, 130 interrupted.
HELP
}

main() {
    # The failure of a writer must not be hidden by the end of a pipe.
    set -o pipefail
    read_options "$@"
    read_env_file
    fill_in_names
    check_env_values
    select_exactly
    prepare_terminal
    set_traps
    prepare_programs
    ask_engine
    check_engine
    prepare_collection
    stop_on_problems "collect logs of $platform_title"
    event begin "collecting from $(counted "$selected_count" service) of $platform_title"

    ask_containers
    read_containers
    inspect_all_services
    read_environments
    stop_on_problems "collect logs of $platform_title"
    write_summary
    collect_versions
    collect_networks
    collect_services
    finish_collection
    stop_on_problems "collect logs of $platform_title"
    finish 0 "wrote $archive"
}

progress() {
    printf 'nothing was written'
}

# There is nothing to release.
release_resources() {
    :
}

main "$@"
