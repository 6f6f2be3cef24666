# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Profiles that were asked for ---

requested_profiles=$'\n' # each between line breaks: a name may contain spaces
only_profiles=0

# Only the services behind these profiles.
request_only_profiles() { # NAME[,NAME]...
    request_profiles "$1"
    only_profiles=1
}

# Sets known to the profiles that services are behind, a line each.
find_known_profiles() {
    local s name
    local IFS=$'\n'
    known=$'\n'
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        for name in ${service_profiles[s]}; do
            case $known in *$'\n'"$name"$'\n'*) continue ;; esac
            known=$known$name$'\n'
        done
    done
}

# Removes the spaces around name.
trim_name() {
    name=${name#"${name%%[![:space:]]*}"}
    name=${name%"${name##*[![:space:]]}"}
}

request_profiles() { # NAME[,NAME]...
    local name known
    local IFS=','
    find_known_profiles
    for name in $1; do
        trim_name
        case $known in
            $'\n') usage_error "there is no profile $name: no service has one" ;;
            *$'\n'"$name"$'\n'*) requested_profiles=$requested_profiles$name$'\n' ;;
            *)
                IFS=$'\n'
                # shellcheck disable=SC2086 # one name on each line
                usage_error "there is no profile $name: the profiles are $(joined $known)"
                ;;
        esac
    done
}

# Whether a service is behind a profile that was asked for.
has_requested_profile() { # SERVICE POSITION
    local name
    local IFS=$'\n'
    for name in ${service_profiles[$1]}; do
        case $requested_profiles in
            *$'\n'"$name"$'\n'*) return 0 ;;
        esac
    done
    return 1
}

# Whether a service must be there, behind a profile or not.
is_requested() { # SERVICE POSITION
    [ -n "${service_profiles[$1]}" ] && [ "${#requested_services[@]}" -eq 0 ] || return 0
    has_requested_profile "$1"
}

# Profiles that Compose takes from the environment and .env, if none was asked for here: unknown names are ignored.
request_profiles_of_environment() {
    local name known
    [ "$requested_profiles" = $'\n' ] || return 0
    find_value COMPOSE_PROFILES
    local IFS=','
    for name in $value; do
        trim_name
        [ "$name" = '*' ] || requested_profiles=$requested_profiles$name$'\n'
    done
    case ,$value, in
        *,'*',*)
            find_known_profiles
            requested_profiles=$requested_profiles${known#?}
            ;;
    esac
}
