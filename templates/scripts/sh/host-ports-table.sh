# --- Ports that services publish on this machine ---
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
<% for service in plan.services %><% for port in service.ports %>
host_port <: service.id|sh :> <: port.ip|sh :> <: port.variable|sh :> <: port.port|num :> <: port.protocol|sh :>
<%- endfor %><% endfor %>
