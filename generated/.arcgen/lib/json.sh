# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- JSON ---

# Prints the decoded JSON string at the end of a line: "1 \"no route\\n\"".
json_text() { # LINE
    local text line_end=$'\n' slash=$'\\'
    text=${1//\\n/$line_end}
    text=${text#*\"}
    text=${text%\"}
    text=${text//\\t/ }
    text=${text//\\u003c/<}
    text=${text//\\u003e/>}
    text=${text//\\u0026/&}
    text=${text//\\\"/\"}
    printf '%s' "${text//\\\\/$slash}"
}

# Sets json to a text as a JSON string.
json_string() {
    json=$1
    case $json in
        *[\"\\]* | *[[:cntrl:]]*) ;;
        *)
            json="\"$json\""
            return 0
            ;;
    esac
    json=${json//\\/\\\\}
    json=${json//\"/\\\"}
    json=${json//$'\n'/\\n}
    json=${json//$'\r'/\\r}
    json=${json//$'\t'/\\t}
    # Other control characters are for a terminal; they mean nothing to a program.
    json=${json//[[:cntrl:]]/ }
    json="\"$json\""
}
