# Tries connections.
# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=sh disable=SC2086
# Runs inside a container, with the tools found there. Arguments: HOST PORT HOST PORT ...; prints HOST PORT ANSWER.
# Contains neither double quotes nor apostrophes: it is passed as an argument, in literals of two shells.
set -f
unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
limit=
if timeout 3 true; then limit=timeout\ 3; elif timeout -t 3 true; then limit=timeout\ -t\ 3; fi 2>/dev/null

has() { command -v $1; } >/dev/null 2>&1

ask() {
    case $tool in
        bash) $limit bash -c exec\ 3\<\>/dev/tcp/$1/$2 ;;
        nc) knock $1 $2 ;;
        python*) $tool -c import\ socket,sys\;socket.create_connection\(\(sys.argv[1],int\(sys.argv[2]\)\),3\) $1 $2 ;;
        node) node -e require\(\`net\`\).connect\(process.argv[2],process.argv[1]\).on\(\`connect\`,process.exit\).setTimeout\(3000,\(\)=\>\{throw\ Error\(\`timed\ out\`\)\}\) $1 $2 ;;
        curl) curl -sS -m 3 -o /dev/null http://$1:$2/ ;;
        wget) $limit wget -T 2 -O /dev/null http://$1:$2/ ;;
    esac </dev/null 2>&1
}

# Not every BusyBox nc has -z.
knock() {
    heard=$($limit nc -vz -w 3 $1 $2 2>&1) && return
    case $heard in
        *nvalid\ option*) $limit nc -w 3 $1 $2 -e true ;;
        *)
            echo $heard
            false
            ;;
    esac
}

# What the error of a tool means. curl and wget send HTTP to whatever listens: if it answers something else, or
# nothing, the connection was made all the same.
understand() {
    case $said in
        *o\ route* | *nreachable* | *UNREACH*) answer=unreachable ;;
        *efused* | *REFUSED* | *\(7\)*) answer=refused ;;
        *esolv* | *esolution* | *ot\ known* | *nknown\ host* | *ad\ address* | *ENOTFOUND* | *EAI_* | *ry\ again*) answer=unresolved ;;
        *Operation\ timed\ out* | *eturned\ error* | *HTTP* | *mpty\ reply* | *ecv\ failure* | *getting\ response* | *\ connected.*) answer=connected ;;
        *imed\ out* | *TIMEDOUT*) answer=silent ;;
        *) answer=failed ;;
    esac
    [ ${#said} -gt 0 ] || answer=silent
    case $tool:$answer in
        curl:* | wget:connected) ;;
        # With BusyBox wget, a connection without an answer looks like no connection.
        wget:silent | wget:failed) answer=toolless ;;
        *:connected) answer=failed ;;
    esac
}

connect() {
    answer=toolless
    for tool in bash nc python3 python node curl wget; do
        has $tool || continue
        if said=$(ask $1 $2); then
            answer=connected
            return
        fi
        case $said in
            # This build of the tool cannot do it.
            *nvalid\ option* | *nrecognized\ option* | *nknown\ option* | *sage:* | *o\ such\ file* | *ot\ found* | *ermission\ denied*) ;;
            *)
                understand
                return
                ;;
        esac
    done
}

# Without a port, only the name is checked: whatever port 1 answers, the name was resolved first.
check() {
    if [ $2 -gt 0 ]; then
        connect $1 $2
        [ $answer = connected ] || [ $answer = toolless ] || ! has getent || getent hosts $1 >/dev/null || answer=unresolved
    elif has getent; then
        answer=resolved
        getent hosts $1 >/dev/null || answer=unresolved
    else
        connect $1 1
        case $answer in
            connected | refused | silent | unreachable) answer=resolved ;;
        esac
    fi
    echo $1 $2 $answer
}

while [ $# -gt 1 ]; do
    check $1 $2
    shift 2
done
