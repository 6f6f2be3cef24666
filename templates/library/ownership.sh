# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Whose containers: those of the platform, of another directory with the same platform, of an older spec, of others ---

# Container names that this start needs, and that foreign containers have, are noted as problems.
check_container_names() {
    local s n
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        [ "${container[s]}" != "${service_container[s]}" ] || continue
        for ((n = 0; n < ${#other_name[@]}; n++)); do
            [ "${other_name[n]}" = "${service_container[s]}" ] || continue
            describe_other "$n"
            [ -z "$other_remedy" ] || problem "the name ${service_container[s]}, which ${service_id[s]} needs, is taken by $other_text" "$other_remedy"
        done
    done
}

# Sets other_text to whose container it is, and other_remedy to what to do about it; empty if this start removes it.
describe_other() { # POSITION OF ANOTHER CONTAINER
    if [ "${other_kind[$1]}" = unplanned ]; then
        other_text="the container ${other_name[$1]}, which is not in the spec any more"
        other_remedy='remove what is not in the spec any more: ./start-platform.sh --remove-orphans'
        [ "${option_remove_orphans:-0}" -eq 0 ] || other_remedy=''
        return 0
    fi
    other_text="the container ${other_name[$1]}, which is not the platform's"
    [ -z "${other_origin[$1]}" ] || other_text="the container ${other_name[$1]} of ${other_origin[$1]}, which is not the platform's"
    [ "${other_kind[$1]}" = foreign ] || other_text="the container ${other_name[$1]}, which docker compose run has made"
    other_remedy="if nobody needs it: docker rm --force ${other_name[$1]}; or else: docker rename ${other_name[$1]} NEW_NAME"
}

# Containers of the same platform in another directory: they belong to that one unless an option takes them over.
check_directories() {
    local s script=$script_name
    [ "${option_take_over:-0}" -eq 0 ] || return 0
    [ "$script" != restart-platform.sh ] || script='start-platform.sh'
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        is_elsewhere "$s" || continue
        problem "containers of $platform_title were made from another directory, ${working_dir[s]}; this one is $root" \
            "go on in that directory, or make them this one's: ./$script --take-over"
        return 0
    done
}

# Whether the container of a service was created from another directory that still exists.
is_elsewhere() { # SERVICE POSITION
    local here=$root/${project_dir[service_project[$1]]}
    [ -n "${working_dir[$1]}" ] && [ -d "${working_dir[$1]}" ] && ! [ "${working_dir[$1]}" -ef "$here" ]
}

# Fills orphans with the positions of containers of the platform that are no longer in the spec.
list_orphans() {
    local n
    orphans=()
    for ((n = 0; n < ${#other_name[@]}; n++)); do
        [ "${other_kind[n]}" != unplanned ] || orphans[${#orphans[@]}]=$n
    done
}

# Prints the names of orphans, with commas.
orphan_names() {
    local n text=''
    for n in ${orphans[@]+"${orphans[@]}"}; do text="$text${text:+, }${other_name[n]}"; done
    printf '%s' "$text"
}

# Removes containers that are no longer in the spec, or reports them.
handle_orphans() {
    local n names=()
    list_orphans
    [ "${#orphans[@]}" -gt 0 ] || return 0
    if [ "${option_remove_orphans:-0}" -eq 0 ]; then
        event orphans "not in the spec any more: $(orphan_names); --remove-orphans removes them"
        return 0
    fi
    for n in "${orphans[@]}"; do names[${#names[@]}]=${other_name[n]}; done
    if [ "$dry_run" -eq 1 ]; then
        event orphans "would stop and remove $(orphan_names)"
        return 0
    fi
    touched=1
    run_action docker stop "${names[@]}"
    run_action docker rm "${names[@]}"
    if [ "$code" -ne 0 ]; then
        stop_if_engine_lost
        find_last_line
        event failed "could not remove all of $(orphan_names): $last_line"
    else
        event orphans "removed $(orphan_names): not in the spec any more; their data stays"
    fi
}
