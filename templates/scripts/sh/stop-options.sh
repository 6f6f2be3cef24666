# --- Options ---

remove_volumes=0
force=0

show_help() {
    cat <<HELP
Stops $platform_title in reverse order of its start, and removes its containers. The data in its volumes stays.

Usage: ./$script_name [OPTION]...

What to stop (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
  --project NAME        the services of this project; may be repeated, or a list with commas
  --service NAME        this service alone: project/service, a key that only one has, or a container; may be
                        repeated, or a list with commas

How:
  --remove-volumes      remove the volumes too, and all data in them; asks for the platform's name first
  --force               do not ask, and stop also what others that keep running need
  --dry-run             print what would run, and change nothing
  --json                print one event a line as JSON
  --help                print this

Exit codes: 0 stopped, 2 wrong use, 3 something is in the way, 5 a container did not stop, 130 interrupted.
HELP
}

read_options() {
    local option
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --project=* | --service=*)
                set -- "${option#*=}" "$@"
                option=${option%%=*}
                ;;
        esac
        case $option in
            --project | --service)
                [ $# -gt 0 ] || usage_error "$option wants a value"
                ;;
        esac
        case $option in
            --help | -h)
                show_help
                exit 0
                ;;
            --remove-volumes) remove_volumes=1 ;;
            --force) force=1 ;;
            --dry-run) dry_run=1 ;;
            --json) json_wanted=1 ;;
            --project) ask_projects "$1" && shift ;;
            --service) ask_services "$1" && shift ;;
            --*) ask_switch "${option#--}" || usage_error "there is no option $option" ;;
            *) usage_error "$option is no option" ;;
        esac
    done
    if [ "$remove_volumes" -eq 1 ] && [ "${#asked_services[@]}" -gt 0 ]; then
        usage_error "--remove-volumes goes with whole projects, not with --service"
    fi
}
