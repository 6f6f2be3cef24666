# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The engine ---

engine_version=''
goes_on_without_engine=0

# Begins to ask for the engine's version; check_engine reads the answer.
ask_engine() {
    ! command -v docker >/dev/null 2>&1 || begin_call engine docker version --format '{{.Server.Version}}'
}

# Whether there is a docker command, and an engine that answers; whatever is wrong is noted as a problem.
check_engine() {
    if ! command -v docker >/dev/null 2>&1; then
        problem "there is no docker command on the PATH" "install Docker: https://docs.docker.com/get-docker/"
        return 1
    fi
    end_call engine
    if [ "$code" -ne 0 ]; then
        add_engine_problem
        drop_calls
        return 1
    fi
    engine_version=${said##*$'\n'}
}

# Why the engine did not answer the last call, and what to do about it on this system.
add_engine_problem() {
    local remedy
    find_last_line
    case $code:$complained in
        124:*)
            problem "the Docker engine has been silent for $silent_for s" \
                "see whether it hangs: docker version; restart it if it does"
            return 0
            ;;
        *'permission denied'*)
            problem "this user may not talk to the Docker engine: $last_line" \
                "add the user to the group: sudo usermod -aG docker \"\$USER\", then log in again"
            return 0
            ;;
    esac
    if [ -n "${DOCKER_HOST:-}" ]; then
        problem "no Docker engine answers at DOCKER_HOST=$DOCKER_HOST: $last_line" \
            "start that engine, or unset DOCKER_HOST to use the one of this machine"
        return 0
    fi
    if [ -n "${DOCKER_CONTEXT:-}" ]; then
        problem "no Docker engine answers in the context $DOCKER_CONTEXT: $last_line" \
            "start that engine, or unset DOCKER_CONTEXT"
        return 0
    fi
    run docker context show
    case $code:$said in
        0: | 0:default | 0:desktop-linux | [1-9]*) ;;
        *)
            problem "no Docker engine answers in the context $said: $last_line" \
                "start that engine, or choose another one: docker context use default"
            return 0
            ;;
    esac
    case $(uname -s):$(uname -r) in
        Darwin:*) remedy='start Docker Desktop: open -a Docker' ;;
        Linux:*icrosoft*) remedy='start Docker Desktop on Windows, with WSL integration for this distribution' ;;
        Linux:*) remedy='start it: sudo systemctl start docker' ;;
        *) remedy='start Docker Desktop' ;;
    esac
    problem "the Docker engine does not answer: $last_line" "$remedy"
}

# If the engine has gone away in the middle of the work: ends with 3, or fails if the script is to continue all the same.
stop_if_engine_lost() {
    local before=$code results=$said complaints=$complained
    if [ "$code" -ne 124 ]; then
        run docker version --format '{{.Server.Version}}'
        if [ "$code" -eq 0 ]; then
            code=$before said=$results complained=$complaints
            return 0
        fi
    fi
    add_engine_problem
    [ "$goes_on_without_engine" -eq 0 ] || return 1
    stop_on_problems "go on, $(progress)"
}
