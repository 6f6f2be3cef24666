# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Removing what a stopped platform leaves: containers and networks; volumes only when told to ---

volumes_to_remove=()
removal_failed=0

# Finds the volumes of every project that is stopped as a whole, and asks for the platform's name.
confirm_volumes() {
    local p name answer=''
    [ "$option_remove_volumes" -eq 1 ] || return 0
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        is_whole "$p" || continue
        for name in $(docker volume ls --quiet --filter "label=com.docker.compose.project=${project_name[p]}" 2>/dev/null); do
            volumes_to_remove[${#volumes_to_remove[@]}]=$name
        done
    done
    [ "${#volumes_to_remove[@]}" -gt 0 ] || return 0
    notice "These volumes, and all data in them, will be lost:"
    for name in "${volumes_to_remove[@]}"; do notice "  $name"; done
    if [ "$option_force" -eq 1 ] || [ "$dry_run" -eq 1 ]; then
        return 0
    fi
    printf 'Type the name of the platform, %s, to go on: ' "$platform_name" >&2
    IFS= read -r answer || printf '\n' >&2
    [ "$answer" = "$platform_name" ] || finish_refused
}

finish_refused() {
    notice "${red}error:${plain} the name was not typed: nothing was stopped, nothing was removed"
    finish 3 "the name was not typed: nothing was stopped, nothing was removed"
}

# Runs a command that removes something; tells what, or why not.
remove() { # EVENT, WHAT, COMMAND...
    local kind=$1 what=$2 text code=0
    shift 2
    if [ "$dry_run" -eq 1 ]; then
        show_command "$@"
        return 0
    fi
    text=$("$@" 2>&1) || code=$?
    if [ "$code" -eq 0 ]; then
        event "$kind" "removed $what"
        return 0
    fi
    stop_if_engine_lost "$text"
    case $text in
        # An engine that was restarted under its containers believes so until its next start: nothing is lost by it.
        *'has active endpoints'*)
            event "$kind" "kept $what: the engine holds it to be in use"
            return 0
            ;;
    esac
    removal_failed=1
    event failed "could not remove $what: $(complaint_about '' "$text")"
}

# Containers that did not stop stay.
remove_containers() {
    local s names=() command=(docker rm)
    [ "$option_remove_volumes" -eq 0 ] || command=(docker rm --volumes)
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        [ "${status[s]}" != absent ] || continue
        is_in "$s" ${not_stopped[@]+"${not_stopped[@]}"} || names[${#names[@]}]=${service_container[s]}
    done
    [ "${#names[@]}" -eq 0 ] || remove remove "$(counted "${#names[@]}" container)" "${command[@]}" "${names[@]}"
    remove_hook_containers
}

# Compose runs a pre_start hook in a container of its own, and keeps it where the hook failed: on the service's networks,
# with its volumes.
remove_hook_containers() {
    local s name label=com.docker.compose names=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}-${service_by_compose[s]}" = 1-1 ] || continue
        for name in $(docker ps --all --filter "label=$label.project=${project_name[service_project[s]]}" \
            --filter "label=$label.service=${service_key[s]}" --filter "label=$label.hook" --format '{{.Names}}' 2>/dev/null); do
            names[${#names[@]}]=$name
        done
    done
    [ "${#names[@]}" -eq 0 ] || remove remove "$(counted "${#names[@]}" 'hook container')" docker rm --force "${names[@]}"
}

is_in() { # WORD, WORD...
    local word=$1 other
    shift
    for other in "$@"; do
        [ "$word" != "$other" ] || return 0
    done
    return 1
}

# A network goes when no container is on it any more, not even a stopped one of somebody else.
remove_networks() {
    local n p name
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        docker network inspect "${network_name[n]}" >/dev/null 2>&1 || continue
        remove_unused_network "${network_name[n]}"
    done
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        is_whole "$p" || continue
        for name in $(docker network ls --quiet --filter "label=com.docker.compose.project=${project_name[p]}" --format '{{.Name}}' 2>/dev/null); do
            remove_unused_network "$name"
        done
    done
}

remove_unused_network() { # NAME
    if [ "$dry_run" -eq 0 ] && [ -n "$(docker ps --all --quiet --filter "network=$1" 2>/dev/null)" ]; then
        event network "kept $1: containers are on it"
        return 0
    fi
    remove network "$1" docker network rm "$1"
}

remove_volumes() {
    local name
    for name in ${volumes_to_remove[@]+"${volumes_to_remove[@]}"}; do
        remove volume "$name" docker volume rm "$name"
    done
}
