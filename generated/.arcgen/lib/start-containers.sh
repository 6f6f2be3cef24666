# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Starting containers: several at once, without waiting for any of them ---

launched=()       # of each service: the call that starts it, empty where there is none
verb_of=()        # of each service: what that call does, start or restart
started_before=() # when its container was started before this start
launch_limit=3    # calls that may start containers at the same time
launch_size=2     # containers for each call: the engine starts them one after the other
launch_count=0    # so far

# Begins to start the services whose turn has come.
launch_startable() {
    local s fresh=() broken=()
    choose_batch
    for s in ${batch[@]+"${batch[@]}"}; do
        progressed=1
        if [ "${service_by_compose[s]}" -eq 1 ]; then
            launch_by_compose "$s"
        elif [ "${needs_restart[s]}" -eq 1 ]; then
            broken[${#broken[@]}]=$s
        else
            fresh[${#fresh[@]}]=$s
        fi
    done
    [ "${#fresh[@]}" -eq 0 ] || launch start "${fresh[@]}"
    [ "${#broken[@]}" -eq 0 ] || launch restart "${broken[@]}"
}

launch() { # start|restart, SERVICE POSITION...
    local verb=$1 s names=()
    shift
    launch_count=$((launch_count + 1))
    for s in "$@"; do
        names[${#names[@]}]=${container[s]}
        begin_launch "$s" "launch-$launch_count" "$verb"
    done
    begin_call "launch-$launch_count" docker "$verb" "${names[@]}"
}

begin_launch() { # SERVICE POSITION, CALL, VERB
    phase[$1]=launching
    launched[$1]=$2
    verb_of[$1]=$3
    forget_hooks "$1"
    started_before[$1]=${started_at[$1]:-}
    begun[$1]=$SECONDS
}

# Handles the calls that have ended.
collect_launches() {
    local s call
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        call=${launched[s]:-}
        [ -n "$call" ] || continue
        ! is_known_call "$call" || has_ended "$call" || continue
        finish_launch "$call"
    done
}

is_known_call() { # NAME
    case " ${call_name[*]:-} " in *" $1 "*) return 0 ;; esac
    return 1
}

# Registers what a call has started; asks the engine why the rest was not started.
finish_launch() { # CALL
    local s call_limit=0 list=() answer exit
    end_call "$1"
    exit=$code answer=$said$'\n'$complained
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${launched[s]:-}" = "$1" ] || continue
        launched[s]=''
        list[${#list[@]}]=$s
    done
    for s in "${list[@]}"; do
        if [ "$exit" -eq 0 ] || was_named "${container[s]}" "$answer"; then
            [ "${phase[s]}" != launching ] || mark_started "$s"
        elif [ "${service_by_compose[s]}" -eq 1 ]; then
            fail_compose_launch "$s" "$answer"
        else
            fail_launch "$s" "$answer"
        fi
    done
}

# Whether docker named a container, as it does with each that it started.
was_named() { # CONTAINER, WHAT docker SAID
    case $'\n'$2$'\n' in *$'\n'"$1"$'\n'*) return 0 ;; esac
    return 1
}

mark_started() { # SERVICE POSITION
    local verb=started
    [ "${needs_restart[$1]}" -eq 0 ] || verb=restarted
    phase[$1]=starting
    begun[$1]=$SECONDS
    needs_restart[$1]=0
    restarts_before[$1]=0
    last_exit[$1]=''
    progressed=1
    event start "$verb" "$1"
}

# Fails the service, for the reason that docker gives, unless it can be repaired.
fail_launch() { # SERVICE POSITION, WHAT docker SAID
    stop_if_engine_lost
    inspect_services "$1"
    case ${status[$1]}:${start_error[$1]} in
        # The call has failed because of another container.
        running:*) [ "${phase[$1]}" != launching ] || mark_started "$1" ;;
        # The container that holds the port is about to be recreated.
        *'port is already allocated'* | *'address already in use'*)
            is_creating || mark_failed "$1" "it could not be started: ${start_error[$1]}"
            [ "${phase[$1]}" = failed ] || phase[$1]=waiting
            ;;
        *etwork*'not found'*) recreate "$1" || mark_failed "$1" "it could not be started: ${start_error[$1]}" ;;
        *) mark_failed "$1" "it could not be started: ${start_error[$1]:-$(complaint_about "${container[$1]}" "$2")}" ;;
    esac
}

# Whether Compose is at work on a project.
is_creating() {
    case " ${creating[*]} " in *' 1 '*) return 0 ;; esac
    return 1
}

# A container knows its networks by id, and does not find one that was recreated.
recreate() { # SERVICE POSITION
    event create "its network is another one by now: creating it anew" "$1"
    compose_create_command --force-recreate "${service_project[$1]}" "$1"
    run_action "${command[@]}"
    [ "$code" -eq 0 ] || return 1
    container[$1]=${service_container[$1]}
    command=(docker start "${container[$1]}")
    [ "${service_by_compose[$1]}" -eq 0 ] || compose_start_command "$1"
    run_action "${command[@]}"
    [ "$code" -eq 0 ] || return 1
    mark_started "$1"
}
