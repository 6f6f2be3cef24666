# --- Whose turn it is: of those that can start, the ones with the longest road ahead ---

# docker start does one container after the other: small parties, so that nobody's becoming ready goes unseen for long.
party_size=2

party=()
road=() # seconds that a service and the longest chain of those that wait for it may take

measure_roads() {
    local s d
    for ((s = 0; s < ${#service_id[@]}; s++)); do road[s]=0; done
    for ((s = ${#service_id[@]} - 1; s >= 0; s--)); do
        road[s]=$((road[s] + service_timeout[s]))
        [ "${selected[s]}" -eq 1 ] || continue
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${road[d]}" -ge "${road[s]}" ] || road[d]=${road[s]}
        done
    done
}

# Fills party with the services to start now, the longest road first.
choose_party() {
    local s best
    party=()
    while [ "${#party[@]}" -lt "$party_size" ]; do
        best=-1
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${phase[s]}" = waiting ] || continue
            if [ "$best" -ge 0 ] && [ "${road[s]}" -le "${road[best]}" ]; then
                continue
            fi
            ! is_startable "$s" || best=$s
        done
        [ "$best" -ge 0 ] || break
        phase[best]=chosen
        party[${#party[@]}]=$best
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
