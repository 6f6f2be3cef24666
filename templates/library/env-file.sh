# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- .env: created by the first start, never overwritten ---

# Of .env files in the projects' directories.
earlier_name=()
earlier_value=()
earlier_failed=0

# Finds variables that only a person can set. If the volumes are known, creates .env if there is none, and adds secrets
# that a newer spec needs.
check_env_file() { # make|look
    local v
    [ "${#variable_name[@]}" -gt 0 ] || return 0
    check_env_values
    [ -z "$env_fault" ] || return 0
    [ "$earlier_failed" -eq 0 ] || return 0
    if [ "$1" = make ]; then
        remove_leftovers
        may_make_secrets || return 0
        if [ ! -e "$env_file" ]; then
            write_env_file || return 0
            read_env_file
        fi
    fi
    for ((v = 0; v < ${#variable_name[@]}; v++)); do check_variable "$v" "$1"; done
    tell_overridden
}

check_variable() { # VARIABLE POSITION, make|look
    local v=$1 description
    find_value "${variable_name[v]}"
    [ -z "$value" ] || return 0
    case ${variable_origin[v]} in
        required)
            # A file of an earlier setup may have the value, and a start without other problems would take it over.
            [ -e "$env_file" ] || ! find_earlier_value "${variable_name[v]}" || return 0
            description=${variable_description[v]}
            problem "the variable ${variable_name[v]} has no value${description:+: $description}" \
                "write it into $env_file: ${variable_name[v]}=..."
            ;;
        hex | alphanumeric)
            if is_exported "${variable_name[v]}"; then
                problem "the environment sets ${variable_name[v]} to nothing, and Compose would take that for its value" \
                    "unset it, or set it to what $env_file says"
            elif [ "$2" = make ] && [ -e "$env_file" ]; then
                add_secret "$v"
            fi
            ;;
    esac
}

# No secrets are made if there is data already, which only the old secrets open.
may_make_secrets() {
    local v missing='' volumes
    [ "${option_new_secrets:-0}" -eq 0 ] || return 0
    volumes=$(own_volumes)
    [ -n "$volumes" ] || return 0
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        case ${variable_origin[v]} in hex | alphanumeric) ;; *) continue ;; esac
        find_value "${variable_name[v]}"
        if [ -n "$value" ] || is_exported "${variable_name[v]}"; then continue; fi
        [ -e "$env_file" ] || ! find_earlier_value "${variable_name[v]}" || continue
        missing="$missing${missing:+, }${variable_name[v]}"
    done
    [ -n "$missing" ] || return 0
    problem "$env_file does not say $missing, and there are data that were made with the old values: $volumes" \
        "write the old values into $env_file, or make new ones all the same: ./start-platform.sh --new-secrets"
    return 1
}

# The environment takes precedence over .env, as in Compose: reports what it changes.
tell_overridden() {
    local v name overridden=''
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        name=${variable_name[v]}
        is_exported "$name" || continue
        find_written_value "$name"
        [ -n "$value" ] || [ "${variable_origin[v]}" != default ] || value=${variable_argument[v]}
        [ -z "$value" ] || [ "$value" = "${!name}" ] || overridden="$overridden${overridden:+, }$name"
    done
    [ -z "$overridden" ] || event env-file "the environment overrides $overridden"
}

# Fails if there is no .env afterwards; a dry run does not create it.
write_env_file() {
    local v text secrets=0 taken=0 differing=''
    if [ "$dry_run" -eq 1 ]; then
        event env-file "would write $env_file"
        return 0
    fi
    text="# Values of $platform_title, made by its first start. Yours to edit: it is never overwritten."$'\n'
    for ((v = 0; v < ${#variable_name[@]}; v++)); do
        text="$text"$'\n'
        [ -z "${variable_description[v]}" ] || text="$text# ${variable_description[v]}"$'\n'
        if find_earlier_value "${variable_name[v]}"; then
            dotenv_literal "$earlier"
            text="$text${variable_name[v]}=$literal"$'\n'
            taken=$((taken + 1))
            continue
        fi
        [ -z "$earlier" ] || differing="$differing${differing:+, }${variable_name[v]}"
        case ${variable_origin[v]} in
            required)
                find_value "${variable_name[v]}"
                if [ -n "$value" ]; then
                    text="$text# ${variable_name[v]}= (the environment states it)"$'\n'
                else
                    text="$text${variable_name[v]}="$'\n'
                fi
                ;;
            # A comment, so that a default that a newer spec changes takes effect.
            default) text="$text# ${variable_name[v]}=${variable_written[v]}"$'\n' ;;
            *)
                make_secret "${variable_origin[v]}" "${variable_argument[v]}" || return 1
                text="$text${variable_name[v]}=$secret"$'\n'
                secrets=$((secrets + 1))
                ;;
        esac
    done
    if ! make_temporary_file || ! write_private "$temporary_file" "$text"; then
        problem "cannot write $env_file" "make $root writable, or free space on its disk"
        return 1
    fi
    # A link fails if the file exists, even if it appeared a moment ago; not every file system has links.
    ln -- "$temporary_file" "$env_file" 2>/dev/null || mv -n -- "$temporary_file" "$env_file"
    rm -f -- "$temporary_file"
    temporary_file=''
    touched=1
    event env-file "wrote $env_file: $(counted "$secrets" 'new secret'); defaults stand in it as comments"
    [ "$taken" -eq 0 ] ||
        event env-file "took $(counted "$taken" value) from .env files in the projects' directories, which are not read any more"
    [ -z "$differing" ] || event env-file "those files differ about $differing: see that $env_file has the right value"
}

