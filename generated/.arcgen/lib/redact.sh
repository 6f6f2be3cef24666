# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Secrets are masked in everything that is shown ---

# Prints a text with every secret of .env replaced. A default is no secret: it can be read in the spec.
redact() { # TEXT
    local text=$1 v
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        [ "${variable_secret[v]}" = secret ] || continue
        find_value "${variable_name[v]}"
        [ "${#value}" -ge 4 ] || continue
        [ "${variable_origin[v]}:$value" != "default:${variable_argument[v]}" ] || continue
        text=${text//"$value"/***}
    done
    printf '%s\n' "$text"
}
