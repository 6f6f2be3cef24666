# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Points in time, without the date command, whose options differ between systems ---

# Sets epoch to the seconds since 1970 of a UTC time like 2026-01-31T23:59:59...Z.
epoch_of() { # TIME
    local text=$1 year month day
    epoch=0
    case $text in
        [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*) ;;
        *) return 1 ;;
    esac
    year=${text:0:4} month=$((10#${text:5:2})) day=$((10#${text:8:2}))
    # Years that begin in March have their leap day at the end.
    if [ "$month" -le 2 ]; then
        year=$((10#$year - 1)) month=$((month + 12))
    fi
    epoch=$((365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 719469))
    epoch=$((epoch * 86400 + 10#${text:11:2} * 3600 + 10#${text:14:2} * 60 + 10#${text:17:2}))
}

# Sets age to how long ago that was: "12 s", "5 min", "3 h", "9 d".
age_of() { # TIME
    age='-'
    epoch_of "$1" || return 0
    [ "$epoch" -gt 0 ] || return 0
    local seconds=$((now - epoch))
    if [ "$seconds" -lt 0 ]; then
        age='0 s'
    elif [ "$seconds" -lt 100 ]; then
        age="$seconds s"
    elif [ "$seconds" -lt 6000 ]; then
        age="$((seconds / 60)) min"
    elif [ "$seconds" -lt 172800 ]; then
        age="$((seconds / 3600)) h"
    else
        age="$((seconds / 86400)) d"
    fi
}

# Sets now to the current time, in the same seconds.
read_clock() {
    epoch_of "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    now=$epoch
}
