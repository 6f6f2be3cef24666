# --- JSON ---

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
    # What other control characters mean to a terminal means nothing to a program.
    json=${json//[[:cntrl:]]/ }
    json="\"$json\""
}
