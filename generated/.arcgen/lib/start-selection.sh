# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Selecting what to start: with what it waits for ---

# Whether a service starts without being asked for by name.
is_default() { # SERVICE POSITION
    [ -z "${service_profiles[$1]}" ] || has_requested_profile "$1"
}

# Fills selected and selected_count from what was asked for; what a selected service waits for is selected with it.
select_with_dependencies() {
    local s d
    keep_projects
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        selected[s]=0
        if [ "${#requested_services[@]}" -eq 0 ] && [ "${kept_project[service_project[s]]}" -eq 1 ] && is_default "$s"; then
            selected[s]=1
        fi
    done
    select_requested_services
    # Dependencies come before their dependants: one pass from the end reaches them all.
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        [ "${selected[s]}" -eq 1 ] || continue
        selected_count=$((selected_count + 1))
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${kept_project[service_project[d]]}" -eq 0 ] || selected[d]=1
        done
    done
    [ "$selected_count" -gt 0 ] || usage_error "nothing is selected"
}
