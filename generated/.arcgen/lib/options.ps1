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

# Whether a switch of the script was given; a script that does not have it was not given it.
function Test-Option {
    param([string]$Name)
    return ($Given.ContainsKey($Name) -and [bool]$Given[$Name])
}

# The number that an option was given; 0 if it was not.
function Get-NumberOption {
    param([string]$Name)
    if ($Given.ContainsKey($Name)) { return [int]$Given[$Name] }
    return 0
}

# All that was asked for, to be pasted into another command, with a blank behind it; empty for nothing.
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

# The names in a list: through -File it arrives as one text with commas.
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

# The same for names that may hold blanks.
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

# With -Confirm a person is asked; who says no ends the script.
function Confirm-Run {
    param([object]$Bound)
    if (-not $Bound.ContainsKey('Confirm')) { return }
    try { $confirmed = $PSCmdlet.ShouldProcess($PlatformTitle, $ScriptName) }
    catch { Complete-WrongUse -Message '-Confirm asks a person, and nobody can be asked here' }
    if (-not $confirmed) { Complete-Script -Code 0 }
}

# As for a variable that nobody has set, and that must not mean everything.
function Assert-Value {
    foreach ($name in @($Given.Keys)) {
        if ($Given[$name] -is [string[]] -and ($Given[$name] -join '').Trim(',', ' ') -eq '') { Complete-WrongUse -Message "-$name wants a value, not nothing" }
    }
}

# With -List the names are all that is wanted.
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
