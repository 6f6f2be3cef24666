# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Values of variables: from the environment first, as in Compose, or else from .env ---
# .env is read as data; nothing in it is run.

env_file=$root/.env
env_name=()
env_value=()

read_env_file() {
    local line name value
    env_name=()
    env_value=()
    [ -f "$env_file" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%$'\r'}
        # Removes a byte order mark, and spaces.
        line=${line#$'\357\273\277'}
        line=${line#"${line%%[![:space:]]*}"}
        case $line in
            '#'* | '='*) continue ;;
            *=*) ;;
            *) continue ;;
        esac
        name=${line%%=*}
        name=${name%"${name##*[![:space:]]}"}
        case $name in export[[:space:]]*) name=${name##*[[:space:]]} ;; esac
        value=${line#*=}
        value=${value#"${value%%[![:space:]]*}"}
        # What follows a closing quote, or a space and a #, is a comment.
        case $value in
            \"*\"*)
                value=${value#?}
                value=${value%\"*}
                ;;
            \'*\'*)
                value=${value#?}
                value=${value%\'*}
                ;;
            *)
                value=${value%%[[:space:]]#*}
                value=${value%"${value##*[![:space:]]}"}
                ;;
        esac
        env_name[${#env_name[@]}]=$name
        env_value[${#env_value[@]}]=$value
    done <"$env_file"
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
