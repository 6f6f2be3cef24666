# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- The tables of the platform: what the spec says. .arcgen/platform.sh has a line for each row ---

# Levels: for people; the order is decided by what each service waits for
# level TITLE

level_title=()

level() {
    level_title[${#level_title[@]}]=$1
}

# Compose projects
# project KEY NAME DIRECTORY COMPOSE_FILE TITLE

project_key=()
project_name=()
project_dir=()
project_file=()
project_title=()

project() {
    local p=${#project_key[@]}
    project_key[p]=$1
    project_name[p]=$2
    project_dir[p]=$3
    project_file[p]=$4
    project_title[p]=$5
}

# Sets found to the position of a project, -1 if there is none of that key.
find_project() {
    found=0
    while [ "$found" -lt "${#project_key[@]}" ]; do
        [ "${project_key[found]}" != "$1" ] || return 0
        found=$((found + 1))
    done
    found=-1
}

# Services, in start order: what a service waits for stands above it
# service ID PROJECT CONTAINER GATE TIMEOUT_S STABLE_S LEVEL TITLE IMAGE PARTS [DEPENDENCY | started:DEPENDENCY]...
# gates: healthy, running (for STABLE_S seconds), completed (a job that exits with 0)
# parts: "image=1f6c environment=90ab", a checksum of what the spec says of its container for each kind of key

service_id=()
service_project=() # position in the table of projects
service_key=()     # its name in the Compose file
service_container=()
service_gate=()
service_timeout=()
service_stable=()
service_level=()
service_title=()
service_needs=()      # positions of what it waits for, up to "ready"
service_precedes=()   # positions of what it waits for, up to "started"
service_profiles=()   # a line each
service_by_compose=() # 1 where only Compose can start it
service_is_built=()   # 1 where it has a build
service_image=()
service_parts=()
service_borrows=() # positions of the services in whose namespaces it is

service() {
    local s=${#service_id[@]} dependency
    find_project "$2"
    service_id[s]=$1
    service_project[s]=$found
    service_key[s]=${1#*/}
    service_container[s]=$3
    service_gate[s]=$4
    service_timeout[s]=$5
    service_stable[s]=$6
    service_level[s]=$7
    service_title[s]=$8
    service_needs[s]=''
    service_precedes[s]=''
    service_profiles[s]=''
    service_by_compose[s]=0
    service_is_built[s]=0
    service_image[s]=$9
    service_parts[s]=${10}
    service_borrows[s]=''
    shift 10
    for dependency in "$@"; do
        find_service "${dependency#started:}"
        case $dependency in
            started:*) service_precedes[s]="${service_precedes[s]} $found" ;;
            *) service_needs[s]="${service_needs[s]} $found" ;;
        esac
    done
}

# profile ID PROFILE...: the service starts only when it, or one of these, is asked for
profile() {
    find_service "$1"
    shift
    local IFS=$'\n'
    service_profiles[found]=$*
}

# by_compose ID: only Compose can start it, because it copies configs or secrets into it, or runs hooks, at every start
by_compose() {
    find_service "$1"
    service_by_compose[found]=1
}

# built ID: its image is built here
built() {
    find_service "$1"
    service_is_built[found]=1
}

# borrows ID OWNER: the service is in a namespace of another one
borrows() {
    local owner
    find_service "$2"
    owner=$found
    find_service "$1"
    service_borrows[found]="${service_borrows[found]} $owner"
}

# copied ID TARGET TEXT: Compose copies the text into the container, to a file; ${NAME:-default} in it is the value of a
# variable
copied_service=()
copied_target=()
copied_text=()

copied() {
    local n=${#copied_service[@]}
    find_service "$1"
    copied_service[n]=$found
    copied_target[n]=$2
    copied_text[n]=$3
}

# needed_file WORDS PATH ID...: a file or directory that must be there, below the platform's root or anywhere, and what it
# is for services: "mounted by"
needed_kind=()
needed_path=()
needed_by=()

needed_file() {
    local n=${#needed_kind[@]} id
    needed_kind[n]=$1
    needed_path[n]=$2
    needed_by[n]=''
    shift 2
    for id in "$@"; do
        find_service "$id"
        needed_by[n]="${needed_by[n]} $found"
    done
}

# Volumes that the spec declares, by the engine's names for them
# volume PROJECT NAME; external_volume PROJECT NAME: one that must be there. ${NAME:-default} is the value of a variable

volume_project=() # position in the table of projects
volume_name=()
volume_is_external=()

volume() {
    local v=${#volume_name[@]}
    find_project "$1"
    volume_project[v]=$found
    volume_name[v]=$2
    volume_is_external[v]=0
}

external_volume() {
    volume "$1" "$2"
    volume_is_external[${#volume_name[@]} - 1]=1
}

# Sets found to the position of a service, -1 if there is none of that id.
find_service() {
    found=0
    while [ "$found" -lt "${#service_id[@]}" ]; do
        [ "${service_id[found]}" != "$1" ] || return 0
        found=$((found + 1))
    done
    found=-1
}

# Networks that this platform's projects share
# network NAME owned|external OPTIONS [ARGUMENT OF docker network create]...
# options: what the spec states, as docker network inspect shows it: "driver=bridge internal=false subnet=10.1.0.0/24"
# network_of NAME ID...: services that are on it

network_name=()
network_is_external=()
network_options=()
network_first=() # where its arguments begin in network_words
network_count=()
network_words=()
network_members=() # positions of services

network() {
    local n=${#network_name[@]}
    network_name[n]=$1
    network_is_external[n]=0
    [ "$2" = owned ] || network_is_external[n]=1
    network_options[n]=$3
    network_first[n]=${#network_words[@]}
    network_count[n]=$(($# - 3))
    network_members[n]=''
    shift 3
    network_words=(${network_words[@]+"${network_words[@]}"} "$@")
}

network_of() {
    local n name=$1 id
    shift
    for ((n = 0; n < ${#network_name[@]}; n++)); do
        [ "${network_name[n]}" = "$name" ] || continue
        for id in "$@"; do
            find_service "$id"
            network_members[n]="${network_members[n]} $found"
        done
    done
}

# Hooks: commands run inside a container once its service is ready
# hook SERVICE TITLE DIGEST RETRIES ACCEPTED_FAILURE_TEXT COMMAND...
# digest: a checksum of what the spec says of it
# hook_check COMMAND...: exits with 0 if the effect of the hook above it holds

hook_service=() # position in the table of services
hook_title=()
hook_digest=()
hook_retries=()
hook_accept=()
hook_first=() # where its command begins in hook_words
hook_count=()
hook_check_first=()
hook_check_count=()
hook_words=()

hook() {
    local h=${#hook_service[@]}
    find_service "$1"
    hook_service[h]=$found
    hook_title[h]=$2
    hook_digest[h]=$3
    hook_retries[h]=$4
    hook_accept[h]=$5
    hook_first[h]=${#hook_words[@]}
    hook_count[h]=$(($# - 5))
    hook_check_first[h]=0
    hook_check_count[h]=0
    shift 5
    hook_words=(${hook_words[@]+"${hook_words[@]}"} "$@")
}

hook_check() {
    local h=$((${#hook_service[@]} - 1))
    hook_check_first[h]=${#hook_words[@]}
    hook_check_count[h]=$#
    hook_words=("${hook_words[@]}" "$@")
}

# Endpoints: shown at the end of a start
# endpoint SERVICE TITLE URL URL_TO_PROBE; ${NAME:-default} in a URL is the value of a variable

endpoint_service=() # position in the table of services
endpoint_title=()
endpoint_url=()
endpoint_probe=()

endpoint() {
    local e=${#endpoint_service[@]}
    find_service "$1"
    endpoint_service[e]=$found
    endpoint_title[e]=$2
    endpoint_url[e]=$3
    endpoint_probe[e]=$4
}

# Ports that services publish on this machine
# host_port SERVICE ADDRESS VARIABLE PORT PROTOCOL: PORT unless VARIABLE says another

port_service=() # position in the table of services
port_address=()
port_variable=()
port_number=()
port_protocol=()

host_port() {
    local n=${#port_service[@]}
    find_service "$1"
    port_service[n]=$found
    port_address[n]=$2
    port_variable[n]=$3
    port_number[n]=$4
    port_protocol[n]=$5
}

# Connections that services make to each other
# connection SERVICE CALLED_SERVICE HOST PORT: the name by which it calls the other, and the port (0: not known)

connection_from=() # positions in the table of services
connection_to=()
connection_host=()
connection_port=()

connection() {
    local c=${#connection_from[@]}
    find_service "$1"
    connection_from[c]=$found
    find_service "$2"
    connection_to[c]=$found
    connection_host[c]=$3
    connection_port[c]=$4
}

# Variables of .env
# variable NAME required|default|hex|alphanumeric DEFAULT_OR_LENGTH secret|public DESCRIPTION [DEFAULT_AS_WRITTEN]

variable_name=()
variable_origin=()
variable_argument=()
variable_secret=()
variable_description=()
variable_written=()

variable() {
    local v=${#variable_name[@]}
    variable_name[v]=$1
    variable_origin[v]=$2
    variable_argument[v]=$3
    variable_secret[v]=$4
    variable_description[v]=$5
    variable_written[v]=${6-$3}
}

# Switches that select projects
# switch NAME DESCRIPTION PROJECT...

switch_name=()
switch_description=()
switch_projects=()

switch() {
    local n=${#switch_name[@]}
    switch_name[n]=$1
    switch_description[n]=$2
    shift 2
    switch_projects[n]=" $* "
}
