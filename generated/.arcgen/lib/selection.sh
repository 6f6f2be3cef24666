# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Selection: which services this run is about ---

selected=() # 1 or 0 for each service
selected_count=0
kept_project=()
requested_switches=()
requested_projects=()
requested_services=() # positions

# An option that the spec defines, such as --skip-temporal.
request_switch() { # NAME
    local n
    for ((n = 0; n < ${#switch_name[@]}; n++)); do
        if [ "${switch_name[n]}" = "$1" ]; then
            requested_switches[${#requested_switches[@]}]=$n
            return 0
        fi
    done
    return 1
}

request_projects() { # NAME[,NAME]...
    local name
    local IFS=', '
    for name in $1; do
        find_project "$name"
        [ "$found" -ge 0 ] || usage_error "there is no project $name: the projects are $(joined "${project_key[@]}")"
        requested_projects[${#requested_projects[@]}]=$found
    done
}

# Services by id, by container, or by the key in their Compose file where only one has it.
request_services() { # NAME[,NAME]...
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
            '') unknown_service "$name" ;;
            *' '*) usage_error "several services are called $name: say $(ids_of "$matches")" ;;
        esac
        requested_services[${#requested_services[@]}]=$matches
    done
}

is_in() { # WORD, WORD...
    local word=$1 other
    shift
    for other in "$@"; do
        [ "$word" != "$other" ] || return 0
    done
    return 1
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
    for n in ${requested_switches[@]+"${requested_switches[@]}"}; do
        case ${switch_projects[n]} in
            *" ${project_key[$1]} "*) ;;
            *) return 1 ;;
        esac
    done
    [ "${#requested_projects[@]}" -gt 0 ] || return 0
    for p in "${requested_projects[@]}"; do
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
select_requested_services() {
    local s
    for s in ${requested_services[@]+"${requested_services[@]}"}; do
        if [ "${kept_project[service_project[s]]}" -eq 0 ]; then
            usage_error "${service_id[s]} is asked for, and its project is left out"
        fi
        selected[s]=1
    done
}

# The services that were asked for; with profiles, only those behind them; with their dependants if that was asked for.
select_exactly() {
    local s d
    keep_projects
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected[s]=0
        [ "${#requested_services[@]}" -eq 0 ] || continue
        [ "$only_profiles" -eq 1 ] && ! has_requested_profile "$s" || selected[s]=${kept_project[service_project[s]]}
    done
    select_requested_services
    if [ "${option_with_dependants:-0}" -eq 1 ]; then
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            for d in ${service_needs[s]} ${service_precedes[s]}; do
                [ "${selected[d]}" -eq 0 ] || selected[s]=1
            done
        done
    fi
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected_count=$((selected_count + selected[s]))
    done
    [ "$selected_count" -gt 0 ] || usage_error "nothing is selected"
}

# Sets list to the selected services of a project.
list_selected_of() { # PROJECT POSITION
    local s
    list=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}-${selected[s]}" != "$1-1" ] || list[${#list[@]}]=$s
    done
}

# Whether every service of a project is selected.
is_whole() { # PROJECT POSITION
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}-${selected[s]}" != "$1-0" ] || return 1
    done
}

# Services by any of their names, or all of a project or of a level.
request_groups() { # NAME[,NAME]...
    local name s matched
    local IFS=','
    for name in $1; do
        matched=0
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            if [ "${project_key[service_project[s]]}" = "$name" ] || [ "${level_title[service_level[s]]}" = "$name" ]; then
                requested_services[${#requested_services[@]}]=$s
                matched=1
            fi
        done
        [ "$matched" -eq 1 ] || request_services "$name"
    done
}
