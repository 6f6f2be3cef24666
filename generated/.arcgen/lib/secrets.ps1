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
    foreach ($value in $SecretValues) {
        # A log shows the lines of a value one by one.
        foreach ($text in @($value) + @($value.Split([char]10))) {
            $text = $text.TrimEnd([char]13)
            foreach ($form in @($text) + @(Get-JsonForm -Text $text) + @(Get-UrlForm -Text $text) + @(Get-Base64Form -Text $text)) { $seen[$form] = $form.Length }
        }
    }
    $forms = @($seen.Keys | Where-Object { $_.Length -ge 4 })
    return @($forms | Sort-Object -Property { -$_.Length }, { $_ })
}

# As a program writes it in a JSON string, and as one does that escapes what HTML gives a meaning to.
function Get-JsonForm {
    param([string]$Text)
    $quoted = ConvertTo-JsonString -Text $Text
    $plain = $quoted.Substring(1, $quoted.Length - 2)
    return @($plain, $plain.Replace('&', '\u0026').Replace('<', '\u003c').Replace('>', '\u003e'))
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
