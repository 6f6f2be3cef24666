# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Programs: run beside this script, so that neither a signal nor an engine that hangs has to be waited for ---

scratch=''   # a directory for what programs print, private to this run
wakes=0      # 1 where calls that end write to descriptor 9, which somebody may be reading
call_name=() # calls that have begun and were not finished yet
call_pid=()
call_begun=()
call_number=()                        # by which its end is told: names are used again
call_count=0                          # so far
call_ended=()                         # 1 where the end was read
event_names=' '                       # containers of which the engine has told something since the last look
said=''                               # what the call that was finished last printed on stdout
complained=''                         # and on stderr
code=0                                # its exit code; 124 where it took too long
call_limit=${ARCGEN_CALL_LIMIT_S:-30} # seconds that an engine which is well takes at most to answer a question; 0 = no limit
action_limit=600                      # the same for an action
silence_told=5                        # seconds after which a person is told that it does not answer
silence_view=show_silence
silent_for=0 # how long the call that took too long was waited for
last_second=0

# Makes room for what programs print; a reason why it cannot becomes a problem.
prepare_programs() {
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/arcgen.XXXXXX" 2>/dev/null) || scratch=''
    if [ -z "$scratch" ]; then
        problem "cannot write in ${TMPDIR:-/tmp}" "free space on its disk, or let TMPDIR name another directory"
        return 1
    fi
    limit_calls
    # For reading and writing: opening it waits for nobody. Not every system can.
    if mkfifo "$scratch/wakes" 2>/dev/null && exec 9<>"$scratch/wakes"; then wakes=1; fi
}

# Nothing takes longer than a whole start may; but an engine that is busy takes some seconds for an answer.
limit_calls() {
    local deadline=${option_deadline:-0}
    [ "$deadline" -gt 0 ] || return 0
    [ "$deadline" -ge 5 ] || deadline=5
    [ "$deadline" -ge "$call_limit" ] || call_limit=$deadline
    [ "$deadline" -ge "$action_limit" ] || action_limit=$deadline
}

# Ends what still runs, and gives up the room.
end_programs() {
    drop_calls
    [ -z "$scratch" ] || rm -rf -- "$scratch"
    scratch=''
}

# Begins a call; end_call NAME waits for its end.
begin_call() { # NAME, WORD...
    : >"$scratch/$1.err"
    call_count=$((call_count + 1))
    run_beside "$call_count" "${@:2}" >"$scratch/$1.out" 2>"$scratch/$1.err" &
    note_call "$1"
}

# The same for a program whose progress a person watches: it writes to stderr itself.
begin_shown_call() { # NAME, WORD...
    : >"$scratch/$1.out"
    : >"$scratch/$1.err"
    call_count=$((call_count + 1))
    run_beside "$call_count" "${@:2}" >&2 &
    note_call "$1"
}

