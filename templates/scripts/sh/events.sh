# --- What is told: a line a change for people, or with --json an event a line ---

json_wanted=0
dry_run=0
live_line_shown=0
dim='' green='' red='' yellow='' plain=''
columns=80

# Colours and a line that redraws itself only where a person watches.
prepare_terminal() {
    terminal=0
    if [ -t 1 ] && [ "$json_wanted" -eq 0 ] && [ "${TERM:-dumb}" != dumb ]; then
        terminal=1
        columns=$(tput cols 2>/dev/null) || columns=80
        if [ -z "${NO_COLOR:-}" ]; then
            dim=$'\033[2m' green=$'\033[32m' red=$'\033[31m' yellow=$'\033[33m' plain=$'\033[0m'
        fi
    fi
}

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

# "1 service", "2 services"
counted() { # NUMBER NOUN
    if [ "$1" -eq 1 ]; then
        printf '1 %s' "$2"
    else
        printf '%d %ss' "$1" "$2"
    fi
}

# A line for people that is no event: on stderr, so that stdout stays what it is for.
say() {
    clear_live_line
    printf '%s\n' "$*" >&2
}

show_live_line() { # TEXT
    [ "$terminal" -eq 1 ] || return 0
    local text=$1
    if [ "${#text}" -ge "$columns" ]; then
        text="${text:0:$((columns - 4))}..."
    fi
    # One write: erasing behind the text instead of before it does not flicker.
    printf '\r%s\033[K' "$text"
    live_line_shown=1
}

clear_live_line() {
    if [ "$live_line_shown" -eq 1 ]; then
        printf '\r\033[K'
        live_line_shown=0
    fi
}
