# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Ports of this machine that programs hold: tried if the machine has the tools for it, looked up if not ---

# Tries to bind each address, as the engine will: prints "POSITION" for each that is not free. Nothing is sent, so
# that nothing can hang.
port_trial='
use Socket;
for my $entry (@ARGV) {
    my ($position, $protocol, $port, $address) = split /,/, $entry, 4;
    my @trials;
    push @trials, [PF_INET, $address] if $address !~ /:/;
    push @trials, [PF_INET6, $address] if $address =~ /:/ || $address eq "";
    for my $trial (@trials) {
        my ($family, $host) = @$trial;
        my ($kind, $number) = $protocol eq "udp" ? (SOCK_DGRAM, 17) : (SOCK_STREAM, 6);
        my $name = eval {
            $family == PF_INET
                ? pack_sockaddr_in($port, inet_aton($host eq "" ? "0.0.0.0" : $host))
                : pack_sockaddr_in6($port, Socket::inet_pton(PF_INET6, $host eq "" ? "::" : $host));
        } or next;
        socket(my $socket, $family, $kind, $number) or next;
        setsockopt($socket, SOL_SOCKET, SO_REUSEADDR, 1) if $protocol ne "udp";
        eval { setsockopt($socket, 41, Socket::IPV6_V6ONLY(), 1) } if $family == PF_INET6;
        if (!bind($socket, $name) || ($protocol ne "udp" && !listen($socket, 1))) {
            if ($!{EADDRINUSE}) { print "$position\n"; last; }
            if ($!{EACCES}) { print "?$position\n"; last; }
        }
    }
}'

# Fills held with those wanted ports that a program holds.
find_held_ports() { # POSITION OF A WANTED PORT...
    local n address words=() unknown=()
    for n in "$@"; do
        address=${wanted_address[n]#[}
        address=${address%]}
        ! is_any_address "$address" || address=''
        words[${#words[@]}]=$n,${wanted_protocol[n]},${wanted_number[n]},$address
    done
    # Perl is a part of macOS, of Git for Windows and of nearly every Linux.
    if command -v perl >/dev/null 2>&1; then
        run perl -e "$port_trial" "${words[@]}"
        if [ "$code" -eq 0 ]; then
            for n in $said; do
                case $n in
                    '?'*) unknown[${#unknown[@]}]=${n#?} ;;
                    *) held[${#held[@]}]=$n ;;
                esac
            done
            # Only the superuser may bind ports below 1024: those are looked up.
            set -- ${unknown[@]+"${unknown[@]}"}
        fi
    fi
    [ $# -eq 0 ] || look_up_ports "$@"
}

# The same from the socket tables of Linux: 0A is a listening TCP socket, 07 a UDP socket.
look_up_ports() { # POSITION OF A WANTED PORT...
    local n hex text
    [ -r /proc/net/tcp ] || return 0
    for n in "$@"; do
        printf -v hex '%04X' "${wanted_number[n]}"
        case ${wanted_protocol[n]} in
            udp) text=$(cat /proc/net/udp /proc/net/udp6 2>/dev/null) hex=":$hex [0-9A-F:]* 07 " ;;
            *) text=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null) hex=":$hex [0-9A-F:]* 0A " ;;
        esac
        ! grep -q "$hex" <<<"$text" || held[${#held[@]}]=$n
    done
}

# Sets holder to the process that holds a port, as far as the system tells.
name_holder() { # NUMBER PROTOCOL
    local text name=''
    holder='another process'
    if command -v ss >/dev/null 2>&1; then
        text='-Hltnp'
        [ "$2" != udp ] || text='-Hlunp'
        run ss "$text" "sport = :$1"
        case $said in
            *'(("'*)
                name=${said#*'(("'}
                text=${name#*pid=}
                name="${name%%\"*} ${text%%[!0-9]*}"
                ;;
        esac
    elif command -v lsof >/dev/null 2>&1; then
        run lsof -nP "-i$2:$1" -Fpc
        case $said in
            p*$'\n'c*)
                name=${said#*$'\n'c}
                text=${said#p}
                name="${name%%$'\n'*} ${text%%$'\n'*}"
                ;;
        esac
    fi
    [ -z "$name" ] || holder="the process $name"
}
