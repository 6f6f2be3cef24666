# --- Connections: asked from inside the container that makes them ---

# Runs in the container, with whatever it has: HOST:PORT words in, a line "HOST:PORT yes|no|unknown" each out.
# It holds no double quote, which would not survive Windows PowerShell.
IFS= read -r -d '' connect_script <<'SCRIPT'
for target in $@; do
    host=${target%:*} port=${target##*:}
    if command -v bash >/dev/null 2>&1; then
        bash -c 'exec 3<>/dev/tcp/$0/$1' $host $port
    elif command -v nc >/dev/null 2>&1; then
        nc -z -w 3 $host $port </dev/null
    elif command -v python3 >/dev/null 2>&1; then
        python3 -c 'import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 3)' $host $port
    elif command -v node >/dev/null 2>&1; then
        node -e 'net.connect(process.argv[2], process.argv[1]).on(`connect`, () => process.exit(0)).setTimeout(3000, () => process.exit(1))' $host $port
    elif command -v curl >/dev/null 2>&1; then
        curl -s -m 3 -o /dev/null http://$host:$port/
        case $? in 6 | 7 | 28) false ;; *) true ;; esac
    else
        echo $target unknown
        continue
    fi >/dev/null 2>&1
    case $? in 0) echo $target yes ;; *) echo $target no ;; esac
done
SCRIPT

# The connections of every service that runs, and what the names in them stand for.
check_connections() {
    local s c targets answers
    read_names
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}-${status[s]}" = 1-running ] || continue
        targets=' '
        for ((c = 0; c < ${#connection_from[@]}; c++)); do
            [ "${connection_from[c]}" -eq "$s" ] || continue
            check_name "$c" || continue
            case "$targets" in
                *" ${connection_host[c]}:${connection_port[c]} "*) ;;
                *) [ "${connection_port[c]}" -eq 0 ] || targets="$targets${connection_host[c]}:${connection_port[c]} " ;;
            esac
        done
        [ "$targets" != ' ' ] || continue
        # shellcheck disable=SC2086 # a word each
        answers=$(docker exec "${service_container[s]}" sh -c "$connect_script" sh $targets 2>/dev/null </dev/null)
        for c in $targets; do tell_connection "$s" "$c" "$answers"; done
    done
}

# Whether a name stands for the one container that is meant, where the service is that says it.
check_name() { # CONNECTION POSITION
    local from=${connection_from[$1]} to=${connection_to[$1]} host=${connection_host[$1]} names
    who_answers "$from" "$host"
    names=${answering#|}
    names=${names%|}
    case $answering in
        "|${service_container[to]}|") return 0 ;;
        '|')
            if [ "${status[to]}" = running ]; then
                check_failed "$from" "no container on its networks answers to $host, which should be ${service_id[to]}"
            else
                check_failed "$from" "$host, which should be ${service_id[to]}, is not running"
            fi
            ;;
        *"|"*"|"*"|"*) check_failed "$from" "$host is not one container but several: ${names//|/, }" ;;
        *) check_failed "$from" "$host is the container $names, not ${service_id[to]}" ;;
    esac
    return 1
}

tell_connection() { # SERVICE POSITION, HOST:PORT, ANSWERS
    case $'\n'$3$'\n' in
        *$'\n'"$2 yes"$'\n'*) check_held "$1" "connects to $2" ;;
        *$'\n'"$2 no"$'\n'*) check_failed "$1" "cannot connect to $2" ;;
        *) check_unknown "$1" "connects to $2: its container has nothing to ask with" ;;
    esac
}
