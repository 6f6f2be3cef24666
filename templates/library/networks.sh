# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Shared networks: the scripts own them, no Compose file creates or removes them ---

# Creates the networks that are missing.
ensure_networks() {
    local n text code there
    [ "${#network_name[@]}" -gt 0 ] || return 0
    there=$'\n'$(docker network ls --format '{{.Name}}' 2>/dev/null)$'\n'
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        case $there in
            *$'\n'"${network_name[n]}"$'\n'*) continue ;;
        esac
        network_create_command "$n"
        if [ "$dry_run" -eq 1 ]; then
            show_command "${command[@]}"
            continue
        fi
        code=0
        text=$("${command[@]}" 2>&1) || code=$?
        if [ "$code" -ne 0 ]; then
            stop_if_engine_lost "$text"
            problem "cannot create the network ${network_name[n]}: ${text##*$'\n'}" "docker network ls shows the networks there are"
            stop_on_problems "start $platform_title"
        fi
        event network "created ${network_name[n]}"
    done
}

network_create_command() { # NETWORK POSITION
    local first=${network_first[$1]} count=${network_count[$1]}
    command=(docker network create)
    [ "$count" -eq 0 ] || command=("${command[@]}" "${network_words[@]:first:count}")
    command=("${command[@]}" "${network_name[$1]}")
}
