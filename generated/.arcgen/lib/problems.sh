# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Problems that keep the script from starting: collected, then reported all at once ---

problem_fact=()
problem_remedy=()

problem() { # FACT REMEDY
    problem_fact[${#problem_fact[@]}]=$1
    problem_remedy[${#problem_remedy[@]}]=$2
}

# If there are any problems, reports all of them and ends with 3.
stop_on_problems() { # WHAT CANNOT BE DONE
    local count=${#problem_fact[@]} n=0
    [ "$count" -gt 0 ] || return 0
    notice "${red}error:${plain} cannot $1: $(counted "$count" problem)"
    while [ "$n" -lt "$count" ]; do
        notice "  $((n + 1)). ${problem_fact[n]}"
        notice "     ${problem_remedy[n]}"
        [ "$json_wanted" -eq 0 ] || event failed "${problem_fact[n]}"
        n=$((n + 1))
    done
    finish 3 "$(counted "$count" problem) to solve first"
}
