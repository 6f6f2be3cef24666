# --- Selection: which services this run is about ---

selected=() # 1 or 0 for each service
selected_count=0
kept_project=()
asked_switches=()
asked_projects=()
asked_services=() # positions

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
        [ "$found" -ge 0 ] || usage_error "there is no project $name: the projects are $(joined "${project_key[@]}")"
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
            '') usage_error "there is no service $name: the services are $(joined "${service_id[@]}")" ;;
            *' '*) usage_error "several services are called $name: say $(ids_of "$matches")" ;;
        esac
        asked_services[${#asked_services[@]}]=$matches
    done
}

joined() { # WORD...
    local word text=''
    for word in "$@"; do text="$text${text:+, }$word"; done
    printf '%s' "$text"
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

# Fills kept_project with 1 or 0 for each project.
keep_projects() {
    local p
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        kept_project[p]=0
        ! keeps_project "$p" || kept_project[p]=1
    done
}

# Marks the services that were asked for by name.
select_asked_services() {
    local s
    for s in ${asked_services[@]+"${asked_services[@]}"}; do
        if [ "${kept_project[service_project[s]]}" -eq 0 ]; then
            usage_error "${service_id[s]} is asked for, and its project is left out"
        fi
        selected[s]=1
    done
}
