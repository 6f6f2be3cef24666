# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Compose: the plugin or the standalone docker-compose, whichever is new enough ---

compose_command=()
compose_version=''

ask_compose() {
    begin_call compose docker compose version
}

# Finds the Compose to use; whatever is wrong is noted as a problem.
check_compose() {
    local found_versions=''
    end_call compose
    ! use_compose docker compose || return 0
    # Called only if it is needed: the one written in Python is slow to start.
    if command -v docker-compose >/dev/null 2>&1; then
        run docker-compose version
        ! use_compose docker-compose || return 0
    fi
    if [ -z "$found_versions" ]; then
        problem "there is no Docker Compose, neither as docker compose nor as docker-compose" \
            "install it: https://docs.docker.com/compose/install/"
    else
        problem "Docker Compose is older than $compose_floor: $found_versions" "install Docker Compose $compose_floor or newer"
    fi
    return 1
}

# Whether the Compose whose version the last call asked for exists and is new enough.
use_compose() { # WORD OF ITS COMMAND...
    [ "$code" -eq 0 ] && find_version "$said" || return 1
    if ! is_at_least "$version" "$compose_floor"; then
        found_versions="${found_versions:+$found_versions, }$* $version"
        return 1
    fi
    compose_command=("$@")
    compose_version=$version
}

# Every Compose command is complete: neither the current directory nor the environment changes its meaning.
prepare_compose() {
    export COMPOSE_IGNORE_ORPHANS=1
    if [ "$terminal" -eq 0 ]; then
        export COMPOSE_ANSI=never COMPOSE_PROGRESS=plain
    fi
}

# Sets command to the words with which every Compose command about these services of a project begins.
begin_compose_command() { # PROJECT POSITION, SERVICE POSITION...
    local p=$1 s name profiles=$'\n'
    local IFS=$'\n'
    shift
    command=("${compose_command[@]}" -p "${project_name[p]}"
        --project-directory "$root/${project_dir[p]}" -f "$root/${project_file[p]}")
    if [ -f "$env_file" ]; then
        command=("${command[@]}" --env-file "$env_file")
    fi
    for s in "$@"; do
        for name in ${service_profiles[s]}; do
            case $profiles in *$'\n'"$name"$'\n'*) continue ;; esac
            profiles=$profiles$name$'\n'
            command=("${command[@]}" --profile "$name")
        done
    done
}

# Sets command to the words that create the containers of these services of a project.
compose_create_command() { # OPTION OF create, OR '', PROJECT POSITION, SERVICE POSITION...
    local s option=$1
    shift
    begin_compose_command "$@"
    shift
    if is_at_least "$compose_version" 2.0; then
        command=("${command[@]}" create)
    else
        command=("${command[@]}" up --no-start)
    fi
    [ -z "$option" ] || command=("${command[@]}" "$option")
    for s in "$@"; do
        command=("${command[@]}" "${service_key[s]}")
    done
}

# Sets command to the words that pull or build the images of these services of a project.
compose_image_command() { # pull|build, PROJECT POSITION, SERVICE POSITION...
    local s verb=$1
    shift
    begin_compose_command "$@"
    shift
    command=("${command[@]}" "$verb")
    for s in "$@"; do command=("${command[@]}" "${service_key[s]}"); done
}

# Sets command to the words that start this service and touch nothing else: neither what it waits for, nor its image.
compose_start_command() { # SERVICE POSITION
    begin_compose_command "${service_project[$1]}" "$1"
    command=("${command[@]}" up -d --no-deps --no-recreate --no-build)
    ! is_at_least "$compose_version" 2.20 || command=("${command[@]}" --pull never)
    command=("${command[@]}" "${service_key[$1]}")
}
