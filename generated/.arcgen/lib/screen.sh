# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The screen on which the dashboard is shown ---

screen_taken=0

# The window may have been resized. Without a terminal there is no width.
measure_screen() {
    columns=0
    [ "$terminal" -eq 1 ] || return 0
    columns=$(tput cols 2>/dev/null) || columns=80
    rows=$(tput lines 2>/dev/null) || rows=24
}

# On a terminal the new frame is written over the previous one, in one write and without erasing what stays the same.
show_frame() {
    local end=$'\n'
    if [ "$screen_taken" -eq 0 ]; then
        printf '%s' "${frame//$end$blank$end/$end$end}"
        return 0
    fi
    local line text='' row=1 count=0
    local IFS=$'\n'
    for line in $frame; do
        count=$((count + 1))
        [ "$row" -lt $((rows - 1)) ] || continue
        row=$((row + 1))
        text="$text${line%"$blank"}"$'\033[K\r\n'
    done
    [ "$count" -lt "$row" ] || text="$text$dim  $((count - row + 1)) lines more in a taller window$plain"$'\033[K'
    printf '\033[H%s\033[J' "$text"
}

# Waits; sets key to the key that was pressed meanwhile, if any.
wait_for_key() { # SECONDS
    local call_limit=0
    key=''
    if [ "$screen_taken" -eq 1 ] && [ -t 0 ]; then
        IFS= read -r -s -n 1 -t "$1" key || :
    else
        run sleep "$1"
    fi
}

# The alternate screen of the terminal: the previous content is restored afterwards.
enter_screen() {
    [ "$terminal" -eq 1 ] || return 0
    screen_taken=1
    printf '\033[?1049h\033[?25l'
}

leave_screen() {
    [ "$screen_taken" -eq 1 ] || return 0
    printf '\033[?25h\033[?1049l'
    screen_taken=0
}
