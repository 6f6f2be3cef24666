# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The whole platform at a look: one docker inspect however many services there are ---

image=()
ports=()
finished_at=()
probe=() # exit code and output of the last probe, on one line; empty for healthy ones

# Raw strings instead of double quotes, which would not survive Windows PowerShell. The probe comes last and as JSON:
# it may hold anything, and must not end the line.
overview_format='{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.State.StartedAt}}|{{.State.FinishedAt}}|{{.Config.Image}}|{{range $port, $all := .NetworkSettings.Ports}}{{range $all}}{{.HostPort}} {{end}}{{end}}|{{if .State.Health}}{{if ne .State.Health.Status `healthy`}}{{$last := .}}{{range .State.Health.Log}}{{$last = .}}{{end}}{{if .State.Health.Log}}{{$last.ExitCode}} {{json $last.Output}}{{end}}{{end}}{{end}}'

# Sets the columns for all services. Ends the script when the engine has gone.
inspect_all_services() {
    local s line text code=0 names=("${service_container[@]}")
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        status[s]=absent health[s]=none exit_code[s]='' restarts[s]=0 oom[s]=false
        started_at[s]='' finished_at[s]='' image[s]='' ports[s]='' probe[s]='' start_error[s]=''
    done
    text=$(docker inspect --type container --format "$overview_format" "${names[@]}" 2>&1) || code=$?
    s=0
    local IFS=$'\n'
    for line in $text; do
        case $line in
            /*'|'*'|'*'|'*'|'*'|'*'|'*'|'*'|'*'|'*) read_overview_line "$line" ;;
        esac
    done
    IFS=$' \t\n'
    if [ "$code" -ne 0 ] && [ "$s" -eq 0 ]; then
        case $text in
            *'o such container'*) ;;
            *) stop_if_engine_lost "$text" ;;
        esac
    fi
}

# The answers come in the order of the questions: s moves on from container to container.
read_overview_line() { # LINE
    local rest=$1 name at
    name=${rest%%|*}
    at=$s
    while [ "$at" -lt "${#names[@]}" ] && [ "/${names[at]}" != "$name" ]; do
        at=$((at + 1))
    done
    [ "$at" -lt "${#names[@]}" ] || return 0
    rest=${rest#*|} status[at]=${rest%%|*}
    rest=${rest#*|} health[at]=${rest%%|*}
    rest=${rest#*|} exit_code[at]=${rest%%|*}
    rest=${rest#*|} restarts[at]=${rest%%|*}
    rest=${rest#*|} oom[at]=${rest%%|*}
    rest=${rest#*|} started_at[at]=${rest%%|*}
    rest=${rest#*|} finished_at[at]=${rest%%|*}
    rest=${rest#*|} image[at]=${rest%%|*}
    rest=${rest#*|} ports[at]=${rest%%|*}
    probe[at]=${rest#*|}
    [ -z "${probe[at]}" ] || probe[at]=$(redact "${probe[at]}")
    s=$((at + 1))
}

# Sets verdict to ready, wait, failed, or off for what is behind a profile and was not asked for; reason for people.
evaluate_service() { # SERVICE POSITION
    local s=$1
    restarts_before[s]=${restarts[s]}
    evaluate_gate "$s"
    case ${status[s]}:${service_gate[s]} in
        absent:*)
            reason='no container'
            [ -z "${service_profiles[s]}" ] || verdict=off
            ;;
        restarting:*) verdict=failed reason="it keeps exiting: ${restarts[s]} restarts, last exit code ${exit_code[s]}" ;;
        # Up to now: whoever looks at it now does not wait to see whether it will stay.
        running:running) verdict=ready reason=running ;;
        created:*) verdict=failed reason='created, not started' ;;
    esac
    [ "$verdict" != ready ] || reason=''
}
