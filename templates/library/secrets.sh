# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Secrets: the values that must not be seen, and the forms in which docker, JSON, URLs and HTTP headers write them ---

separator=$'\001'
secret_values='' # each followed by the separator
public_values='' # the same of those that may be common words, such as a default from the spec

# Fills both from .env, the environment and the defaults.
read_secrets() {
    local v value is_set
    secret_values='' public_values=''
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        [ "${variable_secret[v]}" = secret ] || continue
        find_value "${variable_name[v]}"
        [ -n "$value" ] || [ "${variable_origin[v]}" != default ] || value=${variable_argument[v]}
        if [ "${#value}" -lt 4 ] || [ "${variable_origin[v]}:$value" = "default:${variable_argument[v]}" ]; then
            public_values=$public_values${value:+$value$separator}
        else
            secret_values=$secret_values$value$separator
        fi
    done
}

# Adds what a container's environment, NAME=value a line, has under names that say that it is a secret, and the passwords in
# its URLs: they may come from an env_file, or stand in the spec.
add_environment_secrets() { # TEXT
    local line
    while IFS= read -r line; do
        # A word such as postgres or guest, which logs use for other things too.
        case $line in
            "word "*) public_values=$public_values${line#* }$separator ;;
            *) secret_values=$secret_values${line#* }$separator ;;
        esac
    done < <(printf '%s\n' "$1" | environment_secrets)
}

