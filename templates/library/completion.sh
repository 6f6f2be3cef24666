# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Completion: what bash needs to complete the options of the scripts, and their values ---

# Prints the completion of all scripts of the platform, for eval.
print_completion() {
    local script
    quote_words "${project_key[@]}"
    local projects=$quoted
    quote_words "${service_id[@]}"
    local services=$quoted
    list_profiles
    printf '%s\n' \
        '_arcgen_complete() {' \
        '    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words options line' \
        '    case $before in' \
        "        --project) words=($projects) ;;" \
        "        --service | --services) words=($services) ;;" \
        "        --profile) words=($quoted) ;;" \
        '        --output) words=() ;;' \
        '        *)' \
        '            case ${1##*/} in'
    for script in start-platform stop-platform monitor-platform verify-platform collect-logs; do
        list_options "$script"
        printf '                %s.sh) words=(%s) ;;\n' "$script" "$quoted"
    done
    printf '%s\n' \
        '            esac' \
        '            ;;' \
        '    esac' \
        '    COMPREPLY=()' \
        '    for line in "${words[@]}"; do' \
        '        case $line in "$word"*) COMPREPLY[${#COMPREPLY[@]}]=$(printf "%q" "$line") ;; esac' \
        '    done' \
        '}'
    for script in start-platform stop-platform monitor-platform verify-platform collect-logs; do
        printf 'complete -o default -F _arcgen_complete %s.sh ./%s.sh\n' "$script" "$script"
    done
}

# Sets quoted to words as written in a list of bash.
quote_words() { # WORD...
    local word
    quoted=''
    for word in "$@"; do quoted="$quoted${quoted:+ }$(print_words "$word")"; done
}

# Sets quoted to the profiles of all services.
list_profiles() {
    local s name list=$'\n'
    local IFS=$'\n'
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        for name in ${service_profiles[s]}; do
            case $list in *$'\n'"$name"$'\n'*) ;; *) list=$list$name$'\n' ;; esac
        done
    done
    # shellcheck disable=SC2086 # one name on each line
    quote_words $list
}

# Sets quoted to the options of a script: those that it lists itself, and the switches of the spec.
list_options() { # SCRIPT WITHOUT .sh
    local line inside=0 words=(--help)
    while IFS= read -r line; do
        case $inside:$line in
            0:'options=(') inside=1 ;;
            1:')') break ;;
            1:*)
                line=${line#"${line%%[! ]*}"}
                words[${#words[@]}]=--${line%% *}
                ;;
        esac
    done <"$root/$1.sh"
    for line in ${switch_name[@]+"${switch_name[@]}"}; do words[${#words[@]}]=--$line; done
    quote_words "${words[@]}"
}
