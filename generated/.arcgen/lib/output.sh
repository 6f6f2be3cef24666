# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Output: results and progress on stdout, what is only for people on stderr ---

# "1 service", "2 services"
counted() { # NUMBER NOUN
    if [ "$1" -eq 1 ]; then
        printf '1 %s' "$2"
    else
        printf '%d %ss' "$1" "$2"
    fi
}

# The first word for one, the second for more.
they() { # NUMBER, WORD, WORD
    if [ "$1" -eq 1 ]; then printf '%s' "$2"; else printf '%s' "$3"; fi
}

# A line for people that is not an event: on stderr, so that stdout has only what it is for.
notice() {
    clear_live_line
    printf '%s\n' "$*" >&2
}

# Standard input without what a terminal would act on: control characters of C0 and C1, and what changes the direction of text. Line
# breaks and tabs stay.
without_controls() {
    LC_ALL=C tr -d '\000-\010\013-\037\177' |
        LC_ALL=C sed -e $'s/\302[\200-\237]//g' -e $'s/\342\200[\252-\256]//g' -e $'s/\342\201[\246-\251]//g'
}
