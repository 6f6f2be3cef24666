# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Names of containers and networks that hold variables ---

# What the spec says of those names, by position of the service or network; other names have no entry.
container_text=()
network_text=()
names_noted=0

# Fills the names in as Compose does.
fill_in_names() {
    local n filled
    [ "$names_noted" -eq 1 ] || note_names
    for n in ${container_text[@]+"${!container_text[@]}"}; do
        fill_in "${container_text[n]}"
        service_container[n]=$filled
    done
    for n in ${network_text[@]+"${!network_text[@]}"}; do
        fill_in "${network_text[n]}"
        network_name[n]=$filled
    done
}

note_names() {
    local n
    for ((n = 0; n < ${#service_id[@]}; n++)); do
        case ${service_container[n]} in *\$*) container_text[n]=${service_container[n]} ;; esac
    done
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        case ${network_name[n]} in *\$*) network_text[n]=${network_name[n]} ;; esac
    done
    names_noted=1
}

# Sets filled; to the text itself where Compose refuses it, and the name that it makes of it: Compose says so, or the check
# of variables does.
fill_in() { # TEXT
    local interpolated='' begun=1 dotenv_fault
    interpolate "$1" || interpolated=''
    filled=${interpolated:-$1}
}
