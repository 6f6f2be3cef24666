# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Versions ---

# Sets version to the first word of a text that looks like one: 2.29.1 of "Docker Compose version v2.29.1".
find_version() {
    local word
    version=''
    for word in $1; do
        word=${word#v}
        case $word in
            [0-9]*.[0-9]*)
                version=${word%%[!0-9.]*}
                return 0
                ;;
        esac
    done
    return 1
}

# Whether version $1 is $2 or newer.
is_at_least() {
    local have=$1 want=$2 h w
    while [ -n "$have$want" ]; do
        h=${have%%.*} w=${want%%.*}
        [ "${h:-0}" -le "${w:-0}" ] || return 0
        [ "${h:-0}" -ge "${w:-0}" ] || return 1
        case $have in *.*) have=${have#*.} ;; *) have='' ;; esac
        case $want in *.*) want=${want#*.} ;; *) want='' ;; esac
    done
}
