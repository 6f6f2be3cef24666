# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Secrets are masked in everything that is shown or collected ---

# Every form of every secret, the longest first; $null until they are needed, and once a value has changed.
$MaskedForms = $null

# Looks for the secrets that are to be replaced. Those of containers are in what it is given, NAME=value a line.
function Initialize-Mask {
    param([string[]]$Environments = @())
    Read-Secret
    Add-EnvironmentSecret -Lines $Environments
    $script:MaskedForms = @(Get-SecretForm)
}

# A text with every secret replaced. A default is no secret here: it can be read in the spec.
function Hide-Secret {
    param([string]$Text)
    if ($null -eq $MaskedForms) { Initialize-Mask }
    foreach ($form in $MaskedForms) { $Text = $Text.Replace($form, '***') }
    return $Text
}

# The same for what is collected. A secret that may be a common word, such as "postgres", is masked where it is used as a
# value: NAME=word, "word", :word@ of a URL.
function Hide-Value {
    param([string]$Text)
    $Text = Hide-Secret -Text $Text
    foreach ($value in $PublicValues) {
        if (-not $Text.Contains($value)) { continue }
        $Text = $Text.Replace('=' + $value + '"', '=***"').Replace(':' + $value + '@', ':***@').Replace('": "' + $value + '"', '": "***"')
        $Text = [regex]::Replace($Text, '=' + [regex]::Escape($value) + '(?=\r?$)', '=***', 'Multiline')
    }
    return $Text
}
