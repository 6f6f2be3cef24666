# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The state of the platform at one look, as one line of JSON ---

show_json_look() {
    local s n text='' orphan_text='' well=true age_s=0
    [ $((wait_count + failed_count)) -eq 0 ] && [ -z "$stale" ] || well=false
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        case $looked_at-${selected[s]} in -* | *-0) continue ;; esac
        json_service "$s"
        text="$text${text:+,}$json"
    done
    for n in ${orphans[@]+"${orphans[@]}"}; do
        json_string "${other_name[n]}"
        orphan_text="$orphan_text${orphan_text:+,}$json"
    done
    [ "$looked_at" -lt 0 ] || age_s=$((SECONDS - looked_at))
    json_string "$stale"
    printf '{"event":"look","time":"%s","age_s":%d,"problem":%s,"well":%s,"ready":%d,"starting":%d,"failed":%d,"off":%d,"not_in_spec":[%s],"services":[%s]}\n' \
        "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$age_s" "$json" "$well" "$ready_count" "$wait_count" \
        "$failed_count" "$off_count" "$orphan_text" "$text"
}

# Sets json to an object about a service.
json_service() { # SERVICE POSITION
    local s=$1 pair object=''
    unique_ports "${ports[s]}"
    for pair in "service ${service_id[s]}" "project ${service_id[s]%%/*}" "container ${container[s]:-${service_container[s]}}" \
        "verdict ${verdicts[s]}" "reason ${reasons[s]}" "state ${status[s]}" "health ${health[s]}" \
        "started_at ${started_at[s]}" "finished_at ${finished_at[s]}" "image ${image[s]}" "ports $unique" \
        "probe ${probe[s]}"; do
        json_string "${pair#* }"
        object="$object\"${pair%% *}\":$json,"
    done
    json="{$object\"level\":${service_level[s]},\"restarts\":${restarts[s]},\"exit_code\":${exit_code[s]:-null}}"
}
