# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Events of the engine: it reports what happens to containers at once, so that they need not be polled ---

event_stream=0 # 1 while the engine sends events

# If events cannot be read, or an interval between looks is asked for, containers are polled instead.
begin_engine_events() {
    [ -z "${ARCGEN_TICK_MS:-}" ] && [ "$wakes" -eq 1 ] || return 0
    begin_call events listen docker events --filter type=container --filter event=start --filter event=health_status \
        --filter event=die --format 'event {{.Actor.Attributes.name}}'
    event_stream=1
}

# For a call: its output wakes this script.
listen() { # WORD...
    exec "$@" >&9
}

# Waits until the engine sends an event or a call ends. Older versions of bash count in whole seconds.
wait_for_engine() {
    if [ "${BASH_VERSINFO[0]}" -ge 4 ]; then wait_for_news 0.5; else wait_for_news 1; fi
    # The engine is gone or about to go: from now on it is polled.
    ! has_ended events || event_stream=0
}
