# --- Problems that keep the script from beginning: collected, then told all at once ---

problem_fact=()
problem_remedy=()

problem() { # FACT REMEDY
    problem_fact[${#problem_fact[@]}]=$1
    problem_remedy[${#problem_remedy[@]}]=$2
}

# Tells all problems and ends with 3, if there are any.
stop_on_problems() { # WHAT CANNOT BE DONE
    local count=${#problem_fact[@]} n=0
    [ "$count" -gt 0 ] || return 0
    say "${red}error:${plain} cannot $1: $(counted "$count" problem)"
    while [ "$n" -lt "$count" ]; do
        say "  $((n + 1)). ${problem_fact[n]}"
        say "     ${problem_remedy[n]}"
        [ "$json_wanted" -eq 0 ] || event failed "${problem_fact[n]}"
        n=$((n + 1))
    done
    finish 3 "$(counted "$count" problem) to solve first"
}

# Wrong use of the script: what is wrong with it, and where to look.
usage_error() {
    printf 'error: %s\n' "$1" >&2
    printf '  ./%s --help lists the options\n' "$script_name" >&2
    exit 2
}

want_seconds() { # OPTION VALUE
    case $2 in
        '' | 0* | *[!0-9]*) usage_error "$1 wants a number of seconds, not $2" ;;
    esac
}
