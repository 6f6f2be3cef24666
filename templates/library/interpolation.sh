# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Values of other variables in a value of .env: $NAME, ${NAME}, ${NAME:-word} and the like, $$ for a dollar sign ---
# As in compose-go 2.16 (template/template.go).

# Spelled out: a range such as a-z means other letters in some locales.
name_first=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_
name_characters=${name_first}0123456789

# Sets interpolated; fails with dotenv_fault set where Compose would.
interpolate() { # TEXT
    local tail=$1 plain name result='' value is_set
    while :; do
        plain=${tail%%\$*}
        result=$result$plain
        tail=${tail#"$plain"}
        case $tail in
            '') break ;;
            \$\$*)
                result=$result\$
                tail=${tail#??}
                ;;
            \$["$name_first"]*)
                tail=${tail#?}
                name=${tail%%[!"$name_characters"]*}
                tail=${tail#"$name"}
                find_value "$name"
                result=$result$value
                ;;
            \$\{*) interpolate_braces || return 1 ;;
            *)
                result=$result\$
                tail=${tail#?}
                ;;
        esac
    done
    interpolated=$result
}

# The part of interpolate for what begins with ${. It may not go on in the next line.
interpolate_braces() {
    local name operator word inner
    word=${tail%%$'\n'*}
    word=${word#??}
    name=${word%%[!"$name_characters"]*}
    word=${word#"$name"}
    case $name in '' | [0123456789]*)
        invalid_reference
        return 1
        ;;
    esac
    case $word in
        \}*)
            find_value "$name"
            result=$result$value
            tail=${tail#"\${$name}"}
            return 0
            ;;
        :[-+?]*\}*) operator=${word:0:2} ;;
        [-+?]*\}*) operator=${word:0:1} ;;
        *)
            invalid_reference
            return 1
            ;;
    esac
    word=${word#"$operator"}
    word=${word%"${word##*\}}"}
    tail=${tail#"\${$name$operator$word"}
    split_at_brace
    find_value "$name"
    case $operator in
        -) [ -n "$is_set" ] || use_word || return 1 ;;
        :-) [ -n "$value" ] || use_word || return 1 ;;
        +) [ -z "$is_set" ] || use_word || return 1 ;;
        :+) [ -z "$value" ] || use_word || return 1 ;;
        :\?) [ -n "$value" ] || missing_value || return 1 ;;
        *) [ -n "$is_set" ] || missing_value || return 1 ;;
    esac
    result=$result$value
}

invalid_reference() {
    dotenv_fault=", line $begun: \${ does not begin a reference to a variable; \$\$ stands for a dollar sign"
}

missing_value() {
    dotenv_fault=", line $begun: \${$name$operator$inner} requires a value of $name, and there is none"
    return 1
}

# Splits word, which ends in a brace, at the one that closes the reference: sets inner, and gives the rest back to tail.
# Where none does, the last one counts.
split_at_brace() {
    local depth=1 rest=$word piece
    while :; do
        piece=${rest%%[\{\}]*}
        rest=${rest#"$piece"}
        case $rest in
            '')
                inner=${word%\}}
                return 0
                ;;
            \}*)
                depth=$((depth - 1))
                rest=${rest#?}
                [ "$depth" -gt 0 ] || break
                ;;
            *)
                # Compose does not look at the character after an opening brace.
                depth=$((depth + 1))
                rest=${rest#?}
                rest=${rest#?}
                ;;
        esac
    done
    inner=${word%"$rest"}
    inner=${inner%\}}
    tail=$rest$tail
}

# Sets value to the interpolated word.
use_word() {
    local interpolated
    interpolate "$inner" || return 1
    value=$interpolated
}
