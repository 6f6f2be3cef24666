# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Names: those that exist, and those that may be meant by one that does not ---

# Up to this many are suggested for one that does not exist.
offered_names=3

# Prints every service with its title, by project.
list_names() {
    local p s width=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${#service_id[s]}" -le "$width" ] || width=${#service_id[s]}
    done
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        [ "$p" -eq 0 ] || printf '\n'
        printf '%s (%s)\n' "${project_title[p]}" "${project_key[p]}"
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            [ "${service_project[s]}" -ne "$p" ] || printf '  %-*s  %s\n' "$width" "${service_id[s]}" "${service_title[s]}"
        done
    done
}

# Wrong use: a service that does not exist.
unknown_service() { # NAME
    local s near=''
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        if is_near "$1" "${service_key[s]}" || is_near "$1" "${service_id[s]}" || is_near "$1" "${service_container[s]}"; then
            near="$near $s"
        fi
    done
    # shellcheck disable=SC2086 # positions
    set -- "$1" $near
    case $# in
        1) usage_error "there is no service $1" "./$script_name --list names the services" ;;
        *) usage_error "there is no service $1: did you mean $(ids_of "${*:2:offered_names}")?" "./$script_name --list names the services" ;;
    esac
}

# Whether a name may be what was meant by another word: one is a part of the other, or few letters differ.
is_near() { # TYPED, NAME
    local typed=${#1} name=${#2}
    if [ "$typed" -ge 3 ] && [ "$name" -ge 3 ]; then
        case $2 in *"$1"*) return 0 ;; esac
        case $1 in *"$2"*) return 0 ;; esac
    fi
    [ $((typed - name)) -le 2 ] && [ $((name - typed)) -le 2 ] || return 1
    differing_letters "$1" "$2"
    [ "$differing" -le $(((typed + 1) / 3)) ]
}

# Sets differing to how many letters must be changed, added or removed to turn one word into the other.
differing_letters() { # WORD WORD
    local a b costs=() diagonal above
    for ((b = 0; b <= ${#2}; b++)); do costs[b]=$b; done
    for ((a = 1; a <= ${#1}; a++)); do
        diagonal=${costs[0]}
        costs[0]=$a
        for ((b = 1; b <= ${#2}; b++)); do
            above=${costs[b]}
            [ "${1:a-1:1}" = "${2:b-1:1}" ] || diagonal=$((diagonal + 1))
            [ $((above + 1)) -ge "$diagonal" ] || diagonal=$((above + 1))
            [ $((costs[b - 1] + 1)) -ge "$diagonal" ] || diagonal=$((costs[b - 1] + 1))
            costs[b]=$diagonal
            diagonal=$above
        done
    done
    differing=${costs[${#2}]}
}
