# --- The endpoints of what was started, each asked once ---

show_endpoints() {
    local e answer width=0 begin=$SECONDS
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        [ "${selected[endpoint_service[e]]}" -eq 1 ] || continue
        [ "${#endpoint_title[e]}" -le "$width" ] || width=${#endpoint_title[e]}
    done
    [ "$width" -gt 0 ] || return 0
    [ "$json_wanted" -eq 1 ] || printf '\n'
    for ((e = 0; e < ${#endpoint_service[@]}; e++)); do
        [ "${selected[endpoint_service[e]]}" -eq 1 ] || continue
        # Each may take two seconds to say nothing; a start that is over should not wait for all of them.
        answer='not asked'
        [ $((SECONDS - begin)) -ge 10 ] || answer=$(ask_endpoint "${endpoint_probe[e]}")
        if [ "$json_wanted" -eq 1 ]; then
            event endpoint "${endpoint_title[e]}: ${endpoint_url[e]}: $answer" "${endpoint_service[e]}"
        else
            printf '  %-*s  %s  %s%s%s\n' "$width" "${endpoint_title[e]}" "${endpoint_url[e]}" "$dim" "$answer" "$plain"
        fi
    done
    [ "$json_wanted" -eq 1 ] || printf '\n'
}
