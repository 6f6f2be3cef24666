# --- Selection: which services this run is about ---

selected=() # 1 or 0 for each service
asked_switches=()
asked_projects=()
asked_services=() # positions
asked_profiles=' '

# An option of the spec's own: --skip-temporal and the like.
ask_switch() { # NAME
    local n
    for ((n = 0; n < ${#switch_name[@]}; n++)); do
        if [ "${switch_name[n]}" = "$1" ]; then
            asked_switches[${#asked_switches[@]}]=$n
            return 0
        fi
    done
    return 1
}

ask_projects() { # NAME[,NAME]...
    local name
    local IFS=', '
    for name in $1; do
        find_project "$name"
        [ "$found" -ge 0 ] || usage_error "there is no project $name: the projects are ${project_key[*]}"
        asked_projects[${#asked_projects[@]}]=$found
    done
}

# Services by id, by container, or by the key in their Compose file where only one has it.
ask_services() { # NAME[,NAME]...
    local name s matches
    local IFS=', '
    for name in $1; do
        matches=''
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            if [ "${service_id[s]}" = "$name" ] || [ "${service_container[s]}" = "$name" ]; then
                matches=$s
                break
            fi
            [ "${service_key[s]}" != "$name" ] || matches="$matches${matches:+ }$s"
        done
        case $matches in
            '') usage_error "there is no service $name: the services are ${service_id[*]}" ;;
            *' '*) usage_error "several services are called $name: say $(ids_of "$matches")" ;;
        esac
        asked_services[${#asked_services[@]}]=$matches
    done
}

ids_of() { # "POSITION POSITION..."
    local s text=''
    local IFS=' '
    for s in $1; do text="$text${text:+, }${service_id[s]}"; done
    printf '%s' "$text"
}

# Whether every switch and --project keep this project.
keeps_project() { # PROJECT POSITION
    local n p
    for n in ${asked_switches[@]+"${asked_switches[@]}"}; do
        case ${switch_projects[n]} in
            *" ${project_key[$1]} "*) ;;
            *) return 1 ;;
        esac
    done
    [ "${#asked_projects[@]}" -gt 0 ] || return 0
    for p in "${asked_projects[@]}"; do
        [ "$p" -ne "$1" ] || return 0
    done
    return 1
}

# Whether a service starts without being asked for by name.
is_default() { # SERVICE POSITION
    local name
    [ -n "${service_profiles[$1]}" ] || return 0
    for name in ${service_profiles[$1]}; do
        case $asked_profiles in
            *" $name "*) return 0 ;;
        esac
    done
    return 1
}

# Fills selected and selected_count from what was asked for; what a selected service waits for is selected with it.
select_services() {
    local s p d kept=()
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        kept[p]=0
        ! keeps_project "$p" || kept[p]=1
    done
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected[s]=0
        if [ "${#asked_services[@]}" -eq 0 ] && [ "${kept[service_project[s]]}" -eq 1 ] && is_default "$s"; then
            selected[s]=1
        fi
    done
    for s in ${asked_services[@]+"${asked_services[@]}"}; do
        if [ "${kept[service_project[s]]}" -eq 0 ]; then
            usage_error "${service_id[s]} is asked for, and its project is left out"
        fi
        selected[s]=1
    done
    # Dependencies stand above their dependants: one pass from the end reaches them all.
    selected_count=0
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        [ "${selected[s]}" -eq 1 ] || continue
        selected_count=$((selected_count + 1))
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${kept[service_project[d]]}" -eq 0 ] || selected[d]=1
        done
    done
    [ "$selected_count" -gt 0 ] || usage_error "nothing is selected"
}
