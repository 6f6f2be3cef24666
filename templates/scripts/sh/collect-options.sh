# --- Options ---

lines=2000
since=''
output=$root

show_help() {
    cat <<HELP
Collects what is needed to find out what is wrong with $platform_title, secrets masked, into one archive: a SUMMARY that
says first what is wrong, logs, states, networks, versions. Works when half of the platform is missing.

Usage: ./$script_name [OPTION]...

What to collect (several options: what all of them keep):
HELP
    show_switches
    cat <<'HELP'
  --project NAME        the services of this project; may be repeated, or a list with commas
  --services NAME       these services alone: by project/service, key, container, project or title of a level; may be
                        repeated, or a list with commas

How:
  --lines NUMBER        this many lines of each log (2000)
  --since TIME          nothing older: 30m, 2h, or 2026-01-31T12:00:00
  --output DIRECTORY    where to put the archive (beside this script)
  --help                print this

Exit codes: 0 collected, 2 wrong use, 3 the engine does not answer or the archive cannot be written, 130 interrupted.
HELP
}

read_options() {
    local option
    while [ $# -gt 0 ]; do
        option=$1
        shift
        case $option in
            --project=* | --service=* | --services=* | --lines=* | --since=* | --output=*)
                set -- "${option#*=}" "$@"
                option=${option%%=*}
                ;;
        esac
        case $option in
            --project | --service | --services | --lines | --since | --output)
                [ $# -gt 0 ] || usage_error "$option wants a value"
                ;;
        esac
        case $option in
            --help | -h)
                show_help
                exit 0
                ;;
            --lines) want_number "$option" "$1" && lines=$1 && shift ;;
            --since) since=$1 && shift ;;
            --output) output=$1 && shift ;;
            --project) ask_projects "$1" && shift ;;
            --service | --services) ask_groups "$1" && shift ;;
            --*) ask_switch "${option#--}" || usage_error "there is no option $option" ;;
            *) usage_error "$option is no option" ;;
        esac
    done
}

want_number() { # OPTION VALUE
    case $2 in
        '' | 0* | *[!0-9]*) usage_error "$1 wants a number, not $2" ;;
    esac
}

# Services by any of their names, or all of a project or of a level.
ask_groups() { # NAME[,NAME]...
    local name s matched
    local IFS=','
    for name in $1; do
        matched=0
        for ((s = 0; s < ${#service_id[@]}; s++)); do
            if [ "${project_key[service_project[s]]}" = "$name" ] || [ "${level_title[service_level[s]]}" = "$name" ]; then
                asked_services[${#asked_services[@]}]=$s
                matched=1
            fi
        done
        [ "$matched" -eq 1 ] || ask_services "$name"
    done
}
