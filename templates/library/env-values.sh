# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Values of variables: from the environment first, as in Compose, or else from .env ---

env_file=$root/.env
# Why .env cannot be read, and what to do; empty if it can, or if there is none. Then dotenv_value has what could be read.
env_fault=''
env_remedy=''

read_env_file() {
    dotenv_name=() dotenv_value=() env_fault=''
    [ -e "$env_file" ] || [ -L "$env_file" ] || return 0
    read_dotenv "$env_file"
    env_fault=$dotenv_fault
    env_remedy=$dotenv_remedy
}

# For scripts that need every value.
check_env_values() {
    [ -z "$env_fault" ] || problem "cannot read $env_file$env_fault" "$env_remedy"
}

# Sets value to what Compose will see, empty if there is nothing, and is_set if there is something.
find_value() { # NAME
    if is_exported "$1"; then
        value=${!1} is_set=set
    else
        find_written_value "$1"
    fi
}

# Whether the environment that this script was called with has a variable: its own variables do not count.
is_exported() { # NAME
    case $exported in *$'\n'"$1"$'\n'*) return 0 ;; esac
    return 1
}

# The same as find_value from what the file has said so far; of two statements, the last one counts.
find_written_value() { # NAME
    local n=${#dotenv_name[@]}
    value='' is_set=''
    while [ "$n" -gt 0 ]; do
        n=$((n - 1))
        if [ "${dotenv_name[n]}" = "$1" ]; then
            value=${dotenv_value[n]} is_set=set
            return 0
        fi
    done
}
