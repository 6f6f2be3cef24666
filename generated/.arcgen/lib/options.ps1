# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Options: what a script was asked for ---

$DryRun = $false
$JsonWanted = $false
$RequestedServices = @()
$RequestedProjects = @()
$RequestedProfiles = @()
# Names of the switches of the spec that were given.
$GivenSwitches = @()

# The names in a list: through -File it arrives as one text with commas.
function Split-Name {
    param([string[]]$Names = @())
    return @($Names | ForEach-Object { $_ -split '[, ]+' } | Where-Object { $_ -ne '' })
}

# The same for names that may hold blanks.
function Split-List {
    param([string[]]$Names = @())
    return @($Names | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' })
}

# Notes which switches of the spec were given; Bound has every parameter that was.
function Read-GivenSwitch {
    param([object]$Bound)
    $script:GivenSwitches = @($Switches | ForEach-Object { $_.Name } | Where-Object { $Bound.ContainsKey($_) -and [bool]$Bound[$_] })
}

# With -Confirm a person is asked; who says no ends the script.
function Confirm-Run {
    param([object]$Bound)
    if (-not $Bound.ContainsKey('Confirm')) { return }
    try { $confirmed = $PSCmdlet.ShouldProcess($PlatformTitle, $ScriptName) }
    catch { Complete-WrongUse -Message '-Confirm asks a person, and nobody can be asked here' }
    if (-not $confirmed) { Complete-Script -Code 0 }
}

# With -List the names are all that is wanted.
function Complete-List {
    if (-not $List) { return }
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
