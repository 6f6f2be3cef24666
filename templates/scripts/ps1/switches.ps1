# --- Switches that select projects ---

$Switches = [Collections.Generic.List[object]]::new()

function Add-Switch {
    param([string]$Name, [bool]$Given, [string[]]$Projects)
    $Switches.Add([pscustomobject]@{ Name = $Name; Given = $Given; Projects = $Projects })
}
<% for switch in plan.switches %>
Add-Switch -Name <: switch.pascal|ps :> -Given $<: switch.pascal|ps_name :> -Projects <: plan.project_keys(switch.projects)|ps_list :>
<%- endfor %>

