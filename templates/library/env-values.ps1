# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Values of variables: from the environment first, as in Compose, or else from .env ---

$EnvFile = "$Root/.env"
$EnvValues = [Collections.Hashtable]::new()
# Why .env cannot be read, and what to do; empty if it can, or if there is none. Then EnvValues has what could be read.
$EnvFault = ''
$EnvRemedy = ''

function Read-EnvFile {
    $EnvValues.Clear()
    $script:EnvFault = ''
    if (-not (Test-Entry -Path $EnvFile)) { return }
    $read = Read-Dotenv -Path $EnvFile
    $script:EnvValues = $read.Values
    $script:EnvFault = $read.Fault
    $script:EnvRemedy = $read.Remedy
}

# For scripts that need every value.
function Assert-EnvValue {
    if ($EnvFault -ne '') { Add-Problem -Fact "cannot read $EnvFile$EnvFault" -Remedy $EnvRemedy }
}

# Whether there is anything at a path, be it a link to nothing.
function Test-Entry {
    param([string]$Path)
    try { [void][IO.File]::GetAttributes($Path) }
    catch { return $false }
    return $true
}

# The value in .env; empty if there is none.
function Get-WrittenValue {
    param([string]$Name)
    return [string]$EnvValues[$Name]
}

# The value that Compose will see; empty if there is none.
function Get-VariableValue {
    param([string]$Name)
    return [string](Find-Value -Name $Name -Values $EnvValues)
}
