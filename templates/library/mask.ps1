# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Secrets are masked in everything that is shown or collected ---

# Every form of every secret, the longest first; $null until they are needed, and once a value has changed.
$MaskedForms = $null
# Pieces of those in base64, which are looked for in what is collected; none until they are needed, and once a value has changed.
$MaskedPieces = @{}

# Looks for the secrets that are to be replaced. Those of containers are in what it is given, NAME=value a line.
function Initialize-Mask {
    param([string[]]$Environments = @())
    Read-Secret
    Add-EnvironmentSecret -Lines $Environments
    $script:MaskedForms = @(Get-SecretForm)
    $script:MaskedPieces = @{}
}

# A text with every secret replaced. A default is no secret here: it can be read in the spec.
function Hide-Secret {
    param([string]$Text)
    if ($null -eq $MaskedForms) { Initialize-Mask }
    foreach ($form in $MaskedForms) { $Text = $Text.Replace($form, '***') }
    return $Text
}

# A line that ends in a JSON string, as people read it: line breaks become spaces, control characters are removed, and secrets are
# masked once more: decoded, one may have another form.
function ConvertTo-PlainText {
    param([string]$Text)
    $plain = $Text.Replace('\n', ' ').Replace('\t', ' ').Replace('\"', '"')
    return (Hide-Secret -Text $plain) -replace '[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', ''
}

# The same for what is collected. A secret that may be a common word, such as "postgres", is masked where it is used as a
# value: NAME=word, "word", :word@ of a URL.
function Hide-Value {
    param([string]$Text)
    $Text = Hide-Piece -Text (Hide-Secret -Text $Text)
    foreach ($value in $PublicValues) {
        if (-not $Text.Contains($value)) { continue }
        $Text = $Text.Replace('=' + $value + '"', '=***"').Replace(':' + $value + '@', ':***@').Replace('": "' + $value + '"', '": "***"')
        $Text = [regex]::Replace($Text, '=' + [regex]::Escape($value) + '(?=\r?$)', '=***', 'Multiline')
    }
    return $Text
}

# A text without the pieces of secrets in its runs of letters of base64.
function Hide-Piece {
    param([string]$Text)
    if ($MaskedPieces.Count -eq 0) { $script:MaskedPieces = Get-SecretPiece }
    if ($MaskedPieces.Count -eq 0) { return $Text }
    $out = [Text.StringBuilder]::new()
    $end = 0
    foreach ($run in [regex]::Matches($Text, '[A-Za-z0-9+/_-]{8,}')) {
        if (-not (Test-Piece -Run $run.Value)) { continue }
        [void]$out.Append($Text, $end, $run.Index - $end).Append((Get-WithoutPiece -Run $run.Value))
        $end = $run.Index + $run.Length
    }
    if ($end -eq 0) { return $Text }
    return $out.Append($Text, $end, $Text.Length - $end).ToString()
}

# A piece that is broken off is at one of the ends; one of 15 letters is at one of these positions.
function Test-Piece {
    param([string]$Run)
    $last = $Run.Length - 8
    if ($MaskedPieces.ContainsKey($Run.Substring($last))) { return $true }
    for ($at = 0; $at -le $last; $at += 8) {
        if ($MaskedPieces.ContainsKey($Run.Substring($at, 8))) { return $true }
    }
    return $false
}

function Get-WithoutPiece {
    param([string]$Run)
    $out = [Text.StringBuilder]::new()
    $hidden = 0
    for ($at = 0; $at -lt $Run.Length; $at++) {
        if ($at + 8 -le $Run.Length -and $MaskedPieces.ContainsKey($Run.Substring($at, 8))) {
            if ($hidden -le $at) { [void]$out.Append('***') }
            $hidden = $at + 8
        }
        elseif ($hidden -le $at) { [void]$out.Append($Run[$at]) }
    }
    return $out.ToString()
}
