# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Removing what a stopped platform leaves: containers and networks; volumes only when told to ---

volumes_to_remove=()
removal_failed=0

# Finds the declared volumes of every project that is stopped as a whole, and asks a person to type the platform's name.
confirm_volumes() {
    local p v name left='' foreign='' answer=''
    [ "$option_remove_volumes" -eq 1 ] || return 0
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        is_whole "$p" || continue
        for ((v = 0; v < ${#volume_name[@]}; v++)); do
            [ "${volume_project[v]}-${volume_is_external[v]}-${volume_is_there[v]}" = "$p-0-1" ] || continue
            if is_own_volume "${volume_name[v]}"; then
                volumes_to_remove[${#volumes_to_remove[@]}]=${volume_name[v]}
            else
                foreign="$foreign${foreign:+, }${volume_name[v]}"
            fi
        done
        list_undeclared_volumes "${project_name[p]}"
        left="$left${left:+${undeclared:+, }}$undeclared"
    done
    [ -z "$left" ] || event volume "left alone, the spec does not declare them: $left"
    [ -z "$foreign" ] || event volume "left alone, the platform did not make them: $foreign"
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

# Sets undeclared to the volumes with the label of a Compose project that the spec does not declare.
list_undeclared_volumes() { # COMPOSE PROJECT
    local line
    undeclared=''
    local IFS=$'\n'
    for line in $volumes_of_projects; do
        [ "${line%%|*}" = "$1" ] || continue
        is_in "${line#*|}" ${volume_name[@]+"${volume_name[@]}"} || undeclared="$undeclared${undeclared:+, }${line#*|}"
    done
}

finish_refused() {
    notice "${red}error:${plain} the name was not typed: nothing was stopped, nothing was removed"
    finish 3 "the name was not typed: nothing was stopped, nothing was removed"
}

# Stops and removes containers that are no longer in the spec: all of them, or those of projects that are
# stopped as a whole. Their data stays.
remove_orphans() {
    local n names=()
    list_orphans
    for n in ${orphans[@]+"${orphans[@]}"}; do
        ! is_stopped_with "$n" || names[${#names[@]}]=${other_name[n]}
    done
    [ "${#names[@]}" -gt 0 ] || return 0
    event orphans "not in the spec any more: $(joined "${names[@]}")"
    if [ "$dry_run" -eq 1 ]; then
        show_command docker stop "${names[@]}"
    else
        run_action docker stop "${names[@]}"
    fi
    [ "$option_keep_containers" -eq 1 ] || remove remove "$(counted "${#names[@]}" container)" docker rm "${names[@]}"
}

# Whether a container that is no longer in the spec is removed together with what is stopped.
is_stopped_with() { # POSITION OF ANOTHER CONTAINER
    local p
    [ "$selected_count" -lt "${#service_id[@]}" ] || return 0
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        [ "${project_name[p]}" != "${other_project[$1]}" ] || ! is_whole "$p" || return 0
    done
    return 1
}

# Runs a command that removes something; reports what was removed, or why it was not.
remove() { # EVENT, WHAT, COMMAND...
    local kind=$1 what=$2
    shift 2
    if [ "$dry_run" -eq 1 ]; then
        show_command "$@"
        return 0
    fi
    run_action "$@"
    if [ "$code" -eq 0 ]; then
        event "$kind" "removed $what"
        return 0
    fi
    stop_if_engine_lost
    case $complained in
        # An engine that was restarted while its containers ran believes this until its next start: nothing is lost.
        *'has active endpoints'*)
            event "$kind" "kept $what: the engine holds it to be in use"
            return 0
            ;;
    esac
    removal_failed=1
    event failed "could not remove $what: $(complaint_about '' "$said$complained")"
}

# Containers that did not stop are kept.
remove_containers() {
    local s names=() hooks=() name command=(docker rm)
    [ "$option_remove_volumes" -eq 0 ] || command=(docker rm --volumes)
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        for name in ${hook_containers[s]}; do hooks[${#hooks[@]}]=$name; done
        [ -n "${container[s]}" ] || continue
        is_in "$s" ${not_stopped[@]+"${not_stopped[@]}"} || names[${#names[@]}]=${container[s]}
    done
    [ "${#names[@]}" -eq 0 ] || remove remove "$(counted "${#names[@]}" container)" "${command[@]}" "${names[@]}"
    # Compose runs a pre_start hook in a container of its own, and keeps it where the hook failed.
    [ "${#hooks[@]}" -eq 0 ] || remove remove "$(counted "${#hooks[@]}" 'hook container')" docker rm --force "${hooks[@]}"
}

# Removes a network if it is the platform's and no container is on it any more, not even a stopped foreign one.
remove_networks() {
    local n p
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        [ -n "${network_id[n]}" ] || continue
        [ "${network_is_external[n]}-${network_is_own[n]}" != 0-0 ] || event network "kept ${network_name[n]}: start-platform did not make it"
    done
    remove_networks_with "arcgen.platform=$platform_name"
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        ! is_whole "$p" || remove_networks_with "com.docker.compose.project=${project_name[p]}"
    done
}

remove_networks_with() { # LABEL
    local name names
    run docker network ls --filter "label=$1" --format '{{.Name}}'
    if [ "$code" -ne 0 ]; then
        stop_if_engine_lost
        find_last_line
        removal_failed=1
        event failed "could not look for networks: $last_line"
        return 0
    fi
    names=$said
    for name in $names; do
        run docker ps --all --quiet --filter "network=$name"
        if [ "$dry_run" -eq 0 ] && [ -n "$said" ]; then
            event network "kept $name: containers are on it"
        else
            remove network "$name" docker network rm "$name"
        fi
    done
}

remove_volumes() {
    local name
    for name in ${volumes_to_remove[@]+"${volumes_to_remove[@]}"}; do
        remove volume "$name" docker volume rm "$name"
    done
}
