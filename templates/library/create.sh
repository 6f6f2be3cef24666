# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Containers: created by Compose, a project at a time, outside of every timeout ---

check_compose_files() {
    local p
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        has_selected "$p" || continue
        [ -f "$root/${project_file[p]}" ] ||
            problem "there is no Compose file $root/${project_file[p]}" "$build_remedy"
    done
}

has_selected() { # PROJECT POSITION
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}-${selected[s]}" != "$1-1" ] || return 0
    done
    return 1
}

# Pulls, builds and creates what is missing or has changed. What Compose says is shown while it says it.
create_containers() {
    local p s code list
    prepare_compose
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        list=()
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${service_project[s]}-${selected[s]}" = "$p-1" ] || continue
            list[${#list[@]}]=$s
        done
        [ "${#list[@]}" -gt 0 ] || continue
        compose_create_command "$p" "${list[@]}"
        if [ "$dry_run" -eq 1 ]; then
            show_command "${command[@]}"
            continue
        fi
        event create "creating what is missing of $(counted "${#list[@]}" service)" "${project_key[p]}"
        code=0
        # Compose reports progress on stderr or on stdout, depending on its age.
        "${command[@]}" </dev/null >&2 || code=$?
        [ "$code" -eq 0 ] || report_create_failure "$p" "$code"
    done
}

report_create_failure() { # PROJECT POSITION, EXIT CODE OF COMPOSE
    stop_if_engine_lost ''
    event failed "Compose could not create its containers (exit code $2)" "${project_key[$1]}"
    notice ''
    notice "${red}error:${plain} Compose could not create the containers of ${project_title[$1]} (exit code $2); what it said is above"
    notice "  command       $(print_words "${command[@]}")"
    notice "  next          mend it and run ./$script_name again: nothing was started"
    finish 4 "Compose could not create the containers of ${project_key[$1]} (exit code $2)"
}
