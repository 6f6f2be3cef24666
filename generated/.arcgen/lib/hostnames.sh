# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Names: which containers answer to them on which network, as the engine itself keeps it ---

name_network=()
name_text=()
name_container=()
name_member=()      # Compose project/service of the container, which replicas share; its name where there is none
service_networks=() # "|network|network|" of each service
service_image=()    # id of the image that its container runs

# Raw strings instead of double quotes, which would not survive Windows PowerShell.
names_format='{{.Name}}|{{.State.Running}}|{{.Image}}|{{index .Config.Labels `com.docker.compose.project`}}/{{index .Config.Labels `com.docker.compose.service`}}|{{range $network, $it := .NetworkSettings.Networks}}{{$network}}{{range $it.Aliases}} {{.}}{{end}}|{{end}}'

# Two calls: all containers that run, whoever they belong to, since a stranger may answer to a name too; and those of
# the platform that have ended.
read_names() {
    local line text code=0 names s
    names=$(docker ps --format '{{.Names}}' 2>&1) || stop_if_engine_lost "$names"
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        service_networks[s]='|'
        service_image[s]=''
        case ${status[s]} in
            created | exited | dead) names="$names"$'\n'${service_container[s]} ;;
        esac
    done
    [ -n "$names" ] || return 0
    # shellcheck disable=SC2086 # a name each
    text=$(docker inspect --type container --format "$names_format" $names 2>/dev/null) || code=$?
    [ "$code" -eq 0 ] || [ -n "$text" ] || stop_if_engine_lost "$text"
    local IFS=$'\n'
    for line in $text; do
        case $line in
            /*'|'*'|'*'|'*'|'*) read_names_line "${line#/}" ;;
        esac
    done
}

read_names_line() { # LINE WITHOUT ITS FIRST SLASH
    local container=${1%%|*} rest=${1#*|} running image member part network word
    running=${rest%%|*}
    rest=${rest#*|} image=${rest%%|*}
    rest=${rest#*|} member=${rest%%|*}
    rest=${rest#*|}
    case $member in
        /* | */) member=$container ;;
    esac
    find_container "$container"
    [ "$found" -lt 0 ] || service_image[found]=$image
    while [ -n "$rest" ]; do
        part=${rest%%|*}
        rest=${rest#*|}
        network=${part%% *}
        [ "$found" -lt 0 ] || service_networks[found]="${service_networks[found]}$network|"
        [ "$running" = true ] || continue
        local IFS=' '
        for word in $container ${part#"$network"}; do
            name_network[${#name_network[@]}]=$network
            name_text[${#name_text[@]}]=$word
            name_container[${#name_container[@]}]=$container
            name_member[${#name_member[@]}]=$member
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

# Sets answering to the containers that answer to a name where a service is, with commas, one of several replicas;
# answering_count to their number; answering_member to the first one's project/service.
find_answering() { # SERVICE POSITION, NAME
    local n seen='|'
    answering='' answering_count=0 answering_member=''
    for ((n = 0; n < ${#name_text[@]}; n++)); do
        [ "${name_text[n]}" = "$2" ] || [ "${name_text[n]}.${name_network[n]}" = "$2" ] || continue
        case ${service_networks[$1]} in
            *"|${name_network[n]}|"*) ;;
            *) continue ;;
        esac
        case $seen in
            *"|${name_member[n]}|"*) continue ;;
        esac
        seen="$seen${name_member[n]}|"
        answering="$answering${answering:+, }${name_container[n]}"
        [ "$answering_count" -gt 0 ] || answering_member=${name_member[n]}
        answering_count=$((answering_count + 1))
    done
}
