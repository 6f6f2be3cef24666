# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Whose turn it is: of those that can start, the ones with the longest road ahead ---

# docker start does one container after the other: small parties, so that nobody's becoming ready goes unseen for long.
batch_size=2

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

# Fills party with the services to start now, the longest road first.
choose_batch() {
    local s best
    batch=()
    while [ "${#batch[@]}" -lt "$batch_size" ]; do
        best=-1
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${phase[s]}" = waiting ] || continue
            if [ "$best" -ge 0 ] && [ "${remaining[s]}" -le "${remaining[best]}" ]; then
                continue
            fi
            ! is_startable "$s" || best=$s
        done
        [ "$best" -ge 0 ] || break
        phase[best]=chosen
        batch[${#batch[@]}]=$best
    done
}

is_startable() { # SERVICE POSITION
    local d
    for d in ${service_needs[$1]}; do
        case ${phase[d]} in waiting | chosen | starting | failed) return 1 ;; esac
    done
    for d in ${service_precedes[$1]}; do
        case ${phase[d]} in waiting | chosen) return 1 ;; esac
    done
}
