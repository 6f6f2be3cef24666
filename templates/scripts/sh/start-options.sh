# --- Options ---

clean=0

show_help() {
    cat <<HELP
Starts $platform_title: creates what is missing, then starts every service the moment what it waits for is ready.
Run it again at any time: what is ready stays untouched.

Usage: ./$script_name [OPTION]...

What to start (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
  --project NAME        the services of this project; may be repeated, or a list with commas
  --service NAME        this service and what it waits for: project/service, a key that only one has, or a container;
                        may be repeated, or a list with commas
  --profile NAME        the services of this profile too; may be repeated, or a list with commas

How:
  --clean               create all containers anew; volumes stay
  --timeout SECONDS     how long each service may take, instead of its own time
  --deadline SECONDS    how long the whole start may take, pulling and building aside
  --dry-run             print what would run, and change nothing
  --json                print one event a line as JSON
  --help                print this

Exit codes: 0 all ready, 2 wrong use, 3 something is missing, 4 Compose failed, 5 a service failed, 6 out of time,
130 interrupted.
HELP
}

read_options() {
    local option
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --project=* | --service=* | --profile=* | --timeout=* | --deadline=*)
                set -- "${option#*=}" "$@"
                option=${option%%=*}
                ;;
        esac
        case $option in
            --project | --service | --profile | --timeout | --deadline)
                [ $# -gt 0 ] || usage_error "$option wants a value"
                ;;
        esac
        case $option in
            --help | -h)
                show_help
                exit 0
                ;;
            --clean) clean=1 ;;
            --dry-run) dry_run=1 ;;
            --json) json_wanted=1 ;;
            --project) ask_projects "$1" && shift ;;
            --service) ask_services "$1" && shift ;;
            --profile) ask_profiles "$1" && shift ;;
            --timeout) want_seconds "$option" "$1" && asked_timeout=$1 && shift ;;
            --deadline) want_seconds "$option" "$1" && deadline=$1 && shift ;;
            --*) ask_switch "${option#--}" || usage_error "there is no option $option" ;;
            *) usage_error "$option is no option" ;;
        esac
    done
}
