# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Names: which containers answer to them on which network, according to the engine ---

name_network=()
name_text=()
name_container=()
name_member=()      # Compose project/service of the container, which replicas share; its name where there is none
service_networks=() # "|network|network|" of each service

# Raw strings instead of double quotes: Windows PowerShell would lose the quotes.
names_format='{{.Name}}|{{.State.Running}}|{{index .Config.Labels `com.docker.compose.project`}}/{{index .Config.Labels `com.docker.compose.service`}}|{{range $network, $it := .NetworkSettings.Networks}}{{$network}}{{range $it.Aliases}} {{.}}{{end}}|{{end}}'

# All running containers, whoever owns them, since a foreign one may answer to a name too; and those of the platform
# that have ended.
read_names() {
    local line s n names=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        service_networks[s]='|'
        [ -z "${container[s]}" ] || names[${#names[@]}]=${container[s]}
    done
    for ((n = 0; n < ${#other_name[@]}; n++)); do
        [ "${other_state[n]}" != running ] || names[${#names[@]}]=${other_name[n]}
    done
    [ "${#names[@]}" -gt 0 ] || return 0
    run docker inspect --type container --format "$names_format" "${names[@]}"
    [ "$code" -eq 0 ] || [ -n "$said" ] || stop_if_engine_lost
    while IFS= read -r line; do
        case $line in
            /*'|'*'|'*'|'*) read_names_line "${line#/}" ;;
        esac
    done <"$scratch/call.out"
}

read_names_line() { # LINE WITHOUT ITS FIRST SLASH
    local name=${1%%|*} rest=${1#*|} running member part network word
    running=${rest%%|*}
    rest=${rest#*|} member=${rest%%|*}
    rest=${rest#*|}
    case $member in
        /* | */) member=$name ;;
    esac
    find_own_container "$name"
    while [ -n "$rest" ]; do
        part=${rest%%|*}
        rest=${rest#*|}
        network=${part%% *}
        [ "$found" -lt 0 ] || service_networks[found]="${service_networks[found]}$network|"
        [ "$running" = true ] || continue
        local IFS=' '
        for word in $name ${part#"$network"}; do
            name_network[${#name_network[@]}]=$network
            name_text[${#name_text[@]}]=$word
            name_container[${#name_container[@]}]=$name
            name_member[${#name_member[@]}]=$member
        done
    done
}

# Sets answering to the containers that answer to a name on a service's networks, with commas, one of several replicas;
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
