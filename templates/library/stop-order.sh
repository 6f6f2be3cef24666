# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The stop: those first that nobody waits for, wave by wave ---

stopping=()             # positions of what is selected and runs
running_dependencies=() # positions of what is selected, runs, and is needed by each service
stopped_count=0
not_stopped=()

is_running() { # SERVICE POSITION
    case ${status[$1]} in
        running | restarting | paused) return 0 ;;
    esac
    return 1
}

# Fills stopping, and finds what keeps running and would lose what it needs.
find_running_services() {
    local s g all=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do all[s]=$s; done
    inspect_services "${all[@]}"
    for s in "${all[@]}"; do
        find_running_dependencies "$s"
        is_running "$s" || continue
        if [ "${selected[s]}" -eq 1 ]; then
            stopping[${#stopping[@]}]=$s
            continue
        fi
        [ "$option_force" -eq 0 ] || continue
        for g in ${running_dependencies[s]}; do
            problem "${service_id[s]} keeps running and needs ${service_id[g]}" \
                "stop both, or say --force: ./$script_name --service ${service_id[s]},${service_id[g]}"
        done
    done
}

# Sets ground to what is about to stop and is needed by a service: by itself, or by a job that it waited for.
find_running_dependencies() { # SERVICE POSITION
    local d g
    running_dependencies[$1]=''
    for d in ${service_needs[$1]} ${service_precedes[$1]}; do
        if ! is_running "$d"; then
            for g in ${running_dependencies[d]}; do add_running_dependency "$1" "$g"; done
        elif [ "${selected[d]}" -eq 1 ]; then
            add_running_dependency "$1" "$d"
        fi
    done
}

add_running_dependency() { # SERVICE POSITION, POSITION OF WHAT IT NEEDS
    case "${running_dependencies[$1]} " in
        *" $2 "*) ;;
        *) running_dependencies[$1]="${running_dependencies[$1]} $2" ;;
    esac
}

# The longest chain of dependants above each service: nothing stops before what stands on it.
measure_distances() {
    local s d
    for ((s = 0; s < ${#service_id[@]}; s++)); do distance[s]=0; done
    farthest=0
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        [ "${distance[s]}" -le "$farthest" ] || farthest=${distance[s]}
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${distance[d]}" -gt "${distance[s]}" ] || distance[d]=$((distance[s] + 1))
        done
    done
}

stop_all() {
    local wave s list
    local distance=() farthest
    [ "${#stopping[@]}" -gt 0 ] || return 0
    measure_distances
    for ((wave = 0; wave <= farthest; wave++)); do
        list=()
        for s in "${stopping[@]}"; do
            [ "${distance[s]}" -ne "$wave" ] || list[${#list[@]}]=$s
        done
        [ "${#list[@]}" -eq 0 ] || stop_wave "${list[@]}"
    done
}

# docker stop gives every container the time that its own stop_grace_period says.
stop_wave() { # SERVICE POSITION...
    local s names=() text
    for s in "$@"; do names[${#names[@]}]=${service_container[s]}; done
    if [ "$dry_run" -eq 1 ]; then
        show_command docker stop "${names[@]}"
        return 0
    fi
    show_live_line "$(printf '%5d s  %s; stopping %s' "$SECONDS" "$(stop_progress)" "$(ids_of "$*")")"
    text=$(docker stop "${names[@]}" 2>&1)
    for s in "$@"; do
        case $'\n'$text$'\n' in
            *$'\n'"${service_container[s]}"$'\n'*)
                stopped_count=$((stopped_count + 1))
                event stop "stopped" "$s"
                ;;
            *)
                stop_if_engine_lost "$text"
                not_stopped[${#not_stopped[@]}]=$s
                event failed "it did not stop: $(complaint_about "${service_container[s]}" "$text")" "$s"
                ;;
        esac
    done
}

stop_progress() {
    printf 'stopped: %d of %s' "$stopped_count" "$(counted "${#stopping[@]}" service)"
}

# Services that were not selected, did not stop, or run in a project without being in the spec.
finish_stop() {
    local p name still=''
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        for name in $(docker ps --filter "label=com.docker.compose.project=${project_name[p]}" --format '{{.Names}}' 2>/dev/null); do
            still="$still${still:+, }$name"
        done
    done
    [ -z "$still" ] || event check "still running: $still"
    if [ "${#not_stopped[@]}" -gt 0 ] || [ "$removal_failed" -eq 1 ]; then
        finish 5 "$(stop_progress); not everything could be stopped and removed"
    fi
    finish 0 "$(stop_progress)"
}
