# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Containers: which ones are the platform's, by the labels of Compose, and what state they are in ---

# Of each service. The name is the one that its container has, right or wrong; empty if there is no container.
container=()
config_hash=()     # of what Compose made it from
made_parts=()      # of what the spec said when it was made, as in the table of services
working_dir=()     # of the project that made it
published=()       # its ports, as docker ps shows them
hook_containers=() # that Compose made for its hooks
status=()          # running, exited, ..., or absent
health=()          # healthy, unhealthy, starting, or none
exit_code=()
restarts=()
oom=()
created_at=() # the engine's own time stamps
started_at=()
finished_at=()
start_error=()
container_id=()
image_id=() # as the engine knows it, and as Compose noted it
image=()
namespaces=() # network, process and IPC mode
joined=()     # "NETWORK=ID NETWORK=ID "
ports=()
probe=() # exit code and output of the last probe as JSON; empty for healthy ones
# Containers that belong to no service: foreign ones, and those that are no longer in the spec.
other_name=()
other_ports=()
other_kind=() # foreign, unplanned, or one-off: made by docker compose run
other_state=()
other_project=() # of Compose
other_origin=()

# Raw strings instead of double quotes, as in PowerShell: Windows PowerShell would lose the quotes.
list_format='{{.Names}}|{{.State}}|{{.Label `com.docker.compose.project`}}|{{.Label `com.docker.compose.service`}}|{{.Label `com.docker.compose.oneoff`}}|{{.Label `com.docker.compose.hook`}}|{{.Label `com.docker.compose.config-hash`}}|{{.Label `arcgen.parts`}}|{{.Ports}}|{{.Label `com.docker.compose.project.working_dir`}}'

ask_containers() {
    begin_call containers docker ps --all --no-trunc --format "$list_format"
}

# Finds the containers of the services, and notes all others. Fails if the engine is gone and the script continues.
read_containers() {
    local s name state project key oneoff hook hash parts ports_text dir
    end_call containers
    [ "$code" -eq 0 ] || stop_if_engine_lost || return 1
    other_name=() other_ports=() other_kind=() other_state=() other_project=() other_origin=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        container[s]='' config_hash[s]='' made_parts[s]='' working_dir[s]='' published[s]='' hook_containers[s]='' status[s]=absent
    done
    while IFS='|' read -r name state project key oneoff hook hash parts ports_text dir; do
        [ -n "$state" ] || continue
        name=${name%%,*}
        find_member "$project" "$key"
        case $found:$oneoff:$hook in
            -* | *:True:* | *:true:*) note_other "$name" "$project" "$key" "$ports_text" "$dir" "$state" ;;
            *::?* | *:False:?*) hook_containers[found]="${hook_containers[found]} $name" ;;
            *) take_container "$found" ;;
        esac
    done <"$scratch/containers.out"
}

# Notes what docker ps says about the container of a service.
take_container() { # SERVICE POSITION
    # If there are two, one is left over from a recreation.
    if [ -n "${container[$1]}" ] && [ "$name" != "${service_container[$1]}" ]; then return 0; fi
    container[$1]=$name config_hash[$1]=$hash made_parts[$1]=$parts
    working_dir[$1]=$dir published[$1]=$ports_text status[$1]=$state
}

# Sets found to the position of the service with this key in this Compose project, -1 if the spec has none.
find_member() { # COMPOSE PROJECT, KEY
    found=-1
    [ -n "$1" ] || return 0
    for ((found = 0; found < ${#service_id[@]}; found++)); do
        if [ "${service_key[found]}" = "$2" ] && [ "${project_name[service_project[found]]}" = "$1" ]; then return 0; fi
    done
    found=-1
}

# Sets found to the position of the service with this container, -1 if there is none.
find_own_container() { # NAME
    for ((found = 0; found < ${#service_id[@]}; found++)); do
        [ "${container[found]}" != "$1" ] || return 0
    done
    found=-1
}

note_other() { # NAME, COMPOSE PROJECT, KEY, PORTS, WORKING DIRECTORY, STATE
    local p n=${#other_name[@]} kind=foreign
    for ((p = 0; p < ${#project_name[@]}; p++)); do
        [ "${project_name[p]}" != "$2" ] || kind=unplanned
    done
    # A project of the platform that was renamed, or is no longer in the spec.
    case $5/ in "$root"/*) kind=unplanned ;; esac
    [ "$found" -lt 0 ] || kind=one-off
    other_name[n]=$1
    other_ports[n]=$4
    other_kind[n]=$kind
    other_state[n]=$6
    other_project[n]=$2
    other_origin[n]="${2:+$2/}$3"
}
