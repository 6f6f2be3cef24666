# --- Checks: told one by one, counted ---

held_count=0
failed_count=0
unknown_count=0

check_held() { # SERVICE POSITION, WHAT
    held_count=$((held_count + 1))
    event ok "$2" "$1"
}

check_failed() { # SERVICE POSITION, WHAT
    failed_count=$((failed_count + 1))
    event failed "$2" "$1"
}

check_unknown() { # SERVICE POSITION, WHAT
    unknown_count=$((unknown_count + 1))
    event unknown "$2" "$1"
}

progress() {
    printf '%s, %d failed, %d could not be made' "$(counted "$held_count" check) held" "$failed_count" "$unknown_count"
}
