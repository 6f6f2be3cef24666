# --- Switches that select projects ---

$Switches = [Collections.Generic.List[object]]::new()

function Add-Switch {
    param([string]$Name, [bool]$Given, [string[]]$Keeps)
    $Switches.Add([pscustomobject]@{ Name = $Name; Given = $Given; Keeps = $Keeps })
}
<% for switch in plan.switches %>
Add-Switch -Name <: switch.pascal|ps :> -Given ([bool]$<: switch.pascal|ps_name :>) -Keeps <: plan.project_keys(switch.projects)|ps_list :>
<%- endfor %>

