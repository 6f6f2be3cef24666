# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Values of variables: from the environment first, as in Compose, or else from .env ---
# .env is read as data; nothing in it is run.

$EnvFile = "$Root/.env"
$EnvValues = [Collections.Hashtable]::new()

function Read-EnvFile {
    $EnvValues.Clear()
    if (-not [IO.File]::Exists($EnvFile)) { return }
    # A file that cannot be read is reported where it is needed.
    try { $said = [IO.File]::ReadAllLines($EnvFile) }
    catch { return }
    foreach ($line in $said) {
        $text = $line.Trim()
        $at = $text.IndexOf('=')
        if ($text.StartsWith('#') -or $at -lt 1) { continue }
        $name = ($text.Substring(0, $at) -creplace '^export\s+', '').Trim()
        $value = $text.Substring($at + 1).Trim()
        # What follows a closing quote, or a space and a #, is a comment.
        if ($value -match '^(["''])(.*)\1') { $value = $Matches[2] }
        else { $value = ($value -replace '\s#.*$', '').TrimEnd() }
        $EnvValues[$name] = $value
    }
}

# The value in .env; empty if there is none.
function Get-WrittenValue {
    param([string]$Name)
    return [string]$EnvValues[$Name]
}

# The value that Compose will see; empty if there is none.
function Get-VariableValue {
    param([string]$Name)
    $value = [Environment]::GetEnvironmentVariable($Name)
    if ($null -ne $value) { return $value }
    return [string]$EnvValues[$Name]
}
