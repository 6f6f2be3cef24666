# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# --- Containers: created by Compose, with a call for each project, outside of every timeout ---

creating=()        # of each project: 1 while Compose makes its containers
creation_reason=() # of each project: why nothing of it can be created, empty if it can
creation_kind=()   # creation, or late

check_compose_files() {
    local p
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        list_selected_of "$p"
        [ "${#list[@]}" -gt 0 ] || continue
        [ -f "$root/${project_file[p]}" ] || problem "there is no Compose file $root/${project_file[p]}" "$build_remedy"
    done
}

# Sets list to the selected services of a project that need one of these changes.
list_changing_of() { # PROJECT POSITION, CHANGE...
    local s changes
    changes=" ${*:2} "
    list=()
    for ((s = 0; s < ${#service_id[@]}; s++)); do
        [ "${service_project[s]}" -eq "$1" ] || continue
        case $changes in *" ${change[s]:-none} "*) list[${#list[@]}]=$s ;; esac
    done
}

# All projects at the same time, and without output: people want to see what starts.
begin_creating() {
    local p
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        creating[p]=0 creation_reason[p]=''
        begin_creating_project "$p"
    done
}

begin_creating_project() { # PROJECT POSITION
    local p=$1 s forced=()
    list_selected_of "$p"
    for s in ${list[@]+"${list[@]}"}; do
        [ -z "${rename_from[s]}" ] || rename_container "$s"
    done
    list_changing_of "$p" recreate
    keep_creatable
    forced=(${list[@]+"${list[@]}"})
    list_changing_of "$p" create
    keep_creatable
    [ $((${#forced[@]} + ${#list[@]})) -gt 0 ] || return 0
    event create "$(counted $((${#forced[@]} + ${#list[@]})) container)" "${project_key[p]}"
    for s in ${forced[@]+"${forced[@]}"}; do event create "anew: ${why[s]}" "$s"; done
    creating[p]=1
    # By force, because Compose does not see every reason to recreate a container.
    if [ "${#forced[@]}" -eq 0 ]; then
        compose_create_command '' "$p" "${list[@]}"
    elif [ "${#list[@]}" -eq 0 ]; then
        compose_create_command --force-recreate "$p" "${forced[@]}"
    else
        # Compose also creates the missing dependencies of services: the first command may create more than its own.
        compose_create_command --no-recreate "$p" "${list[@]}"
        create_first=("${command[@]}")
        compose_create_command --force-recreate "$p" "${forced[@]}"
        begin_call "create-$p" both "${#create_first[@]}" "${create_first[@]}" "${command[@]}"
        return 0
    fi
    begin_call "create-$p" "${command[@]}"
}

# Removes from list the services that Compose would fail on.
keep_creatable() {
    local s kept=()
    for s in ${list[@]+"${list[@]}"}; do
        [ "${creatable[s]}" -eq 0 ] || kept[${#kept[@]}]=$s
    done
    list=(${kept[@]+"${kept[@]}"})
}

# Two commands in one call, the second only when the first has succeeded.
both() { # NUMBER OF WORDS OF THE FIRST, WORDS OF BOTH...
    local count=$1
    shift
    "${@:1:count}" && exec "${@:count+1}"
}

rename_container() { # SERVICE POSITION
    run docker rename "${container[$1]}" "${service_container[$1]}"
    if [ "$code" -ne 0 ]; then
        stop_if_engine_lost
        find_last_line
        preparation_failure[$1]="its container ${container[$1]} could not be renamed: $last_line" creatable[$1]=0
        return 0
    fi
    event create "renamed from ${container[$1]}" "$1"
    touched=1
    container[$1]=${service_container[$1]}
}

# Registers what Compose has created.
collect_created() {
    local p call_limit=0
    for ((p = 0; p < ${#project_key[@]}; p++)); do
        [ "${creating[p]}" -eq 1 ] || continue
        has_ended "create-$p" || continue
        end_call "create-$p"
        creating[p]=0
        progressed=1
        if [ "$code" -eq 0 ]; then
            note_created "$p"
        else
            create_one_by_one "$p"
        fi
    done
}

# Registers the new containers of a project: they have the names that the spec says.
note_created() { # PROJECT POSITION
    local s
    list_changing_of "$1" create recreate
    for s in ${list[@]+"${list[@]}"}; do
        [ "${phase[s]}" != creating ] || take_created "$s"
    done
}

take_created() { # SERVICE POSITION
    container[$1]=${service_container[$1]} container_id[$1]='' phase[$1]=waiting
}

# Compose gives up a whole project if one container fails: those that do not need it are created all the same.
create_one_by_one() { # PROJECT POSITION
    local s option left=()
    stop_if_engine_lost
    begin_compose_command "$1"
    run "${command[@]}" config --quiet
    if [ "$code" -ne 0 ]; then
        find_last_line
        fail_project "$1" "Compose cannot use $root/${project_file[$1]}: $last_line" creation
        return 0
    fi
    list_changing_of "$1" create recreate
    left=(${list[@]+"${list[@]}"})
    for s in ${left[@]+"${left[@]}"}; do
        [ "${phase[s]}" = creating ] || continue
        if needs_uncreated "$s"; then
            # What it needs has failed: it will wait for ever.
            phase[s]=waiting
            continue
        fi
        option=--no-recreate
        [ "${change[s]}" = create ] || option=--force-recreate
        compose_create_command "$option" "$1" "$s"
        run_action "${command[@]}"
        if [ "$code" -eq 0 ]; then
            take_created "$s"
        else
            find_last_words
            failure_output[s]=$last_words
            mark_failed "$s" "Compose could not create its container (exit code $code)" creation
        fi
    done
}

# Whether a service of the same project that this one needs could not be created: Compose would try that one again.
needs_uncreated() { # SERVICE POSITION
    local d
    for d in ${service_needs[$1]} ${service_precedes[$1]}; do
        [ "${service_project[d]}" -eq "${service_project[$1]}" ] || continue
        case ${phase[d]} in creating | failed) return 0 ;; esac
    done
    return 1
}

# Nothing of the project can be created.
fail_project() { # PROJECT POSITION, REASON, KIND OF FAILURE
    local s
    creating[$1]=0 creation_reason[$1]=$2 creation_kind[$1]=$3
    progressed=1
    event failed "$2" "${project_key[$1]}"
    list_changing_of "$1" create recreate
    for s in ${list[@]+"${list[@]}"}; do
        [ "${phase[s]}" = creating ] || continue
        phase[s]=uncreated
        block_dependants "$s"
    done
}

# Sets last_words to the end of Compose's output, without its progress lines about containers.
find_last_words() {
    last_words=$(printf '%s\n%s\n' "$said" "$complained" | without_controls |
        grep -v '^$\|^ Container .*  *[A-Z][a-z]*ed *$\|^ Container .*  *[A-Z][a-z]*ing *$' | tail -n 20)
    redact "$last_words"
    last_words=$redacted
}
