# --- Selecting: services behind profiles too, and nothing that was not asked for ---

select_services() {
    local s
    keep_projects
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected[s]=0
        [ "${#asked_services[@]}" -gt 0 ] || selected[s]=${kept_project[service_project[s]]}
    done
    select_asked_services
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected_count=$((selected_count + selected[s]))
    done
    [ "$selected_count" -gt 0 ] || usage_error "nothing is selected"
}

# Whether every service of a project is selected.
is_whole() { # PROJECT POSITION
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}-${selected[s]}" != "$1-0" ] || return 1
    done
}
