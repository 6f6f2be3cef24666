# --- Compose projects ---
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
<% for project in plan.projects %>
project <: project.key|sh :> <: project.name|sh :> <: project.dir|sh :> <: project.compose_file|sh :> <: project.title|sh :>
<%- endfor %>
