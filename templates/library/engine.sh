# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The engine ---

engine_version=''

# Finds the Docker command and the engine behind it; what is wrong becomes a problem.
check_engine() {
    local text code=0
    if ! command -v docker >/dev/null 2>&1; then
        problem "there is no docker command on the PATH" "install Docker: https://docs.docker.com/get-docker/"
        return 1
    fi
    text=$(docker version --format '{{.Server.Version}}' 2>&1) || code=$?
    if [ "$code" -ne 0 ]; then
        add_engine_problem "$text"
        return 1
    fi
    engine_version=${text##*$'\n'}
}

# Why the engine does not answer, and what to do about it on this system.
add_engine_problem() { # WHAT docker SAID
    local said=${1##*$'\n'} remedy
    case $1 in
        *'permission denied'*)
            problem "this user may not talk to the Docker engine: $said" \
                "add the user to the group: sudo usermod -aG docker \"\$USER\", then log in again"
            return 0
            ;;
    esac
    case $(uname -s):$(uname -r) in
        Darwin:*) remedy='start Docker Desktop: open -a Docker' ;;
        Linux:*icrosoft*) remedy='start Docker Desktop on Windows, with WSL integration for this distribution' ;;
        Linux:*) remedy='start it: sudo systemctl start docker' ;;
        *) remedy='start Docker Desktop' ;;
    esac
    problem "the Docker engine does not answer: $said" "$remedy"
}

# Ends with 3 when the engine has gone away in the middle of the work.
stop_if_engine_lost() { # WHAT docker SAID
    local text
    if text=$(docker version --format '{{.Server.Version}}' 2>&1); then
        return 0
    fi
    add_engine_problem "$text"
    stop_on_problems "go on, $(progress)"
}
