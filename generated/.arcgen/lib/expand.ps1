# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Texts with values of variables in them ---

# A text with each ${NAME:-default} replaced by the variable's value, and each $$ by a dollar sign. For what is shown, secrets
# are masked.
function Expand-Text {
    param([string]$Text, [switch]$Shown)
    $expanded = ''
    $end = 0
    foreach ($found in [regex]::Matches($Text, '\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*):-([^}]*)\})')) {
        $expanded += $Text.Substring($end, $found.Index - $end)
        $end = $found.Index + $found.Length
        $name = $found.Groups[1].Value
        $piece = '$'
        if ($name -ne '') { $piece = Get-VariableValue -Name $name }
        if ($piece -eq '') { $piece = $found.Groups[2].Value }
        if ($Shown -and $piece -ne '' -and (Test-Secret -Name $name)) { $piece = '***' }
        $expanded += $piece
    }
    return $expanded + $Text.Substring($end)
}

function Test-Secret {
    param([string]$Name)
    foreach ($variable in $Variables) {
        if ($variable.Name -ceq $Name) { return $variable.Secret }
    }
    return $false
}
