# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Secrets are masked in everything that is collected ---

$SecretValues = @()
# Secrets that still have their default from the spec.
$PublicValues = @()

# Fills both from .env, the environment and the defaults.
function Read-Secret {
    Read-EnvFile
    # What cannot be read cannot be masked.
    try { if ([IO.File]::Exists($EnvFile)) { [void][IO.File]::ReadAllText($EnvFile) } }
    catch { Write-Notice -Text "cannot read $EnvFile" }
    foreach ($variable in $Variables) {
        if (-not $variable.Secret) { continue }
        $value = Get-VariableValue -Name $variable.Name
        if ($value -eq '' -and $variable.Origin -eq 'default') { $value = $variable.Argument }
        if ($value -eq '') { continue }
        # As it is, and as written in JSON.
        $json = ConvertTo-JsonString -Text $value
        $forms = @($value, $json.Substring(1, $json.Length - 2).Replace('&', '\u0026'))
        if ($value.Length -lt 4 -or ($variable.Origin -eq 'default' -and $value -ceq $variable.Argument)) { $script:PublicValues += $forms }
        else { $script:SecretValues += $forms }
    }
    # The longest first: one secret may be the beginning of another.
    $script:SecretValues = @($SecretValues | Sort-Object -Property Length -Descending)
}

# A text with all secrets replaced. A secret that still has its default, such as "postgres", may be a common word: it is
# masked only where it is used as a value: NAME=word, "word", :word@ of a URL.
function Hide-Value {
    param([string]$Text)
    foreach ($value in $SecretValues) { $Text = $Text.Replace($value, '***') }
    foreach ($value in $PublicValues) {
        if (-not $Text.Contains($value)) { continue }
        $Text = $Text.Replace('=' + $value + '"', '=***"').Replace(':' + $value + '@', ':***@').Replace('": "' + $value + '"', '": "***"')
        $Text = [regex]::Replace($Text, '=' + [regex]::Escape($value) + '(?=\r?$)', '=***', 'Multiline')
    }
    return $Text
}
