# --- Services, in start order: what a service waits for stands above it ---
# service ID PROJECT CONTAINER GATE TIMEOUT_S STABLE_S LEVEL TITLE [DEPENDENCY | started:DEPENDENCY]...
# gates: healthy, running (for STABLE_S seconds), completed (a job that exits with 0)

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
    shift 8
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

# Sets found to the position of a service, -1 if there is none of that id.
find_service() {
    found=0
    while [ "$found" -lt "${#service_id[@]}" ]; do
        [ "${service_id[found]}" != "$1" ] || return 0
        found=$((found + 1))
    done
    found=-1
}
<% for service in plan.services %>
service <: service.id|sh :> <: plan.projects[service.project].key|sh :> <: service.container|sh :> <: service.gate.word()|sh :> <: service.timeout_s|num :> <: service.stable_s|num :> <: service.level|num :> <: service.title|sh :><% if !service.depends_on.is_empty() %> <: plan.dependency_words(service)|sh_words :><% endif %>
<%- endfor %>
<% for service in plan.services %><% if !service.profiles.is_empty() %>
profile <: service.id|sh :> <: service.profiles|sh_words :>
<%- endif %><% if service.by_compose %>
by_compose <: service.id|sh :>
<%- endif %><% endfor %>
