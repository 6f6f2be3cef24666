# --- Variables of .env ---
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
<% for variable in plan.variables %>
variable <: variable.name|sh :> <: variable.origin.word()|sh :> <: variable.origin.argument()|sh :> <% if variable.secret %>secret<% else %>public<% endif %> <: variable.description|sh :><% if let Some(written) = variable.quoted_default() %> <: written|sh :><% endif %>
<%- endfor %>
