# --- Connections that services make to each other: HostName is how a service calls the other, Port 0 is not known ---

$Connections = [Collections.Generic.List[object]]::new()

function Add-Connection {
    param([string]$From, [string]$To, [string]$HostName, [int]$Port)
    $target = $HostName
    if ($Port -ne 0) { $target = "${HostName}:$Port" }
    $Connections.Add([pscustomobject]@{ From = $ServiceById[$From]; To = $ServiceById[$To]; HostName = $HostName; Port = $Port; Target = $target })
}
<% for service in plan.services %><% for connection in service.connections %>
Add-Connection -From <: service.id|ps :> -To <: plan.services[connection.service].id|ps :> -HostName <: connection.host|ps :> -Port <: connection.port|num :>
<%- endfor %><% endfor %>

