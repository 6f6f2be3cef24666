# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Selection: which services this run is about ---

$SelectedCount = 0

# The projects of these keys.
function Resolve-Project {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in $Names) {
        $match = @($Projects | Where-Object { $_.Key -ceq $name })
        if ($match.Count -eq 0) { Complete-WrongUse -Message "there is no project ${name}: the projects are $(@($Projects | ForEach-Object { $_.Key }) -join ', ')" }
        $resolved += $match[0].Key
    }
    return $resolved
}

# Services by id, by container, or by the key in their Compose file where only one has it.
function Resolve-Service {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in $Names) {
        $match = @($Services | Where-Object { $_.Id -ceq $name -or $_.ContainerName -ceq $name } | Select-Object -First 1)
        if ($match.Count -eq 0) { $match = @($Services | Where-Object { $_.Key -ceq $name }) }
        if ($match.Count -eq 0) { Complete-UnknownService -Name $name }
        if ($match.Count -gt 1) { Complete-WrongUse -Message "several services are called ${name}: say $(Join-Id -Members $match)" }
        $resolved += $match[0]
    }
    return $resolved
}

function Join-Id {
    param([object[]]$Members = @())
    $ids = @()
    foreach ($member in $Members) { $ids += $member.Id }
    return $ids -join ', '
}

# Keys of the projects that every switch and -Project keep.
function Get-KeptProject {
    param([string[]]$Asked = @())
    $kept = @()
    foreach ($row in $Projects) {
        $keeps = $Asked.Count -eq 0 -or $Asked -ccontains $row.Key
        foreach ($switchRow in $Switches) {
            if ($GivenSwitches -ccontains $switchRow.Name -and $switchRow.Keeps -cnotcontains $row.Key) { $keeps = $false }
        }
        if ($keeps) { $kept += $row.Key }
    }
    return $kept
}

# Marks the services that were asked for by name.
function Add-RequestedService {
    param([object[]]$Asked = @(), [string[]]$Kept = @())
    foreach ($member in $Asked) {
        if ($Kept -cnotcontains $member.Project) { Complete-WrongUse -Message "$($member.Id) is asked for, and its project is left out" }
        $member.Selected = $true
    }
}

# The services that were asked for; with profiles, only those behind them; with their dependants if that was asked for.
function Select-Exactly {
    $asked = @(Resolve-Service -Names $RequestedServices)
    $kept = @(Get-KeptProject -Asked @(Resolve-Project -Names $RequestedProjects))
    foreach ($member in $Services) {
        $member.Selected = $asked.Count -eq 0 -and $kept -ccontains $member.Project
        if ($OnlyProfiles -and -not (Test-RequestedProfile -Member $member)) { $member.Selected = $false }
    }
    Add-RequestedService -Asked $asked -Kept $kept
    if (Test-Option -Name 'WithDependants') { Add-Dependant }
    foreach ($member in $Services) {
        if ($member.Selected) { $script:SelectedCount += 1 }
    }
    if ($SelectedCount -eq 0) { Complete-WrongUse -Message 'nothing is selected' }
}

# Dependencies come before their dependants: one pass reaches them all.
function Add-Dependant {
    foreach ($member in $Services) {
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            if ($needed.Selected) { $member.Selected = $true }
        }
    }
}

# The selected services of a project.
function Get-Selected {
    param([object]$Project)
    $members = @()
    foreach ($member in $Project.Members) {
        if ($member.Selected) { $members += $member }
    }
    return $members
}

# Whether every service of a project is selected.
function Test-Whole {
    param([object]$Project)
    foreach ($member in $Project.Members) {
        if (-not $member.Selected) { return $false }
    }
    return $true
}

# Services by any of their names, or all of a project or of a level.
function Resolve-Group {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in @(Split-List -Names $Names)) {
        $group = @($Services | Where-Object { $_.Project -ceq $name -or $LevelTitles[$_.Level] -ceq $name } | ForEach-Object { $_.Id })
        if ($group.Count -eq 0) { $group = @($name) }
        $resolved += $group
    }
    return $resolved
}
