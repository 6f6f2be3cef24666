# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Looking at containers: one docker inspect for as many as are asked for ---

status=() # running, exited, ..., or absent
health=() # healthy, unhealthy, starting, or none
exit_code=()
restarts=()
oom=()
started_at=() # the engine's own time stamp
start_error=()
second_inspection=0

# Double quotes inside this text would not survive Windows PowerShell, which has the same.
inspect_format='{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.State.StartedAt}}|{{.State.Error}}'

# Sets the columns above for these services. Ends the script when the engine has gone.
inspect_services() { # SERVICE POSITION...
    local wanted=("$@") names=() s text line code=0 position=0
    [ $# -gt 0 ] || return 0
    for s in "$@"; do
        names[${#names[@]}]=${service_container[s]}
        status[s]=absent
        start_error[s]=''
    done
    text=$(docker inspect --type container --format "$inspect_format" "${names[@]}" 2>&1) || code=$?
    local IFS=$'\n'
    for line in $text; do
        case $line in
            /*'|'*'|'*'|'*'|'*'|'*'|'*) ;;
            *) continue ;;
        esac
        IFS='|'
        # shellcheck disable=SC2086 # split on purpose
        set -- $line
        # The answers come in the order of the questions; absent containers are left out.
        while [ "$position" -lt "${#wanted[@]}" ] && [ "/${names[position]}" != "$1" ]; do
            position=$((position + 1))
        done
        [ "$position" -lt "${#wanted[@]}" ] || break
        s=${wanted[position]}
        status[s]=$2
        health[s]=$3
        exit_code[s]=$4
        restarts[s]=$5
        oom[s]=$6
        started_at[s]=$7
        start_error[s]=${8:-}
    done
    IFS=$' \t\n'
    if [ "$code" -ne 0 ] && [ "$position" -eq 0 ]; then
        case $text in
            *'o such container'*) ;;
            *)
                stop_if_engine_lost "$text"
                # It answers again: what it has not said, it says now.
                [ "$second_inspection" -eq 0 ] || return 0
                second_inspection=1
                inspect_services "${wanted[@]}"
                second_inspection=0
                ;;
        esac
    fi
}
