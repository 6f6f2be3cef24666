# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Files that the Compose files name: they must exist, or else Docker creates directories for misspelt paths ---

# Whatever is missing is noted as a problem.
check_needed_files() {
    local n
    for ((n = 0; n < ${#needed_path[@]}; n++)); do
        is_needed "$n" || continue
        find_needed_path "$n"
        [ -e "$path" ] || problem "$path does not exist: it is ${needed_kind[n]} $(ids_of "${needed_by[n]# }")" \
            "make it, or correct its path in the spec"
    done
}

# Whether a selected service needs it.
is_needed() { # POSITION OF A NEEDED FILE
    local s
    for s in ${needed_by[$1]}; do
        [ "${selected[s]}" -eq 0 ] || return 0
    done
    return 1
}

find_needed_path() { # POSITION OF A NEEDED FILE
    expand "${needed_path[$1]}"
    case $expanded in
        /* | [A-Za-z]:*) path=$expanded ;;
        *) path=$root/$expanded ;;
    esac
}

# Reports mounted files that are newer than the process that reads them, for services that the start leaves as they are.
tell_newer_files() {
    local n s path newer file
    for ((n = 0; n < ${#needed_path[@]}; n++)); do
        case ${needed_kind[n]} in mounted*) ;; *) continue ;; esac
        for s in ${needed_by[n]}; do
            [ "${selected[s]}-${change[s]}-${status[s]}" = 1--running ] || continue
            find_needed_path "$n"
            case $path in "$root"/*) ;; *) continue ;; esac
            touch_reference "${started_at[s]}" || continue
            newer=$(find "$path" -type f -newer "$scratch/reference" 2>/dev/null | head -n 1)
            [ -n "$newer" ] || continue
            file=${newer#"$root"/}
            event check "$file is newer than its process: ./restart-platform.sh --service ${service_id[s]}" "$s"
        done
    done
}

# Creates a file with this modification time.
touch_reference() { # TIME
    case $1 in [0-9]*T*) ;; *) return 1 ;; esac
    TZ=UTC0 touch -t "${1:0:4}${1:5:2}${1:8:2}${1:11:2}${1:14:2}.${1:17:2}" "$scratch/reference" 2>/dev/null
}
