# --- Whether a hook's effect holds ---

holds_already() { # HOOK POSITION
    local s=${hook_service[$1]} first=${hook_check_first[$1]} count=${hook_check_count[$1]}
    [ "$count" -gt 0 ] || return 1
    docker exec "${service_container[s]}" "${hook_words[@]:first:count}" >/dev/null 2>&1 </dev/null
}
