# --- Ports that services publish on this machine: Port, unless Variable says another ---

$HostPorts = [Collections.Generic.List[object]]::new()

function Add-HostPort {
    param([string]$Service, [string]$Address, [string]$Variable, [int]$Port, [string]$Protocol)
    $HostPorts.Add([pscustomobject]@{ Service = $Service; Address = $Address; Variable = $Variable; Port = $Port; Protocol = $Protocol })
}
<% for service in plan.services %><% for port in service.ports %>
Add-HostPort -Service <: service.id|ps :> -Address <: port.ip|ps :> -Variable <: port.variable|ps :> -Port <: port.port|num :> -Protocol <: port.protocol|ps :>
<%- endfor %><% endfor %>

