# --- Options ---

show_help() {
    cat <<HELP
Checks that $platform_title is as it should be: every gate holds, every name by which a service calls another means that
one container and accepts its connection, what hooks have made is there, every endpoint answers. Changes nothing.

Connections are tried from inside the container that makes them. Where its image has nothing to try them with, a
container of another image of the platform joins its network for a moment.

Usage: ./$script_name [OPTION]...

What to check (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
  --project NAME        the services of this project; may be repeated, or a list with commas
  --service NAME        this service alone, and what it calls: project/service, a key that only one has, or a
                        container; may be repeated, or a list with commas
  --profile NAME        the services of this profile must be there; of others, only those that are there are checked;
                        may be repeated, or a list with commas

How:
  --json                print one check a line as JSON
  --help                print this

Exit codes: 0 everything holds, 2 wrong use, 3 the engine does not answer, 5 something does not hold, 130 interrupted.
HELP
}

read_options() {
    local option
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --project=* | --service=* | --profile=*)
                set -- "${option#*=}" "$@"
                option=${option%%=*}
                ;;
        esac
        case $option in
            --project | --service | --profile)
                [ $# -gt 0 ] || usage_error "$option wants a value"
                ;;
        esac
        case $option in
            --help | -h)
                show_help
                exit 0
                ;;
            --json) json_wanted=1 ;;
            --project) ask_projects "$1" && shift ;;
            --service) ask_services "$1" && shift ;;
            --profile) ask_profiles "$1" && shift ;;
            --*) ask_switch "${option#--}" || usage_error "there is no option $option" ;;
            *) usage_error "$option is no option" ;;
        esac
    done
}

# Whether a service must be there, behind a profile or not.
is_asked_for() { # SERVICE POSITION
    [ -n "${service_profiles[$1]}" ] && [ "${#asked_services[@]}" -eq 0 ] || return 0
    has_asked_profile "$1"
}
