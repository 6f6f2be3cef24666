# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Values of variables: the environment's first, as for Compose, else those of .env ---
# .env is read as data; nothing in it is run.

$EnvFile = "$Root/.env"
$EnvValues = [Collections.Hashtable]::new()

function Read-EnvFile {
    $EnvValues.Clear()
    if (-not [IO.File]::Exists($EnvFile)) { return }
    # What cannot be read becomes a problem of those who need it.
    try { $said = [IO.File]::ReadAllLines($EnvFile) }
    catch { return }
    foreach ($line in $said) {
        $text = $line.Trim()
        $at = $text.IndexOf('=')
        if ($text.StartsWith('#') -or $at -lt 1) { continue }
        $name = ($text.Substring(0, $at) -creplace '^export\s+', '').Trim()
        $value = $text.Substring($at + 1).Trim()
        # What stands behind a closing quote, or behind a blank and a #, is a comment.
        if ($value -match '^(["''])(.*)\1') { $value = $Matches[2] }
        else { $value = ($value -replace '\s#.*$', '').TrimEnd() }
        $EnvValues[$name] = $value
    }
}

# What .env says, empty if nothing.
function Get-WrittenValue {
    param([string]$Name)
    return [string]$EnvValues[$Name]
}

# What Compose will see, empty if nothing.
function Get-VariableValue {
    param([string]$Name)
    $value = [Environment]::GetEnvironmentVariable($Name)
    if ($null -ne $value) { return $value }
    return [string]$EnvValues[$Name]
}
