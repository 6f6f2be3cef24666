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
<% for switch in plan.switches %>
switch <: switch.kebab|sh :> <: switch.description|sh :> <: plan.project_keys(switch.projects)|sh_words :>
<%- endfor %>
