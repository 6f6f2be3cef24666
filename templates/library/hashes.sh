# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Hashes: what Compose would create containers from, given the current files, .env and environment ---

hash_now=()       # of each service; empty where Compose was not asked
asked_projects='' # projects that Compose was asked about

# Asks Compose what it would create containers from, for every project that already has some.
ask_hashes() {
    local p
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        list_selected_of "$p"
        has_container || continue
        begin_compose_command "$p" "${list[@]}"
        begin_call "hashes-$p" "${command[@]}" config --hash '*'
        asked_projects="$asked_projects $p"
    done
}

# Whether a service of list has a container.
has_container() {
    local s
    for s in ${list[@]+"${list[@]}"}; do
        [ -z "${container[s]}" ] || return 0
    done
    return 1
}

# Fills hash_now. What Compose cannot read is noted as a problem.
read_hashes() {
    local p s key hash
    for ((s = 0; s < ${#service_id[@]}; s++)); do hash_now[s]=''; done
    for p in $asked_projects; do
        end_call "hashes-$p"
        if [ "$code" -ne 0 ]; then
            find_last_line
            problem "Compose cannot read $root/${project_file[p]}: $last_line" "mend what it complains about: $(print_words "${command[@]}" config --quiet)"
            continue
        fi
        while read -r key hash; do
            find_member "${project_name[p]}" "$key"
            [ "$found" -lt 0 ] || hash_now[found]=$hash
        done <"$scratch/hashes-$p.out"
        compare_borrowers "$p"
    done
}

# Before Compose creates a container in a namespace of another service, it replaces "service:KEY" by the id of that
# service's container. If only that may differ, Compose is asked again, with the id that the container has.
compare_borrowers() { # PROJECT POSITION
    local s key hash text=''
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        if [ "${service_project[s]}" -ne "$1" ] || [ -z "${service_borrows[s]}" ]; then continue; fi
        [ "${hash_now[s]:-${config_hash[s]}}" = "${config_hash[s]}" ] || add_namespaces "$s"
    done
    [ -n "$text" ] || return 0
    printf 'services:\n%s' "$text" >"$scratch/namespaces.yml"
    list_selected_of "$1"
    begin_compose_command "$1" "${list[@]}"
    run "${command[@]}" -f "$scratch/namespaces.yml" config --hash '*'
    while read -r key hash; do
        find_member "${project_name[$1]}" "$key"
        if [ "$found" -lt 0 ] || [ -z "${service_borrows[found]}" ]; then continue; fi
        [ "$hash" != "${config_hash[found]}" ] || hash_now[found]=$hash
    done <"$scratch/call.out"
}

# Adds to text the namespaces that a container borrows, as written in a Compose file.
add_namespaces() { # SERVICE POSITION
    local network=${namespaces[$1]%% *} rest=${namespaces[$1]#* } lines='' line_end=$'\n'
    case $network in container:*) lines="$lines    network_mode: \"$network\"$line_end" ;; esac
    case ${rest% *} in container:*) lines="$lines    pid: \"${rest% *}\"$line_end" ;; esac
    case ${rest#* } in container:*) lines="$lines    ipc: \"${rest#* }\"$line_end" ;; esac
    [ -z "$lines" ] || text="$text  \"${service_key[$1]}\":$line_end$lines"
}
