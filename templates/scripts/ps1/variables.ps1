# --- Variables of .env ---
# Origins: required (the user states it), default (Argument), hex and alphanumeric (a secret of Argument bytes or characters).

$Variables = [Collections.Generic.List[object]]::new()

function Add-Variable {
    param([string]$Name, [string]$Origin, [string]$Argument, [switch]$Secret, [string]$Description, [string]$Written = $Argument)
    $Variables.Add([pscustomobject]@{ Name = $Name; Origin = $Origin; Argument = $Argument; Secret = [bool]$Secret; Description = $Description; Written = $Written })
}
<% for variable in plan.variables %>
Add-Variable -Name <: variable.name|ps :> -Origin <: variable.origin.word()|ps :> -Argument <: variable.origin.argument()|ps :><% if variable.secret %> -Secret<% endif %> -Description <: variable.description|ps :><% if let Some(written) = variable.quoted_default() %> -Written <: written|ps :><% endif %>
<%- endfor %>

