# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Restarting: which services, and what that means for each ---

# Services in a namespace of a service that is restarted are restarted with it.
select_borrowers() {
    local s owner
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 0 ] || continue
        for owner in ${service_borrows[s]}; do
            [ "${selected[owner]}-${selected[s]}" != 1-0 ] || selected[s]=1 selected_count=$((selected_count + 1))
        done
    done
}

# Services behind a profile that was not asked for are restarted if they exist, but not created.
drop_absent_tools() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}-${container[s]:-absent}" = 1-absent ] || continue
        is_requested "$s" || selected[s]=0 selected_count=$((selected_count - 1))
    done
}

# Fills stopping with all that runs. It is started again, and so is a job that was asked for by name.
choose_restarts() {
    local s
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        if is_running "$s"; then
            stopping[${#stopping[@]}]=$s
            case ${change[s]}:$dry_run in
                :1 | start:1 | restart:1) change[s]=restart why[s]='as asked' ;;
                :0 | start:0 | restart:0) change[s]=start why[s]='it was stopped' ;;
            esac
        elif [ -z "${change[s]}" ] && is_in "$s" ${requested_services[@]+"${requested_services[@]}"}; then
            change[s]=start
        fi
    done
    touched=1
}
