# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- What is collected: one file for each subject ---

collection=''
archive_directory=''
collect_failed=0

# Writes the masked output of a command, including its stderr, to a file of the collection. Only a
# file that cannot be written is a failure.
collect() { # FILE COMMAND...
    local file=$collection/$1
    shift
    begin_call collect merged "$@"
    wait_for_call collect
    {
        printf '$ '
        print_words "$@"
        cat -- "$scratch/collect.out"
        [ "$code" -ne 124 ] || printf 'the engine was silent for %d s\n' "$silent_for"
    } | mask >"$file" || collect_failed=1
}

# Archives are put into a directory of their own, unless another one is asked for. It is made when there is one to put into it.
prepare_collection() {
    local name parent
    archive_directory=${option_output:-$root/collected-logs}
    name="$platform_name-logs-$(date -u +%Y%m%dT%H%M%SZ)"
    umask 077
    collection=$scratch/$name
    if ! mkdir -p -- "$collection/logs" "$collection/inspect"; then
        problem "cannot write in $scratch" "free space on its disk, or let TMPDIR name another directory"
        return 0
    fi
    archive=$archive_directory/$name.tar.gz
    parent=$archive_directory
    [ -n "$option_output" ] || [ -e "$archive_directory" ] || parent=$root
    if [ ! -d "$parent" ] || [ ! -w "$parent" ]; then
        problem "cannot write in $archive_directory" "choose another directory: --output DIRECTORY"
    fi
}

# What the containers' environments hold is masked, too: env_file and the spec may have secrets of their own.
read_environments() {
    local s names=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${status[s]}" = absent ] || names[${#names[@]}]=${container[s]}
    done
    said=''
    if [ "${#names[@]}" -gt 0 ]; then
        run merged docker inspect --type container --format '{{range .Config.Env}}{{println .}}{{end}}' "${names[@]}"
        [ "$code" -ne 124 ] || problem "the engine does not say what the containers' environments hold, which has to be masked" "try again"
    fi
    prepare_mask "$said" || problem "cannot mask secrets in what is collected" "install awk"
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

# The log of each container in the order of its time stamps, and all that the engine knows about it.
collect_services() {
    local s name done=0
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${selected[s]}" -eq 1 ] || continue
        [ "${status[s]}" != absent ] || continue
        done=$((done + 1))
        name=${container[s]}
        show_live_line "$(printf '%5d s  %s' "$SECONDS" "$name")"
        set -- docker logs --timestamps --tail "${option_lines:-2000}"
        [ -z "$option_since" ] || set -- "$@" --since "$option_since"
        begin_call collect merged "$@" "$name"
        wait_for_call collect
        LC_ALL=C sort -s -k1,1 <"$scratch/collect.out" | mask >"$collection/logs/$name.log" || collect_failed=1
        collect "inspect/$name.json" docker inspect --type container "$name"
    done
    event collect "$(counted "$done" container): logs and states"
}

# git ignores a directory of archives that was made here.
make_archive_directory() {
    [ -n "$option_output" ] || [ -d "$archive_directory" ] || { mkdir -- "$archive_directory" && printf '*\n' >"$archive_directory/.gitignore"; }
} 2>/dev/null

finish_collection() {
    [ "$collect_failed" -eq 0 ] || problem "cannot write all of $collection" "free space on the disk of ${TMPDIR:-/tmp}"
    clear_live_line
    if ! make_archive_directory ||
        ! tar -C "$scratch" -czf "$archive.part" "${collection##*/}" 2>/dev/null ||
        ! mv -- "$archive.part" "$archive"; then
        rm -f -- "$archive.part"
        problem "cannot write $archive" "free space on its disk, or choose another directory: --output DIRECTORY"
    fi
}
