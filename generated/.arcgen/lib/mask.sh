# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Secrets are masked in everything that is collected ---

secret_values='' # one a line
public_values='' # secrets that still have their default from the spec

# Fills both from .env, the environment and the defaults.
read_secrets() {
    local v
    read_env_file
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        [ "${variable_secret[v]}" = secret ] || continue
        find_value "${variable_name[v]}"
        [ -n "$value" ] || [ "${variable_origin[v]}" != default ] || value=${variable_argument[v]}
        [ -n "$value" ] || continue
        # As it is, and as written in JSON.
        json_string "$value"
        json=${json#\"}
        json=${json%\"}
        json=${json//&/\\u0026}
        if [ "${#value}" -lt 4 ] || [ "${variable_origin[v]}:$value" = "default:${variable_argument[v]}" ]; then
            public_values="$public_values$value"$'\n'"$json"$'\n'
        else
            secret_values="$secret_values$value"$'\n'"$json"$'\n'
        fi
    done
}

# Standard input with all secrets replaced. A secret that still has its default, such as "postgres", may be a common
# word: it is masked only where it is used as a value: NAME=word, "word", :word@ of a URL.
mask() {
    ARCGEN_SECRETS=$secret_values ARCGEN_PUBLIC=$public_values LC_ALL=C awk '
        function replace(text, old, new,    out, at) {
            out = ""
            while ((at = index(text, old)) > 0) {
                out = out substr(text, 1, at - 1) new
                text = substr(text, at + length(old))
            }
            return out text
        }
        BEGIN {
            count = split(ENVIRON["ARCGEN_SECRETS"], secrets, "\n")
            # The longest first: one secret may be the beginning of another.
            for (i = 2; i <= count; i++) {
                word = secrets[i]
                for (j = i - 1; j > 0 && length(secrets[j]) < length(word); j--) secrets[j + 1] = secrets[j]
                secrets[j + 1] = word
            }
            known = split(ENVIRON["ARCGEN_PUBLIC"], defaults, "\n")
        }
        {
            for (i = 1; i <= count; i++) {
                if (secrets[i] != "") $0 = replace($0, secrets[i], "***")
            }
            for (i = 1; i <= known; i++) {
                if (defaults[i] == "") continue
                $0 = replace($0, "=" defaults[i] "\"", "=***\"")
                $0 = replace($0, ":" defaults[i] "@", ":***@")
                $0 = replace($0, "\": \"" defaults[i] "\"", "\": \"***\"")
                if (length($0) > length(defaults[i]) && substr($0, length($0) - length(defaults[i])) == "=" defaults[i]) {
                    $0 = substr($0, 1, length($0) - length(defaults[i])) "***"
                }
            }
            print
        }' 2>/dev/null
}
