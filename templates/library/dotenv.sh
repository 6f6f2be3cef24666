# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The format of .env, read as Compose reads it: comments, quotes, escapes, values over several lines ---
# As in compose-go 2.16 (dotenv/parser.go). The file is data; nothing in it is run.

dotenv_name=()
dotenv_value=()
# Why the file cannot be read, as the end of that sentence, and what to do; empty if it can.
dotenv_fault=''
dotenv_remedy=''
dotenv_line=0

# Fills dotenv_name and dotenv_value, or sets dotenv_fault.
read_dotenv() { # FILE
    local line rest
    dotenv_name=() dotenv_value=() dotenv_fault='' dotenv_line=0
    dotenv_remedy='correct it: Compose cannot read it either'
    if [ -L "$1" ] && [ ! -e "$1" ]; then
        dotenv_fault=': it is a link to a file that does not exist'
        dotenv_remedy='create that file, or remove the link'
        return 0
    elif [ ! -f "$1" ] || [ ! -r "$1" ]; then
        dotenv_fault=': it is not a file that this user can read'
        dotenv_remedy='make it one'
        return 0
    fi
    while [ -z "$dotenv_fault" ] && read_dotenv_line; do
        rest=$line
        # After a closing quote, the next statement may follow in the same line.
        while read_statement; do :; done
    done <"$1"
}

# Sets line; fails at the end of the file.
read_dotenv_line() {
    IFS= read -r line || [ -n "$line" ] || return 1
    dotenv_line=$((dotenv_line + 1))
    [ "$dotenv_line" -eq 1 ] || return 0
    # A byte order mark; that of UTF-16 is what Windows PowerShell writes by default.
    case $line in
        $'\357\273\277'*) line=${line#$'\357\273\277'} ;;
        $'\377\376'* | $'\376\377'*)
            dotenv_fault=': it is not UTF-8'
            dotenv_remedy='save it as UTF-8'
            ;;
    esac
    [ -z "$dotenv_fault" ]
}

# Reads a statement from rest; fails if the line has no other, or with dotenv_fault set.
read_statement() {
    local name raw text interpolated begun=$dotenv_line
    skip_blanks
    case $rest in
        '' | '#'*) return 1 ;;
        export | export[[:space:]]*)
            rest=${rest#export}
            skip_blanks
            ;;
    esac
    raw=${rest%%[=:]*}
    text=$raw
    cut_blanks
    name=$text
    check_dotenv_name || return 1
    if [ "$raw" = "$rest" ]; then
        # A name alone has the value of the environment, which is looked at first anyway.
        return 1
    fi
    rest=${rest#"$raw"?}
    skip_blanks
    case $rest in
        [\'\"]*) read_quoted || return 1 ;;
        *)
            text=${rest%%' #'*}
            cut_blanks
            rest=''
            interpolate "$text" || return 1
            ;;
    esac
    dotenv_name[${#dotenv_name[@]}]=$name
    dotenv_value[${#dotenv_value[@]}]=$interpolated
}

# Compose counts U+00A0 and U+0085 as blanks, as some editors and keyboards write them.
skip_blanks() {
    while :; do
        rest=${rest#"${rest%%[![:space:]]*}"}
        case $rest in
            $'\302\240'*) rest=${rest#$'\302\240'} ;;
            $'\302\205'*) rest=${rest#$'\302\205'} ;;
            *) return 0 ;;
        esac
    done
}

cut_blanks() {
    while :; do
        text=${text%"${text##*[![:space:]]}"}
        case $text in
            *$'\302\240') text=${text%$'\302\240'} ;;
            *$'\302\205') text=${text%$'\302\205'} ;;
            *) return 0 ;;
        esac
    done
}

check_dotenv_name() {
    case $name in
        *[\!\"\#\$%\&\'\(\)\*+,/\;\<\>?@\\^\`\{\|\}~]*) dotenv_fault=", line $begun: a name may have letters, digits, _, . and - only" ;;
        *' '*) dotenv_fault=", line $begun: a name cannot contain a space" ;;
    esac
    [ -z "$dotenv_fault" ]
}

# Reads a quoted value from rest, and from the lines that follow if need be. Sets interpolated.
read_quoted() {
    local quote=${rest:0:1} plain
    text=''
    rest=${rest#?}
    while :; do
        plain=${rest%%[\\"$quote"]*}
        text=$text$plain
        rest=${rest#"$plain"}
        case $rest in
            "$quote"*) break ;;
            '' | \\)
                text=$text$rest$'\n'
                if ! read_dotenv_line; then
                    dotenv_fault=", line $begun: the quoted value that begins here does not end"
                    return 1
                fi
                rest=$line
                ;;
            \\"$quote"*)
                text=$text$quote
                rest=${rest#??}
                ;;
            *)
                text=$text${rest:0:2}
                rest=${rest#??}
                ;;
        esac
    done
    rest=${rest#?}
    interpolated=$text
    [ "$quote" = '"' ] || return 0
    unescape
    interpolate "$text"
}

# Replaces the escapes in text that Compose knows; a backslash before anything else stays.
unescape() {
    local tail=$text plain digits character
    text=''
    while :; do
        plain=${tail%%\\*}
        text=$text$plain
        tail=${tail#"$plain"}
        case $tail in
            '') return 0 ;;
            \\[abfnrtv]*)
                printf -v character %b "\\${tail:1:1}"
                text=$text$character
                ;;
            \\\$*) text=$text'$$' ;;
            \\[\"\\]*) text=$text${tail:1:1} ;;
            \\0*)
                digits=${tail:2:3}
                digits=${digits%%[!0123456789]*}
                tail=${tail:$((2 + ${#digits}))}
                octal_character
                text=$text$character
                continue
                ;;
            *)
                text=$text\\
                tail=${tail#?}
                continue
                ;;
        esac
        tail=${tail#??}
    done
}

# Sets character to that with this octal number, of three digits and up to 377; anything else stays without its 0.
octal_character() {
    local number
    case $digits in
        000) character='' ;; # no variable can have it
        [01][0-7][0-7]) printf -v character %b "\\$digits" ;;
        [23][0-7][0-7])
            number=$((8#$digits))
            printf -v character '\\%o\\%o' $((0xC0 | number >> 6)) $((0x80 | number & 0x3F))
            printf -v character %b "$character"
            ;;
        *) character=\\$digits ;;
    esac
}
