# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Secrets are masked in everything that is shown ---

# A text with every secret of .env replaced. A default is no secret: it can be read in the spec.
function Hide-Secret {
    param([string]$Text)
    foreach ($variable in $Variables) {
        if (-not $variable.Secret) { continue }
        $value = Get-VariableValue -Name $variable.Name
        if ($value.Length -lt 4) { continue }
        if ($variable.Origin -eq 'default' -and $value -ceq $variable.Argument) { continue }
        $Text = $Text.Replace($value, '***')
    }
    return $Text
}
