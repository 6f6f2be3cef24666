# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Texts with values of variables in them ---

# Sets expanded to a text with each ${NAME:-default} replaced by the variable's value, and each $$ by a dollar sign.
expand() { # TEXT
    local rest=$1 plain reference
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
                expanded=$expanded${value:-${reference#*:-}}
                ;;
            *)
                expanded=$expanded'$'
                rest=${rest#\$}
                ;;
        esac
    done
}
