# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The end: truthful exit codes, nothing left behind ---
# 0 all well, 2 wrong use, 3 something missing, 4 Compose failed, 5 a service failed, 6 timed out, 130 interrupted

finished=0
temporary_file=''

# finish CODE MESSAGE: writes the last event and ends the script.
finish() {
    finished=1
    if [ "$json_wanted" -eq 1 ]; then
        json_string "$2"
        printf '{"event":"end","time_s":%d,"project":"","service":"","message":%s,"exit_code":%d}\n' "$SECONDS" "$json" "$1"
    elif [ "$1" -eq 0 ]; then
        event end "$2"
    fi
    exit "$1"
}

# Runs whichever way the script ends. Each script releases its resources in its function release_resources.
clean_up() {
    # A new child process has the traps of its parent for a moment.
    [ "$BASH_SUBSHELL" -eq 0 ] || return 0
    clear_live_line
    [ -z "$temporary_file" ] || rm -f -- "$temporary_file"
    release_resources
    end_programs
}

interrupted() { # EXIT CODE
    [ "$BASH_SUBSHELL" -eq 0 ] || exit "$1"
    trap '' INT TERM
    release_resources
    if [ "$finished" -eq 0 ]; then
        notice "${yellow}interrupted${plain} after $SECONDS s: $(progress)"
        finish "$1" "interrupted: $(progress)"
    fi
    exit "$1"
}

set_traps() {
    trap clean_up EXIT
    trap 'interrupted 130' INT
    trap 'interrupted 143' TERM
}
