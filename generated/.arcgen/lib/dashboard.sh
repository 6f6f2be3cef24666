# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The dashboard ---

blank=' ' # an empty line: splitting a frame into its lines would lose it
ready_count=0
wait_count=0
failed_count=0
off_count=0
looked_at=-1 # in seconds of this script; -1 before the first look
stale=''     # why the view is older than it should be

# Looks at the containers. Where the engine does not answer, the old view stays, and its age is shown.
look() {
    stale=''
    ask_containers
    if read_containers && inspect_all_services; then
        looked_at=$SECONDS
        evaluate_all
        list_orphans
        return 0
    fi
    stale=${problem_fact[0]}
    problem_fact=() problem_remedy=()
}

# Shown while a look takes long.
show_silent_frame() {
    [ "$screen_taken" -eq 1 ] && [ "$looked_at" -ge 0 ] || return 0
    stale="the Docker engine has been silent for $silent_for s"
    draw_frame
    show_frame
}

# Evaluates all selected services, and counts the verdicts.
evaluate_all() {
    local s
    ready_count=0 wait_count=0 failed_count=0 off_count=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        evaluate_service "$s"
        verdicts[s]=$verdict
        reasons[s]=$reason
        case $verdict in
            ready) ready_count=$((ready_count + 1)) ;;
            wait) wait_count=$((wait_count + 1)) ;;
            failed) failed_count=$((failed_count + 1)) ;;
            off) off_count=$((off_count + 1)) ;;
        esac
    done
}

verdict_counts() {
    printf '%d ready, %d starting, %d failed or missing, %d not asked for' \
        "$ready_count" "$wait_count" "$failed_count" "$off_count"
}

# Adds a line to the frame, no wider than the terminal: colour codes have no width, so only plain text is cut.
add_line() { # TEXT [COLOUR]
    local text=$1
    if [ "$columns" -gt 0 ] && [ "${#text}" -gt "$columns" ]; then
        text=${text:0:columns}
    fi
    frame="$frame${2:-}${text:-$blank}${2:+$plain}"$'\n'
}

draw_frame() {
    local p
    frame=''
    if [ "$looked_at" -lt 0 ]; then
        add_line "$platform_title: nothing was seen yet"
        add_line "$stale" "$red"
        return 0
    fi
    add_line "$platform_title: $(verdict_counts)"
    [ -z "$stale" ] || add_line "this view is $((SECONDS - looked_at)) s old: $stale" "$red"
    add_failures
    add_headings
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        add_project "$p"
    done
    [ "${#orphans[@]}" -eq 0 ] || add_line ''
    [ "${#orphans[@]}" -eq 0 ] || add_line "Not in the spec: $(orphan_names)" "$yellow"
}

# What is wrong comes first: it must be visible even on a small screen.
add_failures() {
    local s detail
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        if [ "${verdicts[s]}" = failed ] && [ "${status[s]}" != absent ]; then
            age_of "${finished_at[s]}"
            detail=${reasons[s]}
            [ "$age" = - ] || [ "${status[s]}" = running ] || detail="$detail, $age ago"
            add_line "  ${service_id[s]}: $detail" "$red"
        elif [ "${verdicts[s]}" = ready ] && [ "${restarts[s]}" -gt 0 ]; then
            age_of "${started_at[s]}"
            add_line "  ${service_id[s]}: ready, after ${restarts[s]} restarts, the last one $age ago" "$yellow"
        else
            continue
        fi
        [ -z "${probe[s]}" ] || add_line "    last probe: exit code $(plain_text "${probe[s]}")"
    done
}

add_headings() {
    columns_of service state since restarts ports image
    add_line ''
    add_line "$line" "$dim"
}

add_project() { # PROJECT POSITION
    local s level last=''
    for ((level = 0; level < ${#level_title[@]}; level++)); do
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${service_project[s]}-${service_level[s]}-${selected[s]}" = "$1-$level-1" ] || continue
            if [ -z "$last" ]; then
                add_line ''
                add_line "${project_title[$1]}"
            fi
            [ "$last" = "$level" ] || add_line "  ${level_title[level]}" "$dim"
            last=$level
            add_service "$s"
        done
    done
}

# Sets line to a row. The columns that a narrow terminal has no room for are left out, the least needed ones first.
columns_of() { # SERVICE STATE SINCE RESTARTS PORTS IMAGE
    printf -v line '    %-28s %-11s %7s' "$1" "$2" "$3"
    if [ "$columns" -eq 0 ] || [ "$columns" -ge 64 ]; then
        printf -v line '%s %8s' "$line" "$4"
    fi
    if [ "$columns" -eq 0 ] || [ "$columns" -ge 84 ]; then
        printf -v line '%s  %-18s' "$line" "$5"
    fi
    if [ "$columns" -eq 0 ] || [ "$columns" -ge 110 ]; then
        line="$line $6"
    fi
    line=${line%"${line##*[! ]}"}
}

add_service() { # SERVICE POSITION
    local s=$1 state colour=$plain
    state=${status[s]}
    [ "${health[s]}" = none ] || [ "$state" != running ] || state=${health[s]}
    [ "$state" != exited ] || state="exited ${exit_code[s]}"
    case ${verdicts[s]} in
        ready) colour=$green ;;
        failed) colour=$red ;;
        wait) colour=$yellow ;;
        *) colour=$dim ;;
    esac
    case ${status[s]} in
        running | restarting | paused) age_of "${started_at[s]}" ;;
        *) age_of "${finished_at[s]}" ;;
    esac
    unique_ports "${ports[s]}"
    columns_of "${service_key[s]}" "$state" "$age" "${restarts[s]}" "$unique" "${image[s]}"
    add_line "$line" "$colour"
}

# Sets unique to the ports, each once: they are published for IPv4 and for IPv6.
unique_ports() { # "PORT PORT..."
    local port
    unique=''
    for port in $1; do
        case " $unique " in
            *" $port "*) ;;
            *) unique="$unique${unique:+ }$port" ;;
        esac
    done
}
