# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Asking an endpoint ---

endpoint_seconds=2 # how long it may take to answer

answers=()

# Sets answers to what each URL answers. Those of HTTP are asked in parallel if curl is 7.66 or newer; the others one after
# the other, and only until this many seconds have passed.
probe_endpoints() { # SECONDS, URL...
    local limit=$1 begin=$SECONDS n=0 url line requests=''
    shift
    answers=()
    for url in "$@"; do
        answers[n]=''
        case $url in
            http://* | https://*)
                requests=$requests${requests:+next$'\n'}$(curl_request "$url" "$n ")$'\n'
                ;;
        esac
        n=$((n + 1))
    done
    if [ -n "$requests" ]; then
        local IFS=$'\n'
        for line in $(printf '%s' "$requests" | curl --parallel --config - 2>/dev/null); do
            answers[${line%% *}]=$(http_answer "${line#* }")
        done
        IFS=$' \t\n'
    fi
    n=0
    for url in "$@"; do
        case ${answers[n]}:$((SECONDS - begin < limit)) in
            :0) answers[n]='not asked' ;;
            :1) answers[n]=$(probe_endpoint "$url") ;;
        esac
        n=$((n + 1))
    done
}

# Prints what a URL answers: an HTTP status, or whether its port accepts connections.
probe_endpoint() { # URL
    local code
    case $1 in
        http://* | https://*) ;;
        *)
            probe_port "$1"
            return 0
            ;;
    esac
    if command -v curl >/dev/null 2>&1; then
        code=$(curl_request "$1" '' | curl --config - 2>/dev/null)
    elif command -v wget >/dev/null 2>&1 && [ "${1%@*}" = "$1" ]; then
        code=$(wget -q -S -O /dev/null -T "$endpoint_seconds" -t 1 --no-check-certificate "$1" 2>&1 | awk '$1 ~ /^HTTP/ { code = $2 } END { print code }')
    else
        probe_port "$1"
        return 0
    fi
    http_answer "$code"
}

# Prints a request as curl reads it from a file: a URL may hold a password, and everybody can see command lines.
curl_request() { # URL, WORD TO PRINT BEFORE THE STATUS
    local url=${1//\\/\\\\}
    printf '%s\n' silent insecure globoff 'output = /dev/null' "max-time = $endpoint_seconds" \
        "write-out = \"$2%{http_code}\\n\"" "url = \"${url//\"/\\\"}\""
}

http_answer() { # STATUS
    case $1 in
        '' | 000) printf 'no answer' ;;
        *) printf 'HTTP %s' "$1" ;;
    esac
}

# Only for this machine: bash has no timeout for a connection to a host that does not answer.
probe_port() { # URL
    local host=${1#*://} port
    host=${host%%/*}
    host=${host##*@}
    port=${host##*:}
    case $1:$port in
        http:*[!0-9]*) port=80 ;;
        https:*[!0-9]*) port=443 ;;
        *:*[!0-9]*)
            printf 'not asked'
            return 0
            ;;
    esac
    case ${host%:*} in
        localhost | 127.0.0.1) ;;
        *)
            printf 'not asked'
            return 0
            ;;
    esac
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        printf 'accepts connections'
    else
        printf 'no answer'
    fi
}
