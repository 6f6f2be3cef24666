# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Checks: reported to programs one by one, to people as one table at the end ---

check_result=() # ok, failed or skipped
check_kind=()   # platform, container, gate, connection, hook or endpoint
check_service=()
check_text=()
ok_count=0
failed_count=0
skipped_count=0

check() { # RESULT KIND SERVICE_POSITION_OR_-1 TEXT
    local c=${#check_result[@]} id
    check_result[c]=$1
    check_kind[c]=$2
    check_service[c]=$3
    check_text[c]=$4
    case $1 in
        ok) ok_count=$((ok_count + 1)) ;;
        failed) failed_count=$((failed_count + 1)) ;;
        skipped) skipped_count=$((skipped_count + 1)) ;;
    esac
    if [ "$json_wanted" -eq 1 ]; then
        id=''
        [ "$3" -lt 0 ] || id=${service_id[$3]}
        print_json_event "$2" "${id%%/*}" "$id" "$4" ",\"result\":\"$1\""
    fi
}

check_progress() {
    printf '%s: %d ok, %d failed, %d skipped' "$(counted "${#check_result[@]}" check)" "$ok_count" "$failed_count" "$skipped_count"
}

# Project by project, service by service.
show_checks() {
    local p s c width=0
    [ "$json_wanted" -eq 0 ] || return 0
    clear_live_line
    for ((c = 0; c < ${#check_service[@]}; c++)); do
        s=${check_service[c]}
        [ "$s" -ge 0 ] || continue
        [ "${#service_key[s]}" -le "$width" ] || width=${#service_key[s]}
    done
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        show_project_checks "$p" "$width"
    done
    for ((c = 0; c < ${#check_service[@]}; c++)); do
        [ "${check_service[c]}" -lt 0 ] || continue
        [ -z "$width" ] || printf '\nThe platform\n'
        width=''
        printf '  %s%-7s%s  %-10s  %s\n' "$red" "${check_result[c]}" "$plain" "${check_kind[c]}" "${check_text[c]}"
    done
    printf '\n'
}

show_project_checks() { # PROJECT POSITION, WIDTH OF THE KEYS
    local s c begun=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}" -eq "$1" ] || continue
        for ((c = 0; c < ${#check_result[@]}; c++)); do
            [ "${check_service[c]}" -eq "$s" ] || continue
            [ "$begun" -eq 1 ] || printf '\n%s (%s)\n' "${project_title[$1]}" "${project_key[$1]}"
            begun=1
            show_check "$c" "$2"
        done
    done
}

show_check() { # CHECK POSITION, WIDTH OF THE KEYS
    local colour='' text
    case ${check_result[$1]} in
        ok) colour=$green ;;
        failed) colour=$red ;;
        skipped) colour=$dim ;;
    esac
    text=$(printf '  %-10s  %-*s  %s' "${check_kind[$1]}" "$2" "${service_key[check_service[$1]]}" "${check_text[$1]}")
    # The text of a passed check may be cut off; the reason for a failure may not.
    if [ "$terminal" -eq 1 ] && [ "${check_result[$1]}" = ok ] && [ $((${#text} + 9)) -gt "$columns" ]; then
        text="${text:0:$((columns > 24 ? columns - 12 : 12))}..."
    fi
    printf '  %s%-7s%s%s\n' "$colour" "${check_result[$1]}" "$plain" "$text"
}

# Repeats the failed checks below the table, where people look first.
report_failed_checks() {
    local c
    notice "${red}error:${plain} $failed_count of $(counted "${#check_result[@]}" check) failed"
    for ((c = 0; c < ${#check_result[@]}; c++)); do
        [ "${check_result[c]}" = failed ] || continue
        if [ "${check_service[c]}" -lt 0 ]; then
            notice "  ${check_kind[c]}: ${check_text[c]}"
        else
            notice "  ${service_id[check_service[c]]}: ${check_kind[c]}: ${check_text[c]}"
        fi
    done
}
