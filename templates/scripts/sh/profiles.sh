# --- Profiles that were asked for ---

asked_profiles=$'\n' # each between line breaks: a name may hold blanks

ask_profiles() { # NAME[,NAME]...
    local s name known=$'\n'
    local IFS=$'\n'
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        for name in ${service_profiles[s]}; do
            case $known in *$'\n'"$name"$'\n'*) continue ;; esac
            known=$known$name$'\n'
        done
    done
    IFS=','
    for name in $1; do
        name=${name#"${name%%[![:space:]]*}"}
        name=${name%"${name##*[![:space:]]}"}
        case $known in
            $'\n') usage_error "there is no profile $name: no service has one" ;;
            *$'\n'"$name"$'\n'*) asked_profiles=$asked_profiles$name$'\n' ;;
            *)
                IFS=$'\n'
                # shellcheck disable=SC2086 # a name a line
                usage_error "there is no profile $name: the profiles are $(joined $known)"
                ;;
        esac
    done
}

# Whether a service is behind a profile that was asked for.
has_asked_profile() { # SERVICE POSITION
    local name
    local IFS=$'\n'
    for name in ${service_profiles[$1]}; do
        case $asked_profiles in
            *$'\n'"$name"$'\n'*) return 0 ;;
        esac
    done
    return 1
}
