# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The endpoints of what was started, each asked once ---

show_endpoints() {
    local e n=0 width=0 shown=() urls=()
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        [ "${selected[endpoint_service[e]]}" -eq 1 ] || continue
        shown[${#shown[@]}]=$e
        expand "${endpoint_probe[e]}"
        urls[${#urls[@]}]=$expanded
        [ "${#endpoint_title[e]}" -le "$width" ] || width=${#endpoint_title[e]}
    done
    [ "${#shown[@]}" -gt 0 ] || return 0
    # Each may take two seconds and not answer; a start that is over should not wait for all of them.
    probe_endpoints 10 "${urls[@]}"
    [ "$json_wanted" -eq 1 ] || printf '\n'
    for e in "${shown[@]}"; do
        expand "${endpoint_url[e]}" shown
        if [ "$json_wanted" -eq 1 ]; then
            event endpoint "${endpoint_title[e]}: $expanded: ${answers[n]}" "${endpoint_service[e]}"
        else
            printf '  %-*s  %s  %s%s%s\n' "$width" "${endpoint_title[e]}" "$expanded" "$dim" "${answers[n]}" "$plain"
        fi
        n=$((n + 1))
    done
    [ "$json_wanted" -eq 1 ] || printf '\n'
}
