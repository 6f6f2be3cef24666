# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Events of the engine: what happens to containers is told at once, instead of being looked for again and again ---

event_stream=0 # 1 while the engine tells

# Where the engine cannot be listened to, or a time between looks is asked for, containers are looked at every so often.
begin_engine_events() {
    [ -z "${ARCGEN_TICK_MS:-}" ] && [ "$wakes" -eq 1 ] || return 0
    begin_call events listen docker events --filter type=container --filter event=start --filter event=health_status \
        --filter event=die --format 'event {{.Actor.Attributes.name}}'
    event_stream=1
}

# For a call: what it says is news.
listen() { # WORD...
    exec "$@" >&9
}

# Waits until the engine tells something or a call ends. Older shells count in whole seconds.
wait_for_engine() {
    if [ "${BASH_VERSINFO[0]}" -ge 4 ]; then wait_for_news 0.5; else wait_for_news 1; fi
    # The engine has gone, or is about to: from now on it is asked.
    ! has_ended events || event_stream=0
}
