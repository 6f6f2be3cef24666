# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Texts with values of variables in them ---

# Sets expanded to a text with each ${NAME:-default} replaced by the variable's value, and each $$ by a dollar sign. For
# what is shown, secrets are masked.
expand() { # TEXT [shown]
    local rest=$1 plain reference value is_set
    expanded=''
    while :; do
        plain=${rest%%\$*}
        expanded=$expanded$plain
        [ "$plain" != "$rest" ] || return 0
        rest=${rest#*\$}
        case $rest in
            \{*\}*)
                reference=${rest%%\}*}
                reference=${reference#\{}
                rest=${rest#*\}}
                find_value "${reference%%:-*}"
                value=${value:-${reference#*:-}}
                [ -z "${2:-}" ] || [ -z "$value" ] || ! is_secret "${reference%%:-*}" || value='***'
                expanded=$expanded$value
                ;;
            *)
                expanded=$expanded'$'
                rest=${rest#\$}
                ;;
        esac
    done
}

is_secret() { # NAME
    local v
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        [ "${variable_name[v]}-${variable_secret[v]}" != "$1-secret" ] || return 0
    done
    return 1
}
