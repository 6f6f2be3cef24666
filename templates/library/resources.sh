# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- What the engine must be and have ---

check_engine_floor() {
    # A development build may have no version number.
    find_version "$engine_version" || return 0
    is_at_least "$version" "$engine_floor" ||
        problem "Docker Engine $engine_version is older than $engine_floor" "install Docker Engine $engine_floor or newer"
}

ask_resources() {
    begin_call resources docker info --format '{{.MemTotal}}|{{.DockerRootDir}}|{{.SystemTime}}'
}

check_resources() {
    local memory directory time free
    end_call resources
    IFS='|' read -r memory directory time <<<"$said"
    set_engine_clock "$time"
    case $memory in
        '' | *[!0-9]*) ;;
        *)
            memory=$((memory / 1048576))
            # A machine sold with 8 GiB keeps some of them for itself.
            if [ "$memory" -lt $((needed_memory_mib * 95 / 100)) ]; then
                problem "the engine has $memory MiB of memory, the platform needs $needed_memory_mib MiB" \
                    "give the engine more memory (Docker Desktop: Settings, Resources), or start less with --project"
            fi
            ;;
    esac
    # If the engine runs in a virtual machine, its disk is not visible from here.
    [ -d "$directory" ] && [ "$needed_disk_mib" -gt 0 ] || return 0
    free=$(df -Pk -- "$directory" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    if [ -n "$free" ] && [ "$free" -lt "$needed_disk_mib" ]; then
        problem "the disk of $directory has $free MiB left, the platform needs $needed_disk_mib MiB" \
            "free some: docker system df shows what takes space"
    fi
}

# The engine reports its time in the time zone of its machine: 2026-01-31T23:59:59.123456789+01:00.
set_engine_clock() { # TIME
    local zone=${1:19} seconds
    read_clock
    epoch_of "$1" || epoch=$now
    case $zone in
        *[-+][0-9][0-9]:[0-9][0-9])
            seconds=$((10#${zone: -5:2} * 3600 + 10#${zone: -2} * 60))
            case $zone in
                *+??:??) epoch=$((epoch - seconds)) ;;
                *) epoch=$((epoch + seconds)) ;;
            esac
            ;;
    esac
    engine_clock=$((epoch - SECONDS))
}
