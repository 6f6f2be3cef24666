# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Running hooks ---

# Runs the hooks of a service that has just become ready, in their order. A failure ends the start with 5.
run_hooks() { # SERVICE POSITION
    local h
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        [ "${hook_service[h]}" -ne "$1" ] || run_hook "$h"
    done
}

# Services that were ready before this start: an interrupted start may have left their hooks undone. When nothing had
# to be started, only hooks that can tell whether they are needed are looked at.
run_hooks_of_ready() {
    local h s
    for ((h = 0; h < ${#hook_service[@]}; h++)); do
        s=${hook_service[h]}
        [ "${phase[s]}" = ready ] || continue
        [ "$touched" -eq 1 ] || [ "${hook_check_count[h]}" -gt 0 ] || continue
        run_hook "$h"
    done
}

run_hook() { # HOOK POSITION
    local h=$1 s=${hook_service[$1]} attempt text code
    local first=${hook_first[$1]} count=${hook_count[$1]}
    command=(docker exec "${service_container[s]}" "${hook_words[@]:first:count}")
    if [ "$dry_run" -eq 1 ]; then
        show_command "${command[@]}"
        return 0
    fi
    show_live_line "$(printf '%5d s  %s: %s' "$SECONDS" "${service_id[s]}" "${hook_title[h]}")"
    if holds_already "$h"; then
        event hook "${hook_title[h]}: holds already" "$s"
        return 0
    fi
    for ((attempt = 0; attempt <= hook_retries[h]; attempt++)); do
        [ "$attempt" -eq 0 ] || sleep 1
        code=0
        text=$("${command[@]}" 2>&1 </dev/null) || code=$?
        if [ "$code" -eq 0 ]; then
            event hook "${hook_title[h]}: done" "$s"
            return 0
        fi
        if [ -n "${hook_accept[h]}" ]; then
            case $text in
                *"${hook_accept[h]}"*)
                    event hook "${hook_title[h]}: ${hook_accept[h]}" "$s"
                    return 0
                    ;;
            esac
        fi
    done
    stop_if_engine_lost "$text"
    hook_output=$text
    mark_failed "$s" "its hook \"${hook_title[h]}\" failed with exit code $code"
    report_failure 5
}

holds_already() { # HOOK POSITION
    local s=${hook_service[$1]} first=${hook_check_first[$1]} count=${hook_check_count[$1]}
    [ "$count" -gt 0 ] || return 1
    docker exec "${service_container[s]}" "${hook_words[@]:first:count}" >/dev/null 2>&1 </dev/null
}
