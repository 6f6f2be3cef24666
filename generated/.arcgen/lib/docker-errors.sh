# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Error messages of docker ---

# Prints the error message of docker about this container, or else its first error message.
complaint_about() { # CONTAINER, WHAT docker SAID
    local line first=''
    local IFS=$'\n'
    for line in $2; do
        case $line in
            *rror*"$1"*)
                first=$line
                break
                ;;
            *rror*) first=${first:-$line} ;;
        esac
    done
    printf '%s' "${first:-docker said nothing}"
}
