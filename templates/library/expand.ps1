# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Texts with values of variables in them ---

# A text with each ${NAME:-default} replaced by the variable's value, and each $$ by a dollar sign.
function Expand-Text {
    param([string]$Text)
    $expanded = ''
    $end = 0
    foreach ($found in [regex]::Matches($Text, '\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*):-([^}]*)\})')) {
        $expanded += $Text.Substring($end, $found.Index - $end)
        $end = $found.Index + $found.Length
        $name = $found.Groups[1].Value
        $piece = '$'
        if ($name -ne '') { $piece = Get-VariableValue -Name $name }
        if ($piece -eq '') { $piece = $found.Groups[2].Value }
        $expanded += $piece
    }
    return $expanded + $Text.Substring($end)
}
