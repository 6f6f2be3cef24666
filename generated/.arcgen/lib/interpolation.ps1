# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Values of other variables in a value of .env: $NAME, ${NAME}, ${NAME:-word} and the like, $$ for a dollar sign ---
# As in compose-go 2.16 (template/template.go).

# What begins with a dollar sign and means something. A reference in braces ends with the last brace of its line.
$ReferencePattern = [regex]'\$(?:(?<dollar>\$)|(?<name>[A-Za-z_][A-Za-z0-9_]*)|\{(?:(?<braced>[A-Za-z_][A-Za-z0-9_]*)(?:(?<operator>:?[-+?])(?<word>.*))?\}|(?<invalid>)))'

# Returns the text; throws a FormatException where Compose refuses it. Values: what the file has said so far.
function Expand-Reference {
    param([string]$Text, [Collections.Hashtable]$Values)
    $expanded = ''
    $found = $ReferencePattern.Match($Text)
    while ($found.Success) {
        $expanded += $Text.Substring(0, $found.Index)
        $Text = $Text.Substring($found.Index + $found.Length)
        if ($found.Groups['invalid'].Success) { throw [FormatException]::new('${ does not begin a reference to a variable; $$ stands for a dollar sign') }
        if ($found.Groups['dollar'].Success) { $expanded += '$' }
        elseif ($found.Groups['name'].Success) { $expanded += [string](Find-Value -Name $found.Groups['name'].Value -Values $Values) }
        elseif (-not $found.Groups['operator'].Success) { $expanded += [string](Find-Value -Name $found.Groups['braced'].Value -Values $Values) }
        else {
            $words = @(Split-Brace -Word ($found.Groups['word'].Value + '}'))
            $Text = $words[1] + $Text
            $expanded += Expand-Brace -Name $found.Groups['braced'].Value -Operator $found.Groups['operator'].Value -Word $words[0] -Values $Values
        }
        $found = $ReferencePattern.Match($Text)
    }
    return $expanded + $Text
}

# A text that ends in a brace, split at the one that closes the reference; where none does, the last one counts.
function Split-Brace {
    param([string]$Word)
    $depth = 1
    for ($at = 0; $at -lt $Word.Length; $at++) {
        if ($Word[$at] -eq '}') {
            $depth -= 1
            if ($depth -eq 0) { return @($Word.Substring(0, $at), $Word.Substring($at + 1)) }
        }
        elseif ($Word[$at] -eq '{') {
            $depth += 1
            # Compose does not look at the character after an opening brace.
            $at += 1
        }
    }
    return @($Word.Substring(0, $Word.Length - 1), '')
}

function Expand-Brace {
    param([string]$Name, [string]$Operator, [string]$Word, [Collections.Hashtable]$Values)
    $value = Find-Value -Name $Name -Values $Values
    $isSet = $null -ne $value
    if ($Operator.StartsWith(':') -and $value -eq '') { $isSet = $false }
    $kind = $Operator.Substring($Operator.Length - 1)
    if ($kind -eq '?' -and -not $isSet) { throw [FormatException]::new('${' + "$Name$Operator$Word} requires a value of $Name, and there is none") }
    if (($kind -eq '-' -and -not $isSet) -or ($kind -eq '+' -and $isSet)) { return Expand-Reference -Text $Word -Values $Values }
    return [string]$value
}

# From the environment, or else from the file; $null if there is none.
function Find-Value {
    param([string]$Name, [Collections.Hashtable]$Values)
    $value = [Environment]::GetEnvironmentVariable($Name)
    if ($null -eq $value) { return $Values[$Name] }
    return $value
}
