# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Programs: run in the background, so that signals work at once and an engine that hangs does not block ---

scratch=''   # a directory for what programs print, private to this run
wakes=0      # 1 where calls that end write to descriptor 9, to wake a reader
call_name=() # calls that have begun and were not finished yet
call_pid=()
call_begun=()
call_number=()                        # by which its end is reported: names are reused
call_count=0                          # so far
call_ended=()                         # 1 where the end was read
event_names=' '                       # containers with events since the last look
said=''                               # what the call that was finished last printed on stdout
complained=''                         # and on stderr
code=0                                # its exit code; 124 where it took too long
call_limit=${ARCGEN_CALL_LIMIT_S:-30} # seconds that a healthy engine takes at most to answer a question; 0 = no limit
action_limit=600                      # the same for an action
silence_told=5                        # seconds after which a person is told that it does not answer
silence_view=show_silence
silent_for=0 # how long the call that took too long was waited for
last_second=0

# Creates the directory for what programs print; a failure is noted as a problem.
prepare_programs() {
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/arcgen.XXXXXX" 2>/dev/null) || scratch=''
    if [ -z "$scratch" ]; then
        problem "cannot write in ${TMPDIR:-/tmp}" "free space on its disk, or let TMPDIR name another directory"
        return 1
    fi
    limit_calls
    # For reading and writing, so that opening it does not block. Not every system can do that.
    if mkfifo "$scratch/wakes" 2>/dev/null && exec 9<>"$scratch/wakes"; then wakes=1; fi
}

# No call may take longer than a whole start; but a busy engine takes some seconds to answer.
limit_calls() {
    local deadline=${option_deadline:-0}
    [ "$deadline" -gt 0 ] || return 0
    [ "$deadline" -ge 5 ] || deadline=5
    [ "$deadline" -ge "$call_limit" ] || call_limit=$deadline
    [ "$deadline" -ge "$action_limit" ] || action_limit=$deadline
}

# Ends the calls that still run, and removes the directory.
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

# In a process of its own: runs a program, and tells when it has ended. Ending the process ends the program.
run_beside() { # NUMBER, WORD...
    local number=$1 child='' exit
    # Without it, a signal would run the cleanup of the script itself.
    trap '[ -z "$child" ] || kill "$child" 2>/dev/null' TERM
    shift
    "$@" </dev/null &
    child=$!
    : >"$scratch/begun-$number"
    # The shell's message about a program that a signal ended is of no use to people.
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

# Waits for the end of a call; sets said, complained and code. A call that takes too long is ended.
end_call() { # NAME
    wait_for_call "$1"
    read_file "$scratch/$1.out"
    said=$text
    read_file "$scratch/$1.err"
    complained=$text
}

# The same without reading its output, which is in $scratch/NAME.out.
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

# Waits until a call ends or the engine sends an event, at most for this time.
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

# If the clock was set, or the machine was asleep, that does not count as waiting. Called at least once a minute.
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
        # A call that has only just begun does not handle a signal yet.
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

# The same for what may take a while, such as stopping containers.
run_action() { # WORD...
    local call_limit=$action_limit
    run "$@"
}

# For a call: merges its stderr into its stdout.
merged() { # WORD...
    exec "$@" 2>&1
}

# Sets text to the content of a file, without the newlines at its end.
read_file() { # FILE
    local part
    text=''
    # A NUL does not end it: the others are read, too.
    while IFS= read -r -d '' part; do text=$text$part; done <"$1"
    text=$text$part
    while [ "${text%$'\n'}" != "$text" ]; do text=${text%$'\n'}; done
}

# Sets last_line to the last line of the call's output: of its stderr, or else of its stdout.
find_last_line() {
    last_line=${complained:-$said}
    last_line=${last_line##*$'\n'}
}
