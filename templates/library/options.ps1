# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Options: what a script was asked for ---

$DryRun = $false
$JsonWanted = $false
$RequestedServices = @()
$RequestedProjects = @()
$RequestedProfiles = @()
# Only the services behind these profiles are meant.
$OnlyProfiles = $false
# Names of the switches of the spec that were given.
$GivenSwitches = @()
# Whether anything had to be done.
$Touched = $false

# Whether a switch of the script was given; $false for one that the script does not have.
function Test-Option {
    param([string]$Name)
    return ($Given.ContainsKey($Name) -and [bool]$Given[$Name])
}

# The number that was given with an option; 0 if it was not given.
function Get-NumberOption {
    param([string]$Name)
    if ($Given.ContainsKey($Name)) { return [int]$Given[$Name] }
    return 0
}

# The options that were given, to be pasted into another command, followed by a space; empty if there are none.
function Get-GivenWord {
    $text = ''
    foreach ($name in @($Given.Keys)) {
        $value = $Given[$name]
        if ($value -is [switch]) {
            if ([bool]$value) { $text += "-$name " }
        }
        else { $text += "-$name $(@(@($value) | ForEach-Object { Format-Command -Words @([string]$_) }) -join ',') " }
    }
    return $text
}

# A length of time before now, or a point in time: what docker logs takes. Anything else is wrong use.
function Assert-Time {
    param([string]$Name)
    if (-not $Given.ContainsKey($Name)) { return }
    $value = [string]$Given[$Name]
    if ($value -match '^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}.*)?$' -or $value -match '^[0-9.]+$' -or $value -cmatch '^(?:[0-9.]+(?:ms|us|ns|h|m|s))+$') { return }
    Complete-WrongUse -Message "-$Name wants a length of time or a point in time, not $value" -Remedy '30m, 2h, 2026-01-31, or 2026-01-31T12:00:00'
}

# The names in a list: with -File, it arrives as one text with commas.
function Split-Name {
    param([string[]]$Names = @())
    $split = @()
    foreach ($text in $Names) {
        foreach ($name in @($text -split '[, ]+')) {
            if ($name -ne '') { $split += $name }
        }
    }
    return $split
}

# The same for names that may contain spaces.
function Split-List {
    param([string[]]$Names = @())
    $split = @()
    foreach ($text in $Names) {
        foreach ($name in $text.Split(',')) {
            if ($name.Trim() -ne '') { $split += $name.Trim() }
        }
    }
    return $split
}

# Notes which switches of the spec were given; Bound has every parameter that was.
function Read-GivenSwitch {
    param([object]$Bound)
    foreach ($row in $Switches) {
        if ($Bound.ContainsKey($row.Name) -and [bool]$Bound[$row.Name]) { $script:GivenSwitches += $row.Name }
    }
}

# With -Confirm a person is asked; the answer no ends the script.
function Confirm-Run {
    param([object]$Bound)
    if (-not $Bound.ContainsKey('Confirm')) { return }
    try { $confirmed = $PSCmdlet.ShouldProcess($PlatformTitle, $ScriptName) }
    catch { Complete-WrongUse -Message '-Confirm asks a person, and nobody can be asked here' }
    if (-not $confirmed) { Complete-Script -Code 0 }
}

# For example, from a variable that was not set: it must not mean everything.
function Assert-Value {
    foreach ($name in @($Given.Keys)) {
        if ($Given[$name] -is [string[]] -and ($Given[$name] -join '').Trim(',', ' ') -eq '') { Complete-WrongUse -Message "-$name wants a value, not nothing" }
    }
}

# With -List, prints the names and ends the script.
function Complete-List {
    Assert-Value
    if (-not (Test-Option -Name 'List')) { return }
    Write-Name
    Complete-Script -Code 0
}

# Wrong use of the script: what is wrong with it, and where to look.
function Complete-WrongUse {
    param([string]$Message, [string]$Remedy = "Get-Help ./$ScriptName lists the options")
    Write-Fault -Text "error: $Message"
    Write-Fault -Text "  $Remedy"
    Complete-Script -Code 2
}
