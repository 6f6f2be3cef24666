# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The stop: wave by wave, first the services that no other one needs ---

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
    local s d lost=() losing=''
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        lost[s]=0
        find_running_dependencies "$s"
        is_running "$s" || continue
        if [ "${selected[s]}" -eq 1 ]; then
            stopping[${#stopping[@]}]=$s
            continue
        fi
        [ -z "${running_dependencies[s]}" ] || lost[s]=1
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${lost[d]}" -eq 0 ] || lost[s]=1
        done
        [ "${lost[s]}" -eq 0 ] || losing="$losing $s"
    done
    [ -n "$losing" ] && [ "${option_force:-0}" -eq 0 ] || return 0
    # shellcheck disable=SC2086 # positions
    set -- $losing
    problem "$(counted $# service) would lose what $(they $# it they) need$(they $# s ''): $(ids_of "$*")" \
        "stop $(they $# it them) too: ./$script_name ${given_words:+$given_words }--with-dependants; or leave $(they $# it them) running: --force"
}

# Finds what is about to stop and is needed by a service: by itself, or by a job that it waited for.
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

# The longest chain of dependants of each service: nothing stops before its dependants.
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
    local s names=() answer
    for s in "$@"; do names[${#names[@]}]=${container[s]}; done
    if [ "$dry_run" -eq 1 ]; then
        show_command docker stop "${names[@]}"
        return 0
    fi
    show_live_line "$(printf '%5d s  %s; stopping %s' "$SECONDS" "$(stop_progress)" "$(ids_of "$*")")"
    run_action docker stop "${names[@]}"
    answer=$said$'\n'$complained
    for s in "$@"; do
        case $'\n'$answer$'\n' in
            *$'\n'"${container[s]}"$'\n'*)
                stopped_count=$((stopped_count + 1))
                event stop "stopped" "$s"
                ;;
            *)
                stop_if_engine_lost
                not_stopped[${#not_stopped[@]}]=$s
                event failed "it did not stop: $(complaint_about "${container[s]}" "$answer")" "$s"
                ;;
        esac
    done
}

stop_progress() {
    printf 'stopped: %d of %s' "$stopped_count" "$(counted "${#stopping[@]}" service)"
}

# Reports what still runs: services that were not selected or did not stop, and containers that are not in the spec.
finish_stop() {
    local s n still=''
    ask_containers
    read_containers
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        ! is_running "$s" || still="$still${still:+, }${container[s]}"
    done
    list_orphans
    for n in ${orphans[@]+"${orphans[@]}"}; do
        [ "${other_state[n]}" != running ] || still="$still${still:+, }${other_name[n]}"
    done
    [ -z "$still" ] || event check "still running: $still"
    if [ "${#not_stopped[@]}" -gt 0 ] || [ "${removal_failed:-0}" -eq 1 ]; then
        finish 5 "$(stop_progress); not everything could be stopped and removed"
    fi
    finish 0 "$(stop_progress)"
}
