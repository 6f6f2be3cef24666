# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Secrets are masked in everything that is shown or collected ---

masked_forms=''   # one a line, the longest first
masked_base64=''  # those in base64
public_forms=''   # those of values that may be common words
redacted_forms='' # those that redact replaces, and the values of which they are forms
redacted_values=''

# Looks for the secrets that mask replaces; fails if that is not possible. Those of containers are in what it is given.
prepare_mask() { # ENVIRONMENTS: NAME=value a line
    read_secrets
    [ -z "$1" ] || add_environment_secrets "$1"
    masked_forms=$(printf '%s' "$secret_values" | secret_forms) || return 1
    masked_base64=$(printf '%s' "$secret_values" | secret_forms base64) || return 1
    public_forms=$(printf '%s' "$public_values" | tr "$separator" '\n')
}

# Sets redacted to a text with every secret replaced. A default is no secret here: it can be read in the spec. Every look at
# a container that is not healthy needs it, so that no program is run as long as the values are the same.
redact() { # TEXT
    local form
    read_secrets
    if [ "$secret_values" != "$redacted_values" ]; then
        if ! redacted_forms=$(printf '%s' "$secret_values" | secret_forms); then
            redacted='not shown: awk is missing, so that nothing can be masked'
            return 0
        fi
        redacted_values=$secret_values
    fi
    redacted=$1
    local IFS=$'\n'
    for form in $redacted_forms; do redacted=${redacted//"$form"/***}; done
}

# Prints a line that ends in a JSON string as people read it, masked once more: decoded, a secret may have another form.
plain_text() { # TEXT
    local text=${1//\\n/ } LC_ALL=C
    text=${text//\\t/ }
    text=${text//\\\"/\"}
    redact "$text"
    case $redacted in
        *[!\ -~]*) printf '%s' "$redacted" | tr '\n\t' '  ' | without_controls ;;
        *) printf '%s' "$redacted" ;;
    esac
}

# Standard input with all secrets replaced. A secret that may be a common word, such as "postgres", is masked only where it
# is used as a value: NAME=word, "word", :word@ of a URL.
mask() {
    ARCGEN_SECRETS=$masked_forms ARCGEN_BASE64=$masked_base64 ARCGEN_PUBLIC=$public_forms LC_ALL=C awk '
        function replace(text, old, new,    out, at) {
            out = ""
            while ((at = index(text, old)) > 0) {
                out = out substr(text, 1, at - 1) new
                text = substr(text, at + length(old))
            }
            return out text
        }
        # A run of letters of base64 without the pieces of secrets, which begin and end anywhere in it.
        function without_pieces(run,    i, last, found, hidden, out) {
            # A piece that is broken off is at one of the ends; one of 15 letters is at one of these positions.
            last = length(run) - 7
            found = (substr(run, last, 8) in piece)
            for (i = 1; i <= last && !found; i += 8) found = (substr(run, i, 8) in piece)
            if (!found) return run
            hidden = 0
            for (i = 1; i <= length(run); i++) {
                if (substr(run, i, 8) in piece) {
                    if (hidden < i) out = out "***"
                    hidden = i + 7
                } else if (hidden < i) out = out substr(run, i, 1)
            }
            return out
        }
        function hide_pieces(text,    out) {
            out = ""
            while (match(text, /[A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-][A-Za-z0-9+\/_-]+/)) {
                out = out substr(text, 1, RSTART - 1) without_pieces(substr(text, RSTART, RLENGTH))
                text = substr(text, RSTART + RLENGTH)
            }
            return out text
        }
        BEGIN {
            # Programs break base64 over lines: pieces of eight characters are looked for.
            count = split(ENVIRON["ARCGEN_BASE64"], forms, "\n")
            for (i = 1; i <= count; i++) {
                for (j = 1; j + 7 <= length(forms[i]); j++) {
                    piece[substr(forms[i], j, 8)] = 1
                    pieces++
                }
            }
            count = split(ENVIRON["ARCGEN_SECRETS"], secrets, "\n")
            known = split(ENVIRON["ARCGEN_PUBLIC"], words, "\n")
        }
        {
            for (i = 1; i <= count; i++) {
                if (secrets[i] != "" && index($0, secrets[i])) $0 = replace($0, secrets[i], "***")
            }
            if (pieces) $0 = hide_pieces($0)
            for (i = 1; i <= known; i++) {
                if (words[i] == "" || !index($0, words[i])) continue
                $0 = replace($0, "=" words[i] "\"", "=***\"")
                $0 = replace($0, ":" words[i] "@", ":***@")
                $0 = replace($0, "\": \"" words[i] "\"", "\": \"***\"")
                if (length($0) > length(words[i]) && substr($0, length($0) - length(words[i])) == "=" words[i]) {
                    $0 = substr($0, 1, length($0) - length(words[i])) "***"
                }
            }
            print
        }' 2>/dev/null
}
