# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Images: pulled or built before anything is created, with visible progress, outside of every deadline ---

preparation_failure=() # of each service: why its image is not there, empty where it is
creatable=()           # of each service: 0 where Compose would fail on such an image

prepare_images() {
    local s p
    for ((s = 0; s < ${#service_id[@]}; s++)); do preparation_failure[s]=''; done
    for ((p = 0; p < ${#project_key[@]}; p++)); do prepare_project_images "$p"; done
    find_creatable
}

# Pulls and builds the images of a project that this engine does not have, or all of them if that was asked for.
prepare_project_images() { # PROJECT POSITION
    local s pulled=() built=()
    list_selected_of "$1"
    for s in ${list[@]+"${list[@]}"}; do
        if [ "${service_is_built[s]}" -eq 1 ]; then
            if [ "${option_build:-0}" -eq 1 ] || lacks_image "$s"; then built[${#built[@]}]=$s; fi
        elif [ "${option_pull:-0}" -eq 1 ] || lacks_image "$s"; then
            pulled[${#pulled[@]}]=$s
        fi
    done
    [ "${#pulled[@]}" -eq 0 ] || prepare pull "$1" "${pulled[@]}"
    [ "${#built[@]}" -eq 0 ] || prepare build "$1" "${built[@]}"
}

# Whether a service needs an image that this engine does not have. A container that stays needs none.
lacks_image() { # SERVICE POSITION
    if [ -n "${container[$1]}" ] && [ "${hash_now[$1]}" = "${config_hash[$1]}" ] && [ "${option_clean:-0}" -eq 0 ]; then return 1; fi
    ! has_image "$1"
}

# Lets Compose pull or build the images of services of a project.
prepare() { # pull|build, PROJECT POSITION, SERVICE POSITION...
    local verb=$1 p=$2 s call_limit=0
    shift 2
    if [ "$dry_run" -eq 1 ]; then
        event "$verb" "would $verb the images of $(ids_of "$*")" "${project_key[p]}"
        return 0
    fi
    event "$verb" "the images of $(ids_of "$*")" "${project_key[p]}"
    touched=1
    clear_live_line
    compose_image_command "$verb" "$p" "$@"
    begin_shown_call "$verb" "${command[@]}"
    end_call "$verb"
    if [ "$code" -ne 0 ]; then
        stop_if_engine_lost
        for s in "$@"; do prepare_again "$verb" "$s"; done
    fi
    ask_images
    read_images
}

# Tries again, one image at a time, to learn which one is wrong, and why.
prepare_again() { # pull|build, SERVICE POSITION
    local done=pulled call_limit=0
    [ "$1" = pull ] || done=built
    compose_image_command "$1" "${service_project[$2]}" "$2"
    run "${command[@]}"
    [ "$code" -ne 0 ] || return 0
    find_last_words
    if [ "$1" = pull ] && has_image "$2"; then
        event pull "its image could not be pulled, the one that is here is used: ${last_words##*$'\n'}" "$2"
        return 0
    fi
    failure_output[$2]=$last_words
    preparation_failure[$2]="its image $expanded could not be $done (exit code $code)"
}

find_creatable() {
    local s d
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        creatable[s]=1
        [ -z "${preparation_failure[s]}" ] || creatable[s]=0
        for d in ${service_needs[s]} ${service_precedes[s]}; do
            [ "${creatable[d]}-${service_project[d]}" != "0-${service_project[s]}" ] || creatable[s]=0
        done
    done
}
