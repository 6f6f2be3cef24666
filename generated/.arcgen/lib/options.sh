# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Options: what a script was asked for ---
# The script states its options as pairs in the list options: NAME KIND. Each becomes a variable option_NAME.
# Kinds: flag (0 or 1), seconds, number, time, text (empty where it is not given); projects, services, profiles,
# only_profiles and groups go to the selection.

dry_run=0
json_wanted=0
given_words='' # the options that were given, to be pasted into another command

read_options() { # ARGUMENT...
    local argument name kind
    given_words=$(print_words "$@")
    clear_options
    while [ $# -gt 0 ]; do
        argument=$1
        shift
        case $argument in
            --help | -h)
                show_help
                exit 0
                ;;
            --completion)
                load completion
                print_completion
                exit 0
                ;;
            --*) ;;
            *) usage_error "$argument is no option" ;;
        esac
        name=${argument#--}
        find_option_kind "${name%%=*}"
        case $kind:$argument in
            :* | flag:*=*) request_switch "$name" || usage_error "there is no option $argument" ;;
            flag:*) set_option "$name" 1 ;;
            *:*=*) take_value "${name%%=*}" "$kind" "${argument#*=}" ;;
            *)
                [ $# -gt 0 ] || usage_error "$argument wants a value"
                take_value "$name" "$kind" "$1"
                shift
                ;;
        esac
    done
    if [ "$option_list" -eq 1 ]; then
        list_names
        exit 0
    fi
    dry_run=${option_dry_run:-0}
    json_wanted=${option_json:-0}
}

# The lines of --help about the options that the spec adds.
show_switches() {
    local n
    for ((n = 0; n < ${#switch_name[@]}; n++)); do
        printf '  --%-19s %s\n' "${switch_name[n]}" "${switch_description[n]}"
    done
}

# Sets kind to the kind of an option, empty if there is none of that name.
find_option_kind() { # NAME
    local n
    kind=''
    for ((n = 0; n < ${#options[@]}; n += 2)); do
        [ "${options[n]}" != "$1" ] || kind=${options[n + 1]}
    done
}

clear_options() {
    local n
    for ((n = 0; n < ${#options[@]}; n += 2)); do
        case ${options[n + 1]} in
            flag) set_option "${options[n]}" 0 ;;
            *) set_option "${options[n]}" '' ;;
        esac
    done
}

set_option() { # NAME VALUE
    printf -v "option_${1//-/_}" '%s' "$2"
}

take_value() { # NAME KIND VALUE
    # For example, from a variable that was not set: it must not mean everything.
    case $2:${3//[, ]/} in
        projects: | services: | profiles: | only_profiles: | groups:) usage_error "--$1 wants a value, not nothing" ;;
    esac
    case $2 in
        projects | services | profiles | only_profiles | groups) "request_$2" "$3" ;;
        seconds)
            require_number "--$1" "$3" 'a number of seconds'
            set_option "$1" "$3"
            ;;
        number)
            require_number "--$1" "$3" 'a number'
            set_option "$1" "$3"
            ;;
        time)
            require_time "--$1" "$3"
            set_option "$1" "$3"
            ;;
        text) set_option "$1" "$3" ;;
    esac
}

require_number() { # OPTION VALUE NOUN
    case $2 in
        # bash calculates with 64 bits; nobody waits for more than 30 years.
        '' | 0* | *[!0-9]* | ??????????*) usage_error "$1 wants $3, not $2" ;;
    esac
}

# A length of time before now, or a point in time: what docker logs takes.
require_time() { # OPTION VALUE
    local rest=$2 number
    case $2 in
        [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] | [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*) return 0 ;;
        '' | *[!0-9.]*) ;;
        *) return 0 ;;
    esac
    while [ -n "$rest" ]; do
        number=${rest%%[!0-9.]*}
        rest=${rest#"$number"}
        case $number:$rest in
            :*) break ;;
            *:ms* | *:us* | *:ns*) rest=${rest#??} ;;
            *:h* | *:m* | *:s*) rest=${rest#?} ;;
            *) break ;;
        esac
    done
    case $2:$rest in ?*:) return 0 ;; esac
    usage_error "$1 wants a length of time or a point in time, not $2" '30m, 2h, 2026-01-31, or 2026-01-31T12:00:00'
}

# Wrong use of the script: what is wrong with it, and where to look.
usage_error() { # MESSAGE [REMEDY]
    printf 'error: %s\n' "$1" >&2
    printf '  %s\n' "${2:-./$script_name --help lists the options}" >&2
    exit 2
}
