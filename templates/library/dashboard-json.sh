# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- A look as one line of JSON ---

show_json_look() {
    local s text='' well=true
    [ $((wait_count + failed_count)) -eq 0 ] || well=false
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        json_service "$s"
        text="$text${text:+,}$json"
    done
    printf '{"event":"look","time":"%s","well":%s,"ready":%d,"starting":%d,"failed":%d,"off":%d,"services":[%s]}\n' \
        "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$well" "$ready_count" "$wait_count" "$failed_count" "$off_count" "$text"
}

# Sets json to an object about a service.
json_service() { # SERVICE POSITION
    local s=$1 pair object=''
    unique_ports "${ports[s]}"
    for pair in "service ${service_id[s]}" "project ${service_id[s]%%/*}" "container ${service_container[s]}" \
        "verdict ${verdicts[s]}" "reason ${reasons[s]}" "state ${status[s]}" "health ${health[s]}" \
        "started_at ${started_at[s]}" "finished_at ${finished_at[s]}" "image ${image[s]}" "ports $unique" \
        "probe ${probe[s]}"; do
        json_string "${pair#* }"
        object="$object\"${pair%% *}\":$json,"
    done
    json="{$object\"level\":${service_level[s]},\"restarts\":${restarts[s]},\"exit_code\":${exit_code[s]:-null}}"
}