# Prints the secrets in standard input: "word VALUE" for those that may be common words, "secret VALUE" for the others.
environment_secrets() {
    LC_ALL=C awk '
        function found(value) {
            if (value ~ /^(|true|false|yes|no|on|off|none|null)$/) return
            print (length(value) < 4 || value ~ /^[a-z]*$/ ? "word" : "secret") " " value
        }
        # That of a file with a secret does not say that its value is one.
        function says_secret(name) {
            name = "_" toupper(name) "_"
            if (name ~ /_(FILE|PATH|DIR)_$|^_(OLD)?PWD_$/) return 0
            if (name ~ /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|KEYS?_$|_KEY_|APIKEY/) return 1
            return name ~ /_PASS_|PWD_$|_DSN_|_SALT_|_PAT_|PRIVATE/
        }
        {
            # Another line of the same value.
            value = $0
            if (match($0, /^[A-Za-z_][^=]*=/)) {
                name = substr($0, 1, RLENGTH - 1)
                value = substr($0, RLENGTH + 1)
            }
            if (says_secret(name)) found(value)
            if (match(value, /:\/\/[^\/?#]*@/)) {
                user = substr(value, RSTART + 3, RLENGTH - 4)
                if (index(user, ":")) found(substr(user, index(user, ":") + 1))
            }
        }' 2>/dev/null
}

# Prints every form of every value in standard input, one a line, the longest first: one may be the beginning of another. With
# "base64", only those: programs break them over lines, so that pieces of them have to be found.
secret_forms() { # [base64]
    LC_ALL=C awk -v only="${1:-}" '
        function add(form) {
            if (length(form) < 4 || form in seen) return
            seen[form] = 1
            forms[++count] = form
        }
        function json(text, html,    i, c, out) {
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (c == "\\" || c == "\"") c = "\\" c
                else if (c == "\n") c = "\\n"
                else if (c == "\r") c = "\\r"
                else if (c == "\t") c = "\\t"
                else if (code[c] < 32) c = sprintf("\\u%04x", code[c])
                else if (html && (c == "&" || c == "<" || c == ">")) c = sprintf("\\u%04x", code[c])
                out = out c
            }
            return out
        }
        # With escapes for all that is not ASCII, as Python writes it, and for the characters in a set, as Gson and .NET do.
        function ascii_json(text, set, hex,    i, c, n, point, out) {
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (index(set, c)) c = sprintf(hex, code[c])
                else if (c == "\\" || c == "\"") c = "\\" c
                else if (c == "\n") c = "\\n"
                else if (c == "\r") c = "\\r"
                else if (c == "\t") c = "\\t"
                else if (code[c] < 32) c = sprintf(hex, code[c])
                else if (code[c] > 193) {
                    n = code[c] > 239 ? 3 : (code[c] > 223 ? 2 : 1)
                    point = code[c] % (n == 1 ? 32 : (n == 2 ? 16 : 8))
                    while (n-- > 0) point = point * 64 + code[substr(text, ++i, 1)] % 64
                    if (point < 65536) c = sprintf(hex, point)
                    else c = sprintf(hex hex, 55296 + int((point - 65536) / 1024), 56320 + (point - 65536) % 1024)
                }
                out = out c
            }
            return out
        }
        function html(text, quote, apostrophe,    i, c, out) {
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (c == "&") c = "&amp;"
                else if (c == "<") c = "&lt;"
                else if (c == ">") c = "&gt;"
                else if (c == "\"") c = quote
                else if (code[c] == 39) c = apostrophe
                out = out c
            }
            return out
        }
        function slashed(text,    i, c, out) {
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                out = out (c == "/" ? "\\/" : c)
            }
            return out
        }
        function url(text, hex, space, kept,    i, c, out) {
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (c == " ") c = space
                else if (c !~ /[A-Za-z0-9._~-]/ && c != kept) c = sprintf(hex, code[c])
                out = out c
            }
            return out
        }
        # What base64 makes of a text that stands behind this many other bytes, without the characters that they share.
        function base64(text, before,    i, held, bits, out) {
            # The first characters hold bits of what stands before.
            held = 0
            bits = before == 0 ? 0 : (before == 1 ? -4 : -2)
            for (i = 1; i <= length(text); i++) {
                held = held % 64 * 256 + code[substr(text, i, 1)]
                bits += 8
                while (bits >= 6) {
                    bits -= 6
                    out = out substr(alphabet, int(held / 2 ^ bits) % 64 + 1, 1)
                }
            }
            return out
        }
        function forms_of(text) {
            if (only != "base64") written_forms_of(text)
            if (length(text) >= 6) base64_forms_of(text)
        }
        function base64_forms_of(text,    i, encoded) {
            for (i = 0; i < 3; i++) {
                encoded = base64(text, i)
                add(encoded)
                gsub(/\+/, "-", encoded)
                gsub(/\//, "_", encoded)
                add(encoded)
            }
        }
        function written_forms_of(text) {
            if (!index(text, "\n")) add(text)
            # Letters, digits and these signs are written as they are everywhere.
            if (text !~ /[^A-Za-z0-9._~-]/) return
            add(json(text, 0))
            add(json(text, 1))
            # In a text that is a string of JSON itself.
            add(json(json(text, 0), 0))
            add(json(json(text, 0), 1))
            add(url(text, "%%%02X", "%20"))
            add(url(text, "%%%02x", "%20"))
            add(url(text, "%%%02X", "+"))
            # What is rarer is not looked for in a whole text of several lines, such as a key: it has its lines.
            if (!index(text, "\n")) rare_forms_of(text)
        }
        function rare_forms_of(text,    i, hex) {
            add(slashed(json(text, 0)))
            add(json(json(text, 1), 0))
            for (i = 0; i < 2; i++) {
                hex = i ? "\\u%04X" : "\\u%04x"
                add(ascii_json(text, "", hex))
                add(slashed(ascii_json(text, "", hex)))
                add(ascii_json(text, "&<>=" special, hex))
                add(ascii_json(text, "&<>+\"`" special, hex))
            }
            add(html(text, "&quot;", "&#39;"))
            add(html(text, "&#34;", "&#39;"))
            add(html(text, "&quot;", "&#x27;"))
            add(html(text, "\"", special))
            add(url(text, "%%%02X", "%20", "/"))
            add(url(text, "%%%02x", "%20", "/"))
        }
        # A log shows the lines of a value one by one.
        function forms_of_value(text,    i, lines, line) {
            lines = split(text, line, "\n")
            for (i = 1; i <= lines; i++) {
                sub(/\r$/, "", line[i])
                forms_of(line[i])
            }
            if (lines > 1) forms_of(text)
        }
        BEGIN {
            alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
            for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i
            special = sprintf("%c", 39)
        }
        { all = all (NR > 1 ? "\n" : "") $0 }
        END {
            count = 0
            last = split(all, values, "\001")
            for (i = 1; i <= last; i++) forms_of_value(values[i])
            for (i = 2; i <= count; i++) {
                form = forms[i]
                for (j = i - 1; j > 0 && length(forms[j]) < length(form); j--) forms[j + 1] = forms[j]
                forms[j + 1] = form
            }
            for (i = 1; i <= count; i++) print forms[i]
        }' 2>/dev/null
}
