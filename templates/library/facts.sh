# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Facts: the engine is asked for everything at the same time ---

# Begins to ask for what a start has to know; check_start reads the answers.
ask_start_facts() {
    read_earlier_values
    command -v docker >/dev/null 2>&1 || return 0
    ask_engine
    ask_compose
    ask_resources
    ask_containers
    ask_networks
    ask_volumes
    ask_images
}

# Finds all problems before anything is changed.
check_start() {
    check_compose_files
    check_needed_files
    if ! check_engine; then
        check_env_file look
        return 0
    fi
    check_engine_floor
    check_compose
    check_resources
    read_containers
    check_networks
    read_volumes
    read_images
    check_env_file make
    check_external_volumes
    check_container_names
    check_directories
    # Compose is not asked about what is known to be wrong.
    [ "${#problem_fact[@]}" -gt 0 ] || ask_hashes
    inspect_all_services
    check_unselected_dependencies
    check_host_ports
    read_hashes
}
