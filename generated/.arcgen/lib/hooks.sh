# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Hooks: run while other services start, if the service was started or the hook has changed ---

state_directory=$root/.arcgen/state # what this machine has to remember; git ignores it
hooks_done=$'\n'                    # "CONTAINER_ID DIGEST" of each hook that has succeeded, a line each
hook_now=()                         # of each service: position of the hook that is under way
hook_step=()                        # check, run, or pause before the next attempt
hook_attempt=()
hook_pause_end=()
failure_output=() # of each service: what its failed hook said

read_hooks_done() {
    [ ! -r "$state_directory/hooks" ] || {
        read_file "$state_directory/hooks"
        hooks_done=$'\n'$text$'\n'
    }
}

# If this cannot be written, the next start runs the hooks once more: hooks must be safe to repeat.
write_hooks_done() {
    if [ ! -d "$state_directory" ]; then
        mkdir "$state_directory" 2>/dev/null || return 0
        printf '*\n' >"$state_directory/.gitignore"
    fi
    write_private "$state_directory/hooks.$$" "${hooks_done#?}" && mv -f -- "$state_directory/hooks.$$" "$state_directory/hooks"
}

# A service that is started again needs its hooks again, even if this script ends before it runs them.
forget_hooks() { # SERVICE POSITION
    local h key changed=0 line_end=$'\n'
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        [ "${hook_service[h]}" -eq "$1" ] || continue
        key=$'\n'"${container_id[$1]:-} ${hook_digest[h]}"$'\n'
        case $hooks_done in *"$key"*) hooks_done=${hooks_done/"$key"/$line_end} changed=1 ;; esac
    done
    [ "$changed" -eq 0 ] || write_hooks_done
}

# Begins the first hook of a service that has to be run; fails if there is none.
begin_hooks() { # SERVICE POSITION
    hook_now[$1]=-1
    begun[$1]=$SECONDS
    begin_next_hook "$1"
}

begin_next_hook() { # SERVICE POSITION
    local h
    for ((h = hook_now[$1] + 1; h < ${#hook_service[@]}; h++)); do
        [ "${hook_service[h]}" -eq "$1" ] || continue
        case $hooks_done in *$'\n'"${container_id[$1]:-} ${hook_digest[h]}"$'\n'*) continue ;; esac
        hook_now[$1]=$h hook_attempt[$1]=0
        if [ "${hook_check_count[h]}" -gt 0 ]; then
            begin_hook_call "$1" check "${hook_words[@]:hook_check_first[h]:hook_check_count[h]}"
        else
            begin_hook_run "$1"
        fi
        return 0
    done
    return 1
}

begin_hook_run() { # SERVICE POSITION
    local h=${hook_now[$1]}
    begin_hook_call "$1" run "${hook_words[@]:hook_first[h]:hook_count[h]}"
}

begin_hook_call() { # SERVICE POSITION, STEP, COMMAND...
    local s=$1
    hook_step[s]=$2
    shift 2
    begin_call "hook-$s" docker exec "${container[s]}" "$@"
}

# Handles the hooks that have ended.
collect_hooks() {
    local s call_limit=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${phase[s]}" = hooks ] || continue
        if [ "${hook_step[s]}" = pause ]; then
            [ "$SECONDS" -lt "${hook_pause_end[s]}" ] || begin_hook_run "$s"
            continue
        fi
        has_ended "hook-$s" || continue
        end_call "hook-$s"
        progressed=1
        if [ "${hook_step[s]}" = run ]; then
            judge_hook "$s"
        elif [ "$code" -eq 0 ]; then
            finish_hook "$s" 'holds already'
        else
            begin_hook_run "$s"
        fi
    done
}

judge_hook() { # SERVICE POSITION
    local h=${hook_now[$1]} exit=$code output=$said${said:+$'\n'}$complained
    if [ "$code" -eq 0 ]; then
        finish_hook "$1" 'done'
        return 0
    fi
    if [ -n "${hook_accept[h]}" ]; then
        case $output in
            *"${hook_accept[h]}"*)
                finish_hook "$1" "${hook_accept[h]}"
                return 0
                ;;
        esac
    fi
    if [ "${hook_attempt[$1]}" -lt "${hook_retries[h]}" ]; then
        hook_attempt[$1]=$((hook_attempt[$1] + 1))
        hook_step[$1]=pause hook_pause_end[$1]=$((SECONDS + 1))
        return 0
    fi
    stop_if_engine_lost
    failure_output[$1]=$output
    mark_failed "$1" "its hook \"${hook_title[h]}\" failed with exit code $exit"
}

finish_hook() { # SERVICE POSITION, HOW
    local h=${hook_now[$1]}
    event hook "${hook_title[h]}: $2" "$1"
    hooks_done="$hooks_done${container_id[$1]:-} ${hook_digest[h]}"$'\n'
    write_hooks_done
    begin_next_hook "$1" || mark_ready "$1"
}

# In a dry run: the hooks that a start would run.
list_hooks() {
    local h s
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        s=${hook_service[h]}
        [ "${selected[s]}" -eq 1 ] || continue
        case ${change[s]}:$hooks_done in
            :*$'\n'"${container_id[s]:-} ${hook_digest[h]}"$'\n'*) ;;
            *) event hook "would run: ${hook_title[h]}" "$s" ;;
        esac
    done
}
