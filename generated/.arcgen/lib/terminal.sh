# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The terminal: colours, and a line that redraws itself where a person watches ---

terminal=0
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

show_live_line() { # TEXT
    [ "$terminal" -eq 1 ] || return 0
    local text=$1
    if [ "${#text}" -ge "$columns" ]; then
        text="${text:0:$((columns - 4))}..."
    fi
    # One write: erasing after the text instead of before it does not flicker.
    printf '\r%s\033[K' "$text"
    live_line_shown=1
}

clear_live_line() {
    if [ "$live_line_shown" -eq 1 ]; then
        printf '\r\033[K'
        live_line_shown=0
    fi
}
