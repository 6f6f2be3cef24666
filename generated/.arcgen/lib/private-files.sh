# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Files that only their owner may read ---

# Before a secret is added to a file that others can read.
make_env_file_private() {
    others_can_read || return 0
    chmod go-rwx -- "$env_file" 2>/dev/null
    if others_can_read; then
        event env-file "others can read $env_file, which holds secrets: chmod 600 it"
    else
        event env-file "only its owner can read $env_file from now on: it holds secrets"
    fi
}

others_can_read() {
    # Git Bash shows permissions that Windows does not have.
    [ -z "${MSYSTEM:-}" ] && [ -n "$(find -L "$env_file" -prune \( -perm -040 -o -perm -004 \) 2>/dev/null)" ]
}

# Sets temporary_file to a new one beside .env, of a name that nobody can foresee, and that only its owner may read.
make_temporary_file() {
    temporary_file=$(umask 077 && mktemp "$env_file.arcgen-XXXXXXXX" 2>/dev/null)
}

# What a start that was killed may have left; the lock is held, so no other is at work.
remove_leftovers() {
    local file
    set +f
    set -- "$env_file".arcgen-????????
    set -f
    for file in "$@"; do
        if [ ! -e "$file" ] && [ ! -L "$file" ]; then
            continue
        elif [ "$dry_run" -eq 1 ]; then
            event env-file "would remove $file, which a start that was killed has left"
        elif rm -f -- "$file" 2>/dev/null; then
            event env-file "removed $file, which a start that was killed has left"
        else
            event env-file "$file, which a start that was killed has left, may hold secrets: delete it"
        fi
    done
}

# Writes a file that only its owner may read, whole or not at all.
write_private() { # FILE TEXT
    if (
        umask 077
        printf '%s' "$2" >"$1"
    ) 2>/dev/null; then
        return 0
    fi
    rm -f -- "$1"
    return 1
}