note_call() { # NAME
    local n=${#call_pid[@]}
    call_pid[n]=$! call_name[n]=$1 call_number[n]=$call_count call_begun[n]=$SECONDS call_ended[n]=0
}

# In a process of its own: runs a program, and tells when it has ended. To end the one is to end the other.
run_beside() { # NUMBER, WORD...
    local number=$1 child='' exit
    # Until then a signal would run what the script itself does at its end.
    trap '[ -z "$child" ] || kill "$child" 2>/dev/null' TERM
    shift
    "$@" </dev/null &
    child=$!
    : >"$scratch/begun-$number"
    # What a shell says of a program that a signal ended says nothing to people.
    {
        wait "$child"
        exit=$?
    } 2>/dev/null
    [ "$wakes" -eq 0 ] || printf 'end %s\n' "$number" >&9
    exit "$exit"
}

# Whether a call that has begun has ended.
has_ended() { # NAME
    find_call "$1"
    [ "${call_ended[found]}" -eq 1 ] || ! kill -0 "${call_pid[found]}" 2>/dev/null
}

find_call() { # NAME
    found=0
    while [ "${call_name[found]}" != "$1" ]; do found=$((found + 1)); done
}

# Waits for the end of a call; sets said, complained and code. What takes too long is ended.
end_call() { # NAME
    wait_for_call "$1"
    read_file "$scratch/$1.out"
    said=$text
    read_file "$scratch/$1.err"
    complained=$text
}

# The same without reading what it said, which stands in $scratch/NAME.out.
wait_for_call() { # NAME
    local pid begun late=0
    find_call "$1"
    pid=${call_pid[found]} begun=${call_begun[found]}
    while ! has_ended "$1"; do
        wait_for_news 1
        correct_clock
        silent_for=$((SECONDS - begun))
        if [ "$call_limit" -gt 0 ] && [ "$silent_for" -ge "$call_limit" ] && ! has_ended "$1"; then
            kill "$pid" 2>/dev/null
            late=1
            break
        fi
        [ "$silent_for" -lt "$silence_told" ] || [ "$call_limit" -eq 0 ] || "$silence_view"
    done
    code=0
    wait "$pid" 2>/dev/null || code=$?
    [ "$late" -eq 0 ] || code=124
    find_call "$1"
    forget_call "$found"
}

# Waits until a call ends or the engine tells something, so long at most.
wait_for_news() { # SECONDS
    local word name
    if [ "$wakes" -eq 0 ]; then
        sleep 0.1
        return 0
    fi
    IFS=' ' read -r -t "$1" -u 9 word name || return 0
    case $word in
        end)
            for ((found = 0; found < ${#call_number[@]}; found++)); do
                [ "${call_number[found]}" != "$name" ] || call_ended[found]=1
            done
            ;;
        event) event_names="$event_names$name " ;;
    esac
}

show_silence() {
    show_live_line "$(printf '%5d s  the Docker engine has been silent for %d s' "$SECONDS" "$silent_for")"
}

# A clock that was set, or a machine that slept, is not time that somebody was waited for. Asked at least once a minute.
correct_clock() {
    if [ "$SECONDS" -lt "$last_second" ] || [ $((SECONDS - last_second)) -gt 60 ]; then SECONDS=$last_second; fi
    last_second=$SECONDS
}

forget_call() { # POSITION
    local n=$1 last=$((${#call_pid[@]} - 1))
    call_pid[n]=${call_pid[last]} call_name[n]=${call_name[last]} call_number[n]=${call_number[last]}
    call_begun[n]=${call_begun[last]} call_ended[n]=${call_ended[last]}
    unset "call_pid[$last]" "call_name[$last]" "call_number[$last]" "call_begun[$last]" "call_ended[$last]"
}

# Ends all calls that are under way: nobody needs their answers any more.
drop_calls() {
    local n pid
    for ((n = 0; n < ${#call_pid[@]}; n++)); do
        # One that has only just been asked for does not take a signal yet.
        while [ ! -e "$scratch/begun-${call_number[n]}" ] && kill -0 "${call_pid[n]}" 2>/dev/null; do sleep 0.01; done
        kill "${call_pid[n]}" 2>/dev/null
    done
    for pid in ${call_pid[@]+"${call_pid[@]}"}; do wait "$pid" 2>/dev/null; done
    call_pid=() call_name=() call_number=() call_begun=() call_ended=()
}

# Runs a program to its end.
run() { # WORD...
    begin_call call "$@"
    end_call call
}

# The same for what may take its time: stopping containers, say.
run_action() { # WORD...
    local call_limit=$action_limit
    run "$@"
}

# For a call: what it complains about stands among its results.
merged() { # WORD...
    exec "$@" 2>&1
}

# Sets text to what a file holds, without the line ends at its end.
read_file() { # FILE
    IFS= read -r -d '' text <"$1" || :
    while [ "${text%$'\n'}" != "$text" ]; do text=${text%$'\n'}; done
}

# Sets last_line to the last line that the call said, its complaints before its results.
find_last_line() {
    last_line=${complained:-$said}
    last_line=${last_line##*$'\n'}
}
