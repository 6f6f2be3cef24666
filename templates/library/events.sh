# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- What is reported: one line for each change for people, or with --json one event on each line ---

# event KIND MESSAGE [SERVICE POSITION | PROJECT KEY]
event() {
    local project='' service=''
    case ${3:-} in
        '') ;;
        *[!0-9]*) project=$3 ;;
        *)
            service=${service_id[$3]}
            project=${service%%/*}
            ;;
    esac
    if [ "$json_wanted" -eq 1 ]; then
        print_json_event "$1" "$project" "$service" "$2"
        return 0
    fi
    clear_live_line
    local colour=''
    case $1 in
        ready | end) colour=$green ;;
        failed) colour=$red ;;
        start | hook) ;;
        *) colour=$dim ;;
    esac
    local subject=${service:-$project}
    printf '%5d s  %s%-8s%s  %s\n' "$SECONDS" "$colour" "$1" "$plain" "${subject:+$subject: }$2"
}

print_json_event() { # KIND PROJECT SERVICE MESSAGE [MORE FIELDS]
    local message project
    json_string "$4"
    message=$json
    json_string "$2"
    project=$json
    json_string "$3"
    printf '{"event":"%s","time_s":%d,"project":%s,"service":%s,"message":%s%s}\n' \
        "$1" "$SECONDS" "$project" "$json" "$message" "${5:-}"
}
