# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The order: of those that can start, the ones with the longest remaining path first ---

batch=()
remaining=() # seconds that a service and the longest chain of those that wait for it may take

measure_remaining() {
    local s d
    for ((s = 0; s < ${#service_id[@]}; s++)); do remaining[s]=0; done
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        remaining[s]=$((remaining[s] + service_timeout[s]))
        [ "${selected[s]}" -eq 1 ] || continue
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${remaining[d]}" -ge "${remaining[s]}" ] || remaining[d]=${remaining[s]}
        done
    done
}

# Fills batch with the services to start now, the longest remaining path first, unless enough are being started.
choose_batch() {
    local s best launches=' '
    batch=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ -n "${launched[s]:-}" ] || continue
        case $launches in *" ${launched[s]} "*) ;; *) launches="$launches${launched[s]} " ;; esac
    done
    # shellcheck disable=SC2086 # calls
    set -- $launches
    [ $# -lt "$launch_limit" ] || return 0
    while [ "${#batch[@]}" -lt "$launch_size" ]; do
        best=-1
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${phase[s]}" = waiting ] || continue
            if [ "$best" -ge 0 ] && [ "${remaining[s]}" -le "${remaining[best]}" ]; then continue; fi
            ! is_startable "$s" || best=$s
        done
        [ "$best" -ge 0 ] || break
        phase[best]=chosen
        batch[${#batch[@]}]=$best
    done
}

is_startable() { # SERVICE POSITION
    local d
    [ "${blocked[$1]}" -eq 0 ] || return 1
    for d in ${service_needs[$1]}; do
        holds "$d" || return 1
    done
    for d in ${service_precedes[$1]}; do
        case ${phase[d]} in out | starting | hooks | ready) ;; *) return 1 ;; esac
    done
}

# Whether a service is ready. What a finished job needed must be ready, too: the job was there to prepare it.
holds() { # SERVICE POSITION
    local d
    case ${phase[$1]} in
        out) return 0 ;;
        ready) ;;
        *) return 1 ;;
    esac
    [ "${service_gate[$1]}" = completed ] || return 0
    for d in ${service_needs[$1]}; do
        holds "$d" || return 1
    done
}
