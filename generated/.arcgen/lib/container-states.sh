# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The states of containers, as docker inspect reports them ---

# A field that may contain any text comes last: why the container could not be started, or its last probe.
inspect_format='{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.Created}}|{{.State.StartedAt}}|{{.State.FinishedAt}}|{{.ID}}|{{.Image}} {{index .Config.Labels `com.docker.compose.image`}}|{{.Config.Image}}|{{.HostConfig.NetworkMode}} {{.HostConfig.PidMode}} {{.HostConfig.IpcMode}}|{{range $name, $it := .NetworkSettings.Networks}}{{$name}}={{$it.NetworkID}} {{end}}|{{range $port, $all := .NetworkSettings.Ports}}{{range $all}}{{.HostPort}} {{end}}{{end}}|{{if .State.Error}}!{{.State.Error}}{{else}}{{if .State.Health}}{{if ne .State.Health.Status `healthy`}}{{$last := .}}{{range .State.Health.Log}}{{$last = .}}{{end}}{{if .State.Health.Log}}{{$last.ExitCode}} {{json $last.Output}}{{end}}{{end}}{{end}}{{end}}'

# Sets the columns for the containers of these services. Fails if the engine is gone and the script continues.
inspect_services() { # SERVICE POSITION...
    local s names=() wanted=()
    for s in "$@"; do
        [ -n "${container[s]}" ] || continue
        names[${#names[@]}]=${container[s]}
        wanted[${#wanted[@]}]=$s
    done
    said=''
    if [ "${#names[@]}" -gt 0 ]; then
        run docker inspect --type container --format "$inspect_format" "${names[@]}"
        # It prints nothing about containers that are gone, and then it fails.
        case $code:${said:0:1}:$complained in
            0:* | *:/:* | *'o such container'*) ;;
            *) stop_if_engine_lost || return 1 ;;
        esac
    fi
    for s in "$@"; do
        status[s]=absent health[s]=none exit_code[s]='' restarts[s]=0 oom[s]=false created_at[s]='' started_at[s]=''
        finished_at[s]='' start_error[s]='' container_id[s]='' image_id[s]='' image[s]='' namespaces[s]='' joined[s]=''
        ports[s]='' probe[s]=''
    done
    [ -z "$said" ] || read_inspection
}

# Reads the answer about the services in wanted. It is in the order of the arguments, and has no lines for containers
# that are gone.
read_inspection() {
    local position=0 s name state healthy exit restarted killed created started finished id used_image named spaces on bound last
    while IFS='|' read -r name state healthy exit restarted killed created started finished id used_image named spaces on bound last; do
        case $name in /*) ;; *) continue ;; esac
        while [ "$position" -lt "${#wanted[@]}" ] && [ "/${container[wanted[position]]}" != "$name" ]; do
            position=$((position + 1))
        done
        [ "$position" -lt "${#wanted[@]}" ] || return 0
        s=${wanted[position]}
        status[s]=$state health[s]=$healthy exit_code[s]=$exit restarts[s]=$restarted oom[s]=$killed
        created_at[s]=$created started_at[s]=$started finished_at[s]=$finished
        container_id[s]=$id image_id[s]=$used_image image[s]=$named namespaces[s]=$spaces joined[s]=$on ports[s]=$bound
        case $last in
            !*) start_error[s]=${last#!} ;;
            ?*)
                redact "$last"
                probe[s]=$redacted
                ;;
        esac
    done <"$scratch/call.out"
}

# Sets the columns for all services.
inspect_all_services() {
    [ "${#service_id[@]}" -eq 0 ] || inspect_services "${!service_id[@]}"
}
