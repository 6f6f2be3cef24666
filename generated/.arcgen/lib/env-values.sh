# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Values of variables: from the environment first, as in Compose, or else from .env ---

env_file=$root/.env
env_name=()
env_value=()
# Why .env cannot be read, and what to do; empty if it can, or if there is none. Then env_value has what could be read.
env_fault=''
env_remedy=''

read_env_file() {
    local n
    env_name=() env_value=() env_fault=''
    [ -e "$env_file" ] || [ -L "$env_file" ] || return 0
    read_dotenv "$env_file"
    env_fault=$dotenv_fault
    env_remedy=$dotenv_remedy
    for ((n = 0; n < ${#dotenv_name[@]}; n++)); do
        env_name[n]=${dotenv_name[n]}
        env_value[n]=${dotenv_value[n]}
    done
}

# For scripts that need every value.
check_env_values() {
    [ -z "$env_fault" ] || problem "cannot read $env_file$env_fault" "$env_remedy"
}

# Sets value to what Compose will see, empty if there is nothing, and set_there if it comes from the environment.
find_value() { # NAME
    local written
    set_there=''
    if is_exported "$1"; then
        value=${!1} set_there=set
        return 0
    fi
    find_written_value "$1"
    value=$written
}

# Whether the environment that this script was called with has a variable: its own variables do not count.
is_exported() { # NAME
    case $exported in *$'\n'"$1"$'\n'*) return 0 ;; esac
    return 1
}

# Sets written to the value in .env.
find_written_value() { # NAME
    local n=${#env_name[@]}
    written=''
    while [ "$n" -gt 0 ]; do
        n=$((n - 1))
        if [ "${env_name[n]}" = "$1" ]; then
            written=${env_value[n]}
            return 0
        fi
    done
}
