# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The format of .env, read as Compose reads it: comments, quotes, escapes, values over several lines ---
# As in compose-go 2.16 (dotenv/parser.go). The file is data; nothing in it is run.

# What stands between statements, a name, and the two kinds of values.
$DotenvGap = [regex]'\G(?:\s+|#[^\n]*)*(?:export(?=[\t\n\f\r ])[\t\v\f\r \u0085\u00A0]*)?'
$DotenvName = [regex]'\G([^=:\n]*)([=:]?)[\t\v\f\r \u0085\u00A0]*'
$DotenvQuoted = [regex]'\G(?:"((?>[^"\\]+|\\[\s\S])*)"|''((?>[^''\\]+|\\[\s\S])*)'')'
$DotenvPlain = [regex]'\G[^\n]*'
$DotenvEscape = [regex]'\\(?:([abfnrtv$"\\])|0([0-9]{0,3}))'
$DotenvControls = @{ a = 7; b = 8; f = 12; n = 10; r = 13; t = 9; v = 11 }

# Returns Values (a Hashtable), Fault: why the file cannot be read, empty if it can, and Remedy: what to do about it.
function Read-Dotenv {
    param([string]$Path)
    $read = @{ Values = [Collections.Hashtable]::new(); Fault = ''; Remedy = 'correct it: Compose cannot read it either' }
    try {
        # A pipe would be waited for.
        if (-not $OnWindows -and (Get-Item -LiteralPath $Path -Force).UnixMode -cmatch '^[psbc]') { throw [IO.IOException]::new('no file') }
        $bytes = [IO.File]::ReadAllBytes($Path)
    }
    catch {
        $read.Fault = ': it is not a file that this user can read'
        $read.Remedy = 'make it one'
        $cause = $_.Exception.GetBaseException()
        if ($cause -is [IO.FileNotFoundException] -or $cause -is [IO.DirectoryNotFoundException]) {
            $read.Fault = ': it is a link to a file that does not exist'
            $read.Remedy = 'create that file, or remove the link'
        }
        return $read
    }
    # The byte order mark of UTF-16 is what Windows PowerShell writes by default.
    if ($bytes.Length -gt 1 -and @('254 255', '255 254') -contains "$($bytes[0]) $($bytes[1])") {
        $read.Fault = ': it is not UTF-8'
        $read.Remedy = 'save it as UTF-8'
        return $read
    }
    $text = $Utf8.GetString($bytes)
    $at = 0
    if ($text.StartsWith([string][char]0xFEFF, [StringComparison]::Ordinal)) { $at = 1 }
    try {
        while ($true) {
            $at += $DotenvGap.Match($text, $at).Length
            if ($at -ge $text.Length) { break }
            $at = Read-Statement -Text $text -At $at -Values $read.Values
        }
    }
    catch [FormatException] {
        $read.Fault = ", line $($text.Substring(0, $at).Split([char]10).Length): $($_.Exception.Message)"
    }
    return $read
}

# Reads the statement that begins at a position; returns the position after it.
function Read-Statement {
    param([string]$Text, [int]$At, [Collections.Hashtable]$Values)
    $head = $DotenvName.Match($Text, $At)
    $name = $head.Groups[1].Value.TrimEnd()
    if ($name -match '[!"#$%&\x27()*+,/;<>?@\\^`{|}~]') { throw [FormatException]::new('a name may have letters, digits, _, . and - only') }
    if ($name.Contains(' ')) { throw [FormatException]::new('a name cannot contain a space') }
    $At += $head.Length
    # A name alone has the value of the environment, which is looked at first anyway.
    if ($head.Groups[2].Value -eq '') { return $At }
    if ($At -lt $Text.Length -and ($Text[$At] -eq '"' -or $Text[$At] -eq "'")) {
        $quoted = $DotenvQuoted.Match($Text, $At)
        if (-not $quoted.Success) { throw [FormatException]::new('the quoted value that begins here does not end') }
        $value = $quoted.Groups[2].Value -creplace '\\('')|(\\[\s\S])', '$1$2'
        if ($quoted.Groups[1].Success) { $value = Expand-Reference -Text (Expand-Escape -Text $quoted.Groups[1].Value) -Values $Values }
        $Values[$name] = $value
        return $At + $quoted.Length
    }
    $plain = $DotenvPlain.Match($Text, $At)
    $value = $plain.Value
    $comment = $value.IndexOf(' #', [StringComparison]::Ordinal)
    if ($comment -ge 0) { $value = $value.Substring(0, $comment) }
    $value = $value.TrimEnd()
    $Values[$name] = Expand-Reference -Text $value -Values $Values
    return $At + $plain.Length
}

# Replaces the escapes that Compose knows; a backslash before anything else stays.
function Expand-Escape {
    param([string]$Text)
    $expanded = ''
    $end = 0
    foreach ($found in $DotenvEscape.Matches($Text)) {
        $expanded += $Text.Substring($end, $found.Index - $end)
        $end = $found.Index + $found.Length
        $letter = $found.Groups[1].Value
        $digits = $found.Groups[2].Value
        if ($letter -eq '$') { $expanded += '$$' }
        elseif ($DotenvControls.ContainsKey($letter)) { $expanded += [char]$DotenvControls[$letter] }
        elseif ($letter -ne '') { $expanded += $letter }
        # No variable can have it.
        elseif ($digits -eq '000') { continue }
        elseif ($digits -match '^[0-3][0-7]{2}$') { $expanded += [char][Convert]::ToInt32($digits, 8) }
        else { $expanded += '\' + $digits }
    }
    return $expanded + $Text.Substring($end)
}
