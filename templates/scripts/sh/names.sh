# --- Names: which containers answer to them on which network, as the engine itself keeps it ---

name_network=()
name_text=()
name_container=()
networks_of=() # "|network|network|" of each service

# Two calls: every running container, whoever it belongs to, since a stranger may answer to a name too.
read_names() {
    local line ids container part word network s
    ids=$(docker ps --quiet 2>/dev/null)
    [ -n "$ids" ] || return 0
    local IFS=$'\n'
    # shellcheck disable=SC2086 # an id each
    for line in $(docker inspect --type container --format '{{.Name}}|{{range $network, $it := .NetworkSettings.Networks}}{{$network}}{{range $it.Aliases}} {{.}}{{end}}|{{end}}' $ids 2>/dev/null); do
        line=${line#/}
        container=${line%%|*}
        line=${line#*|}
        find_container "$container"
        s=$found
        while [ -n "$line" ]; do
            part=${line%%|*}
            line=${line#*|}
            network=${part%% *}
            [ "$s" -lt 0 ] || networks_of[s]="${networks_of[s]:-|}$network|"
            IFS=' '
            for word in $container ${part#"$network"}; do
                name_network[${#name_network[@]}]=$network
                name_text[${#name_text[@]}]=$word
                name_container[${#name_container[@]}]=$container
            done
        done
    done
}

# Sets found to the position of the service with this container, -1 if there is none.
find_container() { # NAME
    found=0
    while [ "$found" -lt "${#service_container[@]}" ]; do
        [ "${service_container[found]}" != "$1" ] || return 0
        found=$((found + 1))
    done
    found=-1
}

# Sets answering to the containers that answer to a name where a service is: "|container|container|".
who_answers() { # SERVICE POSITION, NAME
    local n
    answering='|'
    for ((n = 0; n < ${#name_text[@]}; n++)); do
        [ "${name_text[n]}" = "$2" ] || continue
        case ${networks_of[$1]:-} in
            *"|${name_network[n]}|"*) ;;
            *) continue ;;
        esac
        case $answering in
            *"|${name_container[n]}|"*) ;;
            *) answering="$answering${name_container[n]}|" ;;
        esac
    done
}
