# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- One start, stop or restart at a time: a lock file that names the process at work and the time when it began ---

lock_file=$root/.platform.lock
lock_held=0
own_process=$$
# Git Bash has process ids of its own; PowerShell knows those of Windows.
[ ! -r "/proc/$$/winpid" ] || own_process=$(cat "/proc/$$/winpid")

# Takes the lock; a process that already holds it is noted as a problem.
take_lock() {
    local holder attempt words
    words="$own_process $(birth_of "$own_process")"
    for attempt in 1 2 3 4 5; do
        ! make_lock "$lock_file" || {
            lock_held=1
            return 0
        }
        if [ ! -e "$lock_file" ]; then
            problem "cannot write in $root" "make the directory writable, or free space on its disk"
            return 0
        fi
        holder=$(cat -- "$lock_file" 2>/dev/null)
        # Maybe it was created at this moment, and its process id is about to be written.
        if [ -z "$holder" ]; then
            sleep 0.3
            holder=$(cat -- "$lock_file" 2>/dev/null)
        fi
        if is_at_work "$holder"; then
            problem "another start, stop or restart of this platform is at work: process ${holder%% *}" \
                "wait for it to end, or interrupt it; if that process is none of them, delete $lock_file"
            return 0
        fi
        # Removing a stale lock needs a lock of its own: by then, it might be the new lock of another process.
        if make_lock "$lock_file.stale"; then
            if [ "$(cat -- "$lock_file" 2>/dev/null)" = "$holder" ]; then rm -f -- "$lock_file"; fi
            rm -f -- "$lock_file.stale"
        else
            sleep 0.2
        fi
    done
    problem "cannot take over $lock_file, which a start or stop has left that was killed" \
        "delete it, and $lock_file.stale, if no start or stop is at work"
}

# Fails if the file exists already or cannot be created.
make_lock() { # FILE
    (
        set -o noclobber
        exec 3>"$1" || exit 1
        ! printf '%s\n' "$words" >&3 || exit 0
        # No space left: a lock that names no process would mislead the next script.
        rm -f -- "$1"
        exit 1
    ) 2>/dev/null
}

release_lock() {
    if [ "$lock_held" -eq 1 ]; then
        rm -f -- "$lock_file"
        lock_held=0
    fi
}

# Whether the process of a lock still runs, and is the one that took it: its id may have been reused since.
is_at_work() { # "PROCESS ID BEGIN"
    local id=${1%% *} noted='' birth
    case $1 in *' '*) noted=${1#* } ;; esac
    case $id in '' | *[!0-9]*) return 1 ;; esac
    is_process "$id" || return 1
    birth=$(birth_of "$id")
    case $noted:$birth in
        t*:t*)
            [ "$noted" = "$birth" ]
            return
            ;;
        :* | *: | *[!0-9:]*) return 0 ;;
    esac
    # Each system counts a little differently.
    [ $((birth - noted)) -ge -2 ] && [ $((birth - noted)) -le 2 ]
}

is_process() { # PROCESS ID
    local complaint
    complaint=$(LC_ALL=C kill -0 "$1" 2>&1) && return 0
    # A process of another user is alive, too.
    case $complaint in *ermitted* | *ermission*) return 0 ;; esac
    if [ -d "/proc/$1" ] || ps -p "$1" >/dev/null 2>&1; then
        return 0
    fi
    # Git Bash: a process that PowerShell started has its Windows id.
    [ -n "${MSYSTEM:-}" ] && ps -W 2>/dev/null | awk '{ print $4 }' | grep -qx "$1"
}

# Prints when a process began: on Linux in ticks since boot, which nobody can set, as t12345; else in seconds
# since 1970; nothing where the system does not tell.
birth_of() { # PROCESS ID
    local line month
    if [ -r "/proc/$1/stat" ]; then
        IFS= read -r line <"/proc/$1/stat" || return 0
        # Its name, in parentheses, may contain anything. The time is the 20th word after it.
        # shellcheck disable=SC2086 # words
        set -- ${line##*) }
        [ $# -lt 20 ] || printf 't%s' "${20}"
        return 0
    fi
    # Sun Nov 29 10:36:07 2026
    # shellcheck disable=SC2046 # words
    set -- $(TZ=UTC0 LC_ALL=C ps -o lstart= -p "$1" 2>/dev/null)
    [ $# -eq 5 ] || return 0
    month=JanFebMarAprMayJunJulAugSepOctNovDec
    month=${month%%"$2"*}
    epoch_of "$(printf '%s-%02d-%02dT%sZ' "$5" $((${#month} / 3 + 1)) "$3" "$4")" || return 0
    printf '%s' "$epoch"
}
