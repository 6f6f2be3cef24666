# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Commands shown so that they can be pasted ---

# Prints words as one shell command line.
print_words() { # WORD...
    local word text='' quote="'" escaped="'\\''"
    for word in "$@"; do
        case $word in
            '' | *[!A-Za-z0-9_./:=@%+,-]*) word=$quote${word//$quote/$escaped}$quote ;;
        esac
        text="$text${text:+ }$word"
    done
    printf '%s\n' "$text"
}

# Shows a command that a dry run does not execute.
show_command() { # WORD...
    if [ "$json_wanted" -eq 1 ]; then
        event command "$(print_words "$@")"
    else
        print_words "$@"
    fi
}
