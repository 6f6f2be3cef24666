# --- Endpoints: shown at the end of a start; ${NAME:-default} in a URL is the value of a variable ---

$Endpoints = [Collections.Generic.List[object]]::new()

function Add-Endpoint {
    param([string]$Service, [string]$Title, [string]$Url, [string]$ProbeUrl)
    $Endpoints.Add([pscustomobject]@{ Service = $Service; Title = $Title; Url = $Url; ProbeUrl = $ProbeUrl })
}
<% for service in plan.services %><% for endpoint in service.endpoints %>
Add-Endpoint -Service <: service.id|ps :> -Title <: endpoint.title|ps :> -Url <: endpoint.url_template|ps :> -ProbeUrl <: endpoint.probe_template|ps :>
<%- endfor %><% endfor %>

