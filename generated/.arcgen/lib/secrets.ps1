# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Secrets: the values that must not be seen, and the forms in which docker, JSON, URLs and HTTP headers write them ---

$SecretValues = [Collections.Generic.List[string]]::new()
# Those that may be common words, such as a default from the spec.
$PublicValues = [Collections.Generic.List[string]]::new()

# Fills both from .env, the environment and the defaults.
function Read-Secret {
    $SecretValues.Clear()
    $PublicValues.Clear()
    foreach ($variable in $Variables) {
        if (-not $variable.Secret) { continue }
        $value = Get-VariableValue -Name $variable.Name
        if ($value -eq '' -and $variable.Origin -eq 'default') { $value = $variable.Argument }
        if ($value -eq '') { continue }
        if ($value.Length -lt 4 -or ($variable.Origin -eq 'default' -and $value -ceq $variable.Argument)) { $PublicValues.Add($value) }
        else { $SecretValues.Add($value) }
    }
}

# Adds what a container's environment, NAME=value a line, has under names that say that it is a secret, and the passwords in
# its URLs: they may come from an env_file, or stand in the spec.
function Add-EnvironmentSecret {
    param([string[]]$Lines = @())
    $name = ''
    foreach ($line in $Lines) {
        # Another line of the same value.
        $value = $line
        if ($line -match '^([A-Za-z_][^=]*)=(.*)$') {
            $name = $Matches[1]
            $value = $Matches[2]
        }
        if (Test-SecretName -Name $name) { Add-SecretValue -Value $value }
        if ($value -match '://[^/?#:]*:([^/?#]*)@') { Add-SecretValue -Value $Matches[1] }
    }
}

# Whether a name says that its value is a secret; that of a file with one does not.
function Test-SecretName {
    param([string]$Name)
    $framed = "_${Name}_"
    if ($framed -match '_(?:FILE|PATH|DIR)_$|^_(?:OLD)?PWD_$') { return $false }
    return $framed -match 'PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|KEYS?_$|_KEY_|APIKEY|_PASS_|PWD_$|_DSN_|_SALT_|_PAT_|PRIVATE'
}

function Add-SecretValue {
    param([string]$Value)
    if (@('', 'true', 'false', 'yes', 'no', 'on', 'off', 'none', 'null') -ccontains $Value) { return }
    # A word such as postgres or guest, which logs use for other things too.
    if ($Value.Length -lt 4 -or $Value -cmatch '^[a-z]*$') { $PublicValues.Add($Value) }
    else { $SecretValues.Add($Value) }
}

# Every form of every value, the longest first: one may be the beginning of another.
function Get-SecretForm {
    $seen = [Collections.Hashtable]::new()
    foreach ($text in @(Get-SecretText)) {
        foreach ($form in @($text) + @(Get-Base64Form -Text $text)) { $seen[$form] = $form.Length }
        # Letters, digits and these signs are written as they are everywhere.
        if ($text -cmatch '^[A-Za-z0-9._~-]*\z') { continue }
        foreach ($form in @(Get-JsonForm -Text $text) + @(Get-UrlForm -Text $text)) { $seen[$form] = $form.Length }
        # What is rarer is not looked for in a whole text of several lines, such as a key: it has its lines.
        if ($text.Contains("`n")) { continue }
        foreach ($form in @(Get-RareForm -Text $text)) { $seen[$form] = $form.Length }
    }
    $forms = @($seen.Keys | Where-Object { $_.Length -ge 4 })
    return @($forms | Sort-Object -Property { -$_.Length }, { $_ })
}

# The values, and the lines of each: a log shows them one by one.
function Get-SecretText {
    $texts = @()
    foreach ($value in $SecretValues) {
        foreach ($text in @($value) + @($value.Split([char]10))) { $texts += $text.TrimEnd([char]13) }
    }
    return $texts
}

# Pieces of eight letters of every form in base64: programs break it over lines.
function Get-SecretPiece {
    $pieces = [Collections.Hashtable]::new()
    foreach ($text in @(Get-SecretText)) {
        foreach ($form in @(Get-Base64Form -Text $text)) {
            for ($at = 0; $at + 8 -le $form.Length; $at++) { $pieces[$form.Substring($at, 8)] = $true }
        }
    }
    return $pieces
}

