# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- One start or stop at a time: a lock file that holds the process id of who works ---

lock_file=$root/.platform.lock
lock_held=0
own_process=$$
# Git Bash counts processes on its own; PowerShell knows the ids of Windows.
[ ! -r "/proc/$$/winpid" ] || own_process=$(cat "/proc/$$/winpid")

# Takes the lock, or ends with 3 and says who holds it.
take_lock() {
    local holder attempt
    for attempt in 1 2 3; do
        if (
            set -o noclobber
            exec 3>"$lock_file" || exit 1
            ! printf '%s\n' "$own_process" >&3 || exit 0
            # No space left: a lock that names nobody would mislead the next one.
            rm -f -- "$lock_file"
            exit 1
        ) 2>/dev/null; then
            lock_held=1
            return 0
        fi
        if [ ! -e "$lock_file" ]; then
            problem "cannot write in $root" "make the directory writable, or free space on its disk"
            return 0
        fi
        holder=$(cat -- "$lock_file" 2>/dev/null)
        # Made this moment, maybe: its process id is about to be written.
        if [ -z "$holder" ]; then
            sleep 0.3
            holder=$(cat -- "$lock_file" 2>/dev/null)
        fi
        if [ -n "$holder" ] && is_process "$holder"; then
            problem "another start or stop of this platform is at work: process $holder" \
                "wait for it to end, or interrupt it; if no such process is a start or stop, delete $lock_file"
            return 0
        fi
        # Its process is gone. Renaming first: of two that find it stale only one gets to remove it.
        if mv -- "$lock_file" "$lock_file.$$" 2>/dev/null; then
            rm -f -- "$lock_file.$$"
        fi
    done
    problem "cannot take $lock_file after $attempt attempts" "delete it if no start or stop is at work"
}

release_lock() {
    if [ "$lock_held" -eq 1 ]; then
        rm -f -- "$lock_file"
        lock_held=0
    fi
}

is_process() { # PROCESS ID
    case $1 in
        *[!0-9]*) return 1 ;;
    esac
    if kill -0 "$1" 2>/dev/null || ps -p "$1" >/dev/null 2>&1; then
        return 0
    fi
    # Git Bash: a process that PowerShell started has its Windows id.
    [ -n "${MSYSTEM:-}" ] && ps -W 2>/dev/null | awk '{ print $4 }' | grep -qx "$1"
}
