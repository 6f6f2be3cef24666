# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Changes: what a start has to do to each service, and why, from the files and the engine as they are now ---

change=() # of each service: create, recreate, start, restart, or empty
why=()
rename_from=() # the wrong name that its container has; empty if its name is right

# Fills change and why, dependencies before their dependants.
determine_changes() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        change[s]='' why[s]='' rename_from[s]=''
        ! loses_namespace "$s" || selected[s]=1 selected_count=$((selected_count + 1))
        [ "${selected[s]}" -eq 1 ] || continue
        if [ -z "${container[s]}" ]; then
            change[s]=create
            continue
        fi
        find_reasons "$s"
        if [ -n "${why[s]}" ]; then
            change[s]=recreate
        else
            [ "${container[s]}" = "${service_container[s]}" ] || rename_from[s]=${container[s]}
            determine_start "$s"
        fi
    done
}

# Whether a service was not selected, but runs in a namespace that is about to go: it has to be changed as well.
loses_namespace() { # SERVICE POSITION
    local owner
    [ "${selected[$1]}-${status[$1]}" = 0-running ] || return 1
    for owner in ${service_borrows[$1]}; do
        [ -z "${change[owner]}" ] || return 0
    done
    return 1
}

# Sets why to the reasons to recreate a container; empty if it can stay.
find_reasons() { # SERVICE POSITION
    local s=$1 owner
    if [ "${option_clean:-0}" -eq 1 ]; then
        add_reason "$s" '--clean'
        return 0
    fi
    if [ -n "${hash_now[s]}" ] && [ "${hash_now[s]}" != "${config_hash[s]}" ]; then
        find_changed_parts "$s"
        add_reason "$s" "${changed:-values of variables}"
    fi
    has_newest_image "$s" || add_reason "$s" 'a newer image'
    add_network_reasons "$s"
    ! is_elsewhere "$s" || add_reason "$s" "made from ${working_dir[s]}"
    for owner in ${service_borrows[s]}; do
        case ${change[owner]} in
            create | recreate) add_reason "$s" "the namespace of ${service_id[owner]}" ;;
            *) [ -z "${container_id[owner]}" ] || case ${namespaces[s]} in
                *"container:${container_id[owner]}"* | *"container:${container[owner]}"*) ;;
                *) add_reason "$s" "the namespace of ${service_id[owner]}" ;;
            esac ;;
        esac
    done
    has_copies "$s" || add_reason "$s" "the content of $differing_copy"
}

add_reason() { # SERVICE POSITION, REASON
    case ", ${why[$1]}, " in
        *", $2, "*) ;;
        *) why[$1]="${why[$1]}${why[$1]:+, }$2" ;;
    esac
}

# Sets changed to the parts of the spec that have changed since the container was created: "image, ports".
find_changed_parts() { # SERVICE POSITION
    local part
    changed=''
    for part in ${service_parts[$1]}; do
        case " ${made_parts[$1]} " in
            *" $part "*) ;;
            *) changed="$changed${changed:+, }${part%%=*}" ;;
        esac
    done
    for part in ${made_parts[$1]}; do
        case " ${service_parts[$1]} " in
            *" ${part%%=*}="*) ;;
            *) changed="$changed${changed:+, }${part%%=*}" ;;
        esac
    done
}

# Whether the container runs the image that its image name refers to on this engine now.
has_newest_image() { # SERVICE POSITION
    case ${image[$1]} in *@* | sha256:*) return 0 ;; esac
    find_image "${image[$1]}"
    # The engine and Compose may know the same image by different ids.
    case " ${image_id[$1]} " in *" $image_now "*) return 0 ;; esac
    [ -z "$image_now" ]
}

# A container must be on all of its networks, and on those that have these names now.
add_network_reasons() { # SERVICE POSITION
    local n entry
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        case " ${network_members[n]} " in *" $1 "*) ;; *) continue ;; esac
        case " ${joined[$1]}" in
            *" ${network_name[n]}="*) ;;
            *)
                add_reason "$1" "it is not on the network ${network_name[n]}"
                continue
                ;;
        esac
        entry=" ${joined[$1]}"
        entry=${entry#*" ${network_name[n]}="}
        entry=${entry%% *}
        # A container that was never started has no id of its network.
        [ -z "$entry" ] || [ "$entry" = "${network_id[n]}" ] || add_reason "$1" "the network ${network_name[n]} was made anew"
    done
}

# What an up-to-date container needs to become ready.
determine_start() { # SERVICE POSITION
    local s=$1
    restarts_before[s]=${restarts[s]:-0}
    evaluate_gate "$s"
    case $verdict:${status[s]} in
        ready:exited) ! is_outdated_job "$s" || change[s]=start why[s]='what it needs was made anew' ;;
        ready:running | wait:running) ! is_cut_off "$s" || change[s]=restart why[s]='its namespace is that of an earlier start' ;;
        failed:running | *:restarting) change[s]=restart why[s]=$reason ;;
        *:paused) change[s]=restart why[s]='it is paused' ;;
        *) change[s]=start ;;
    esac
}

# Whether something that a job needs was created after the job ended, or is about to be.
is_outdated_job() { # SERVICE POSITION
    local d ended
    epoch_of "${finished_at[$1]}" || return 1
    ended=$epoch
    for d in ${service_needs[$1]} ${service_precedes[$1]}; do
        case ${change[d]:-} in create | recreate) return 0 ;; esac
        ! epoch_of "${created_at[d]:-}" || [ "$epoch" -le "$ended" ] || return 0
    done
    return 1
}

# Whether the owner of a service's namespace was started after the service, which is then in a dead namespace.
is_cut_off() { # SERVICE POSITION
    local owner begun_s
    for owner in ${service_borrows[$1]}; do
        case ${change[owner]} in start | restart) return 0 ;; esac
        epoch_of "${started_at[owner]}" || continue
        begun_s=$epoch
        ! epoch_of "${started_at[$1]}" || [ "$epoch" -ge "$begun_s" ] || return 0
    done
    return 1
}

# Whether the values that Compose copied from the environment into the container are still current.
has_copies() { # SERVICE POSITION
    local n
    differing_copy=''
    for ((n = 0; n < ${#copied_service[@]}; n++)); do
        [ "${copied_service[n]}" -eq "$1" ] || continue
        run docker cp "${container[$1]}:${copied_target[n]}" "$scratch/copy"
        # What cannot be read, for example from a container that was never started, will be copied at its start.
        [ "$code" -eq 0 ] || continue
        read_file "$scratch/copy"
        expand "${copied_text[n]}"
        while [ "${expanded%$'\n'}" != "$expanded" ]; do expanded=${expanded%$'\n'}; done
        if [ "$text" != "$expanded" ]; then
            differing_copy=${copied_target[n]}
            return 1
        fi
    done
}

# In a dry run: what a start would do.
list_changes() {
    local s untouched=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        [ -z "${rename_from[s]}" ] || event create "would rename it from ${rename_from[s]}" "$s"
        case ${change[s]} in
            create) event create 'would create it' "$s" ;;
            recreate) event create "would create it anew: ${why[s]}" "$s" ;;
            start) event start "would start it${why[s]:+: ${why[s]}}" "$s" ;;
            restart) event start "would restart it: ${why[s]}" "$s" ;;
            *) untouched=$((untouched + 1)) ;;
        esac
    done
    [ "$untouched" -eq 0 ] || event check "would leave alone: $untouched of $(counted "$selected_count" service)"
}
