# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Volumes: which ones of the platform exist ---

volume_is_there=()        # of each volume that the spec declares: 1 or 0
volumes_of_projects=$'\n' # "PROJECT|VOLUME" of each volume that carries a project's label, a line each

ask_volumes() {
    begin_call volumes docker volume ls --format '{{.Label `com.docker.compose.project`}}|{{.Name}}'
}

read_volumes() {
    local v lines
    end_call volumes
    [ "$code" -eq 0 ] || stop_if_engine_lost
    lines=$'\n'$said$'\n'
    volumes_of_projects=$lines
    for ((v = 0; v < ${#volume_name[@]}; v++)); do
        expand "${volume_name[v]}"
        volume_name[v]=$expanded
        volume_is_there[v]=0
        case $lines in *"|${volume_name[v]}"$'\n'*) volume_is_there[v]=1 ;; esac
    done
}

# Missing external volumes are noted as problems.
check_external_volumes() {
    local v
    for ((v = 0; v < ${#volume_name[@]}; v++)); do
        [ "${volume_is_external[v]}-${volume_is_there[v]}" = 1-0 ] || continue
        problem "the volume ${volume_name[v]} does not exist, and the spec says that it is somebody else's" \
            "create it: docker volume create ${volume_name[v]}"
    done
}

# Whether Compose made a volume for one of the platform's projects.
is_own_volume() { # VOLUME
    local p
    for ((p = 0; p < ${#project_name[@]}; p++)); do
        case $volumes_of_projects in *$'\n'"${project_name[p]}|$1"$'\n'*) return 0 ;; esac
    done
    return 1
}

# Prints the platform's own volumes that exist, with commas.
own_volumes() {
    local v text=''
    for ((v = 0; v < ${#volume_name[@]}; v++)); do
        [ "${volume_is_external[v]}-${volume_is_there[v]}" != 0-1 ] || text="$text${text:+, }${volume_name[v]}"
    done
    printf '%s' "$text"
}
