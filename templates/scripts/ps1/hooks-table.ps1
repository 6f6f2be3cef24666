# --- Hooks: commands run inside a container once its service is ready ---
# A failure whose output contains Accept counts as success; Check exits with 0 if the hook's effect holds.

$Hooks = [Collections.Generic.List[object]]::new()

function Add-Hook {
    param([string]$Service, [string]$Title, [int]$Retries, [string]$Accept, [string[]]$Command, [string[]]$Check = @())
    $Hooks.Add([pscustomobject]@{ Service = $Service; Title = $Title; Retries = $Retries; Accept = $Accept; Command = $Command; Check = $Check })
}
<% for service in plan.services %><% for hook in service.hooks %>
Add-Hook -Service <: service.id|ps :> -Title <: hook.title|ps :> -Retries <: hook.retries|num :> -Accept <: hook.accept|ps :> -Command <: hook.exec|ps_list :>
<%- if !hook.check.is_empty() %> -Check <: hook.check|ps_list :><% endif %>
<%- endfor %><% endfor %>