# An .env in a project's directory is from an earlier setup; its passwords may be those of existing volumes. They are
# read where there is no .env yet; earlier_failed is 1 where one cannot be read.
read_earlier_values() {
    local p v file value is_set
    if [ -e "$env_file" ] || [ "${#variable_name[@]}" -eq 0 ]; then return 0; fi
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        file=$root/${project_dir[p]}/.env
        if [ "${project_dir[p]}" = . ] || [ ! -e "$file" ]; then continue; fi
        read_dotenv "$file"
        if [ -n "$dotenv_fault" ]; then
            problem "cannot read $file$dotenv_fault" \
                "values of existing volumes may be in it: $dotenv_remedy; or move it away"
            earlier_failed=1
            break
        fi
        for ((v = 0; v < ${#variable_name[@]}; v++)); do
            find_written_value "${variable_name[v]}"
            [ -n "$value" ] || continue
            earlier_name[${#earlier_name[@]}]=${variable_name[v]}
            earlier_value[${#earlier_value[@]}]=$value
        done
    done
    # Names of containers and networks are those that the start is about to have.
    dotenv_name=(${earlier_name[@]+"${earlier_name[@]}"}) dotenv_value=(${earlier_value[@]+"${earlier_value[@]}"})
    fill_in_names
    # .env itself, which does not exist, says nothing.
    dotenv_name=() dotenv_value=()
}

# Sets earlier to the value in those files; fails if there is none. If they differ, fails with earlier set.
find_earlier_value() { # NAME
    local n
    earlier=''
    for ((n = 0; n < ${#earlier_name[@]}; n++)); do
        [ "${earlier_name[n]}" = "$1" ] || continue
        [ -z "$earlier" ] || [ "$earlier" = "${earlier_value[n]}" ] || return 1
        earlier=${earlier_value[n]}
    done
    [ -n "$earlier" ]
}

# Sets literal to a value as it is written in .env: between quotes unless it is a plain word.
dotenv_literal() { # VALUE
    literal=$1
    case $1 in *[!"$name_characters"./:@%+,=-]*) ;; *) return 0 ;; esac
    literal=${literal//\\/\\\\}
    literal=${literal//\"/\\\"}
    literal=\"${literal//\$/\\\$}\"
}

add_secret() { # VARIABLE POSITION
    local name=${variable_name[$1]} start=''
    if [ "$dry_run" -eq 1 ]; then
        event env-file "would add a new secret $name to $env_file"
        return 0
    fi
    make_secret "${variable_origin[$1]}" "${variable_argument[$1]}" || return 0
    make_env_file_private
    # The last line may lack its newline.
    [ -z "$(tail -c 1 -- "$env_file")" ] || start=$'\n'
    start=$start$'\n'
    [ -z "${variable_description[$1]}" ] || start="$start# ${variable_description[$1]}"$'\n'
    if ! printf '%s%s=%s\n' "$start" "$name" "$secret" 2>/dev/null >>"$env_file"; then
        problem "cannot add $name to $env_file" "make it writable, or free space on its disk"
        return 0
    fi
    dotenv_name[${#dotenv_name[@]}]=$name
    dotenv_value[${#dotenv_value[@]}]=$secret
    touched=1
    event env-file "added a new secret $name to $env_file"
}

# Sets secret to random digits or characters from the system's random source.
make_secret() { # hex|alphanumeric COUNT: bytes for hex, characters for alphanumeric
    local length=$2
    if [ "$1" = hex ]; then
        length=$((2 * $2))
        secret=$(od -An -v -tx1 -N "$2" /dev/urandom | tr -d ' \n')
    else
        # Enough bytes to find that many letters and digits: each byte is one with a chance of 62 in 256.
        secret=$(head -c $((32 * $2 + 1024)) /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9')
        secret=${secret:0:$length}
    fi
    if [ "${#secret}" -ne "$length" ]; then
        problem "cannot make a secret" "the system's random source, /dev/urandom, must be readable"
        return 1
    fi
}
