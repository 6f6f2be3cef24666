# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- What is collected: a file a subject ---

collection=''
temporary_directory=''
collect_failed=0

# Writes the masked output of a command to a file of the collection. What it complains about belongs to it; only a
# file that cannot be written is a failure.
collect() { # FILE COMMAND...
    local file=$collection/$1
    shift
    {
        printf '$ '
        print_words "$@"
        "$@" 2>&1 </dev/null || true
    } | mask >"$file" || collect_failed=1
}

prepare_collection() {
    local name
    name="$platform_name-logs-$(date -u +%Y%m%dT%H%M%SZ)"
    umask 077
    temporary_directory=$(mktemp -d "${TMPDIR:-/tmp}/arcgen.XXXXXX") || temporary_directory=''
    if [ -z "$temporary_directory" ] || ! mkdir -p -- "$temporary_directory/$name/logs" "$temporary_directory/$name/inspect"; then
        problem "cannot write in ${TMPDIR:-/tmp}" "free space on its disk, or let TMPDIR name another directory"
        return 0
    fi
    collection=$temporary_directory/$name
    archive=${option_output:-$root}/$name.tar.gz
    if [ ! -d "${archive%/*}" ] || [ ! -w "${archive%/*}" ]; then
        problem "cannot write in ${archive%/*}" "choose another directory: --output DIRECTORY"
    fi
}

collect_versions() {
    collect versions.txt docker version
    collect engine.txt docker info
    collect compose.txt docker compose version
    collect containers.txt docker ps --all --no-trunc
    collect disk.txt docker system df
    uname -a >"$collection/system.txt" 2>&1
    bash --version >>"$collection/system.txt" 2>&1
}

collect_networks() {
    local n
    collect networks.txt docker network ls
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        collect "network-${network_name[n]}.json" docker network inspect "${network_name[n]}"
    done
}

# The log of each container in the order of its time stamps, and all that the engine knows of it.
collect_services() {
    local s name done=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        [ "${status[s]}" != absent ] || continue
        done=$((done + 1))
        name=${service_container[s]}
        show_live_line "$(printf '%5d s  %s' "$SECONDS" "$name")"
        set -- docker logs --timestamps --tail "${option_lines:-2000}"
        [ -z "$option_since" ] || set -- "$@" --since "$option_since"
        { "$@" "$name" 2>&1 </dev/null || true; } | LC_ALL=C sort -s -k1,1 | mask >"$collection/logs/$name.log" || collect_failed=1
        collect "inspect/$name.json" docker inspect --type container "$name"
    done
    event collect "$(counted "$done" container): logs and states"
}

finish_collection() {
    [ "$collect_failed" -eq 0 ] || problem "cannot write all of $collection" "free space on the disk of ${TMPDIR:-/tmp}"
    clear_live_line
    if ! tar -C "$temporary_directory" -czf "$archive.part" "${collection##*/}" 2>/dev/null || ! mv -- "$archive.part" "$archive"; then
        rm -f -- "$archive.part"
        problem "cannot write $archive" "free space on its disk, or choose another directory: --output DIRECTORY"
    fi
}

remove_temporary_directory() {
    [ -z "$temporary_directory" ] || rm -rf -- "$temporary_directory"
}
