# --- Values of variables: the environment's first, as for Compose, else those of .env ---
# .env is read as data; nothing in it is run.

$EnvFile = "$Root/.env"
$EnvValues = New-Object -TypeName System.Collections.Hashtable

function Read-EnvFile {
    $EnvValues.Clear()
    if (-not [IO.File]::Exists($EnvFile)) { return }
    foreach ($line in [IO.File]::ReadAllLines($EnvFile)) {
        $text = $line.Trim()
        $at = $text.IndexOf('=')
        if ($text.StartsWith('#') -or $at -lt 1) { continue }
        $name = ($text.Substring(0, $at) -creplace '^export\s+', '').Trim()
        $value = $text.Substring($at + 1).Trim()
        if ($value.Length -ge 2 -and @('"', "'") -contains $value.Substring(0, 1) -and $value.Substring($value.Length - 1) -eq $value.Substring(0, 1)) {
            $value = $value.Substring(1, $value.Length - 2)
        }
        $EnvValues[$name] = $value
    }
}

# What Compose will see, empty if nothing.
function Get-VariableValue {
    param([string]$Name)
    $value = [Environment]::GetEnvironmentVariable($Name)
    if ($null -ne $value) { return $value }
    return [string]$EnvValues[$Name]
}

