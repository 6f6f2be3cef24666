# --- The stop: those first that nobody waits for, wave by wave ---

stopping=() # positions of what is selected and runs
ground=()   # positions of what is selected, runs, and is needed by each service
stopped_count=0
not_stopped=()

is_running() { # SERVICE POSITION
    case ${status[$1]} in
        running | restarting | paused) return 0 ;;
    esac
    return 1
}

# Fills stopping, and finds what keeps running and would lose what it needs.
survey() {
    local s g all=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do all[s]=$s; done
    look_at "${all[@]}"
    for s in "${all[@]}"; do
        find_ground "$s"
        is_running "$s" || continue
        if [ "${selected[s]}" -eq 1 ]; then
            stopping[${#stopping[@]}]=$s
            continue
        fi
        [ "$force" -eq 0 ] || continue
        for g in ${ground[s]}; do
            problem "${service_id[s]} keeps running and needs ${service_id[g]}" \
                "stop both, or say --force: ./$script_name --service ${service_id[s]},${service_id[g]}"
        done
    done
}

# Sets ground to what is about to stop and is needed by a service: by itself, or by a job that it waited for.
find_ground() { # SERVICE POSITION
    local d g
    ground[$1]=''
    for d in ${service_needs[$1]} ${service_precedes[$1]}; do
        if ! is_running "$d"; then
            for g in ${ground[d]}; do add_ground "$1" "$g"; done
        elif [ "${selected[d]}" -eq 1 ]; then
            add_ground "$1" "$d"
        fi
    done
}

add_ground() { # SERVICE POSITION, POSITION OF WHAT IT NEEDS
    case "${ground[$1]} " in
        *" $2 "*) ;;
        *) ground[$1]="${ground[$1]} $2" ;;
    esac
}

# The longest chain of dependants above each service: nothing stops before what stands on it.
measure_heights() {
    local s d
    for ((s = 0; s < ${#service_id[@]}; s++)); do height[s]=0; done
    highest=0
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        [ "${height[s]}" -le "$highest" ] || highest=${height[s]}
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${height[d]}" -gt "${height[s]}" ] || height[d]=$((height[s] + 1))
        done
    done
}

stop_all() {
    local wave s list
    local height=() highest
    [ "${#stopping[@]}" -gt 0 ] || return 0
    measure_heights
    for ((wave = 0; wave <= highest; wave++)); do
        list=()
        for s in "${stopping[@]}"; do
            [ "${height[s]}" -ne "$wave" ] || list[${#list[@]}]=$s
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
    show_live_line "$(printf '%5d s  %s; stopping %s' "$SECONDS" "$(progress)" "$(ids_of "$*")")"
    text=$(docker stop "${names[@]}" 2>&1)
    for s in "$@"; do
        case $'\n'$text$'\n' in
            *$'\n'"${service_container[s]}"$'\n'*)
                stopped_count=$((stopped_count + 1))
                event stop "stopped" "$s"
                ;;
            *)
                stop_on_lost_engine "$text"
                not_stopped[${#not_stopped[@]}]=$s
                event failed "it did not stop: $(complaint_about "${service_container[s]}" "$text")" "$s"
                ;;
        esac
    done
}

progress() {
    printf 'stopped: %d of %s' "$stopped_count" "$(counted "${#stopping[@]}" service)"
}