# As a program writes it in a JSON string, as one does that escapes what HTML gives a meaning to, and in a text that is a string of
# JSON itself.
function Get-JsonForm {
    param([string]$Text)
    $plain = Get-JsonInside -Text $Text
    $twice = Get-JsonInside -Text $plain
    return @($plain, (ConvertTo-HtmlSafe -Text $plain), $twice, (ConvertTo-HtmlSafe -Text $twice))
}

function Get-JsonInside {
    param([string]$Text)
    $quoted = ConvertTo-JsonString -Text $Text
    return $quoted.Substring(1, $quoted.Length - 2)
}

function ConvertTo-HtmlSafe {
    param([string]$Text)
    return $Text.Replace('&', '\u0026').Replace('<', '\u003c').Replace('>', '\u003e')
}

# As Python, PHP, Gson and .NET write it in JSON, as HTML, and in a URL that keeps its slashes.
function Get-RareForm {
    param([string]$Text)
    $plain = Get-JsonInside -Text $Text
    $safe = ConvertTo-HtmlSafe -Text $plain
    $forms = @($plain.Replace('/', '\/'), (Get-JsonInside -Text $safe))
    foreach ($hex in @('x4', 'X4')) {
        $ascii = Get-AsciiJson -Text $Text -Escaped '' -Hex $hex
        $forms += @($ascii, $ascii.Replace('/', '\/'))
        $forms += Get-AsciiJson -Text $Text -Escaped "&<>='" -Hex $hex
        $forms += Get-AsciiJson -Text $Text -Escaped "&<>+`"```'" -Hex $hex
    }
    $html = $Text.Replace('&', '&amp;').Replace('<', '&lt;').Replace('>', '&gt;')
    $forms += @($html, $html.Replace('"', '&quot;').Replace("'", '&#39;'), $html.Replace('"', '&#34;').Replace("'", '&#39;'))
    $forms += $html.Replace('"', '&quot;').Replace("'", '&#x27;')
    foreach ($url in @(Get-UrlForm -Text $Text | Select-Object -First 2)) { $forms += $url.Replace('%2F', '/').Replace('%2f', '/') }
    return $forms
}

# With escapes for all that is not ASCII and for some characters.
function Get-AsciiJson {
    param([string]$Text, [string]$Escaped, [string]$Hex)
    $out = [Text.StringBuilder]::new()
    foreach ($letter in $Text.ToCharArray()) {
        $code = [int]$letter
        if ($Escaped.IndexOf($letter) -ge 0 -or $code -gt 127) { [void]$out.Append('\u' + $code.ToString($Hex)) }
        elseif ($code -lt 32 -or $code -eq 127 -or $letter -eq '"' -or $letter -eq '\') { [void]$out.Append((Get-JsonInside -Text ([string]$letter))) }
        else { [void]$out.Append($letter) }
    }
    return $out.ToString()
}

function Get-UrlForm {
    param([string]$Text)
    $upper = ''
    $lower = ''
    foreach ($byte in $Utf8.GetBytes($Text)) {
        $letter = [string][char]$byte
        if ($letter -cmatch '^[A-Za-z0-9._~-]$') {
            $upper += $letter
            $lower += $letter
        }
        else {
            $upper += '%' + $byte.ToString('X2')
            $lower += '%' + $byte.ToString('x2')
        }
    }
    return @($upper, $lower, $upper.Replace('%20', '+'))
}

# What base64 makes of a text that stands behind none, one or two other bytes, without the characters that they share.
function Get-Base64Form {
    param([string]$Text)
    $forms = @()
    $bytes = $Utf8.GetBytes($Text)
    if ($bytes.Length -lt 6) { return $forms }
    for ($before = 0; $before -lt 3; $before++) {
        $first = [int][Math]::Ceiling($before * 8 / 6)
        $last = [int][Math]::Floor(($before + $bytes.Length) * 8 / 6)
        $encoded = [Convert]::ToBase64String([byte[]](@([byte]0) * $before + @($bytes))).Substring($first, $last - $first)
        $forms += @($encoded, $encoded.Replace('+', '-').Replace('/', '_'))
    }
    return $forms
}
