# --- Options ---

once=0
interval=5

show_help() {
    cat <<HELP
Shows how every service of $platform_title is, again and again until interrupted.

Usage: ./$script_name [OPTION]...

What to show (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
  --project NAME        the services of this project; may be repeated, or a list with commas
  --service NAME        this service: project/service, a key that only one has, or a container; may be repeated, or a
                        list with commas

How:
  --once                show it once; the exit code says whether all is well
  --interval SECONDS    how often to look (5)
  --json                print one look a line as JSON
  --help                print this

Exit codes: 0 all well, 2 wrong use, 3 the engine does not answer, 5 something is not well (--once), 130 interrupted.
HELP
}

read_options() {
    local option
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --project=* | --service=* | --interval=*)
                set -- "${option#*=}" "$@"
                option=${option%%=*}
                ;;
        esac
        case $option in
            --project | --service | --interval)
                [ $# -gt 0 ] || usage_error "$option wants a value"
                ;;
        esac
        case $option in
            --help | -h)
                show_help
                exit 0
                ;;
            --once) once=1 ;;
            --json) json_wanted=1 ;;
            --interval) want_seconds "$option" "$1" && interval=$1 && shift ;;
            --project) ask_projects "$1" && shift ;;
            --service) ask_services "$1" && shift ;;
            --*) ask_switch "${option#--}" || usage_error "there is no option $option" ;;
            *) usage_error "$option is no option" ;;
        esac
    done
}
