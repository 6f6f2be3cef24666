# --- Networks that this platform's projects share ---

$Networks = [Collections.Generic.List[object]]::new()

function Add-Network {
    param([string]$Key, [string]$Name, [string[]]$CreateArguments = @())
    $Networks.Add([pscustomobject]@{ Key = $Key; Name = $Name; CreateArguments = $CreateArguments })
}
<% for network in plan.networks %>
Add-Network -Key <: network.key|ps :> -Name <: network.name|ps :><% if !network.create_args.is_empty() %> -CreateArguments <: network.create_args|ps_list :><% endif %>
<%- endfor %>

