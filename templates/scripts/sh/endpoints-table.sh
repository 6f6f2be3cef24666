# --- Endpoints: shown at the end of a start ---
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
<% for service in plan.services %><% for endpoint in service.endpoints %>
endpoint <: service.id|sh :> <: endpoint.title|sh :> <: endpoint.url_template|sh :> <: endpoint.probe_template|sh :>
<%- endfor %><% endfor %>
