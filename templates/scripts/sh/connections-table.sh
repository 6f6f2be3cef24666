# --- Connections that services make to each other ---
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
<% for service in plan.services %><% for connection in service.connections %>
connection <: service.id|sh :> <: plan.services[connection.service].id|sh :> <: connection.host|sh :> <: connection.port|num :>
<%- endfor %><% endfor %>
