#!/usr/bin/env bash
# <: plan.header()|comment :>
#
# Runs a command of Docker Compose about one project of <: plan.title|comment :>, with the platform's values.
# ./compose-platform.sh --help says how.

<% include "scripts/head.sh" %>
script_name='compose-platform.sh'
require_version <: VERSION|sh :> "$script_name"
load tables output terminal json events problems commands options names exit programs profiles selection versions \
    engine compose interpolation dotenv env-values
load_platform

show_help() {
    cat <<HELP
Runs a command of Docker Compose about one project of $platform_title: logs, ps, exec, config, ... It gives Compose the
project's name, directory and file, and the values of the platform's .env.

Usage: ./$script_name PROJECT COMMAND [ARGUMENT]...

HELP
    printf '  ./%s %s ps\n' "$script_name" "${project_key[0]}"
    printf '  ./%s %s logs --follow %s\n' "$script_name" "${project_key[service_project[0]]}" "${service_key[0]}"
    cat <<HELP

The projects are $(joined "${project_key[@]}").

To start and stop, use start-platform.sh and stop-platform.sh: Compose knows one project only.
Exit codes: 2 wrong use, 3 something is missing, else those of Compose.
HELP
}

main() {
    case ${1-} in
        --help | -h)
            show_help
            exit 0
            ;;
        '') usage_error "there is no project to run a command about" "./$script_name PROJECT COMMAND; the projects are $(joined "${project_key[@]}")" ;;
    esac
    find_project "$1"
    [ "$found" -ge 0 ] || usage_error "there is no project $1: the projects are $(joined "${project_key[@]}")" "./$script_name PROJECT COMMAND"
    local project=$found command
    shift
    [ $# -gt 0 ] || usage_error "there is no command for Compose" "./$script_name ${project_key[project]} ps"
    read_env_file
    prepare_terminal
    set_traps
    prepare_programs
    check_env_values
    ask_engine
    ask_compose
    ! check_engine || check_compose
    stop_on_problems "run docker compose $1"
    begin_compose_command "$project"
    end_programs
    exec "${command[@]}" "$@"
}

progress() {
    printf 'nothing was run'
}

# There is nothing to release.
release_resources() {
    :
}

main "$@"
