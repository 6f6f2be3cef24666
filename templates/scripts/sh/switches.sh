# --- Switches that select projects ---
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

# The lines of --help about them.
show_switches() {
    local n
    for ((n = 0; n < ${#switch_name[@]}; n++)); do
        printf '  --%-19s %s\n' "${switch_name[n]}" "${switch_description[n]}"
    done
}
<% for switch in plan.switches %>
switch <: switch.kebab|sh :> <: switch.description|sh :> <: plan.project_keys(switch.projects)|sh_words :>
<%- endfor %>
