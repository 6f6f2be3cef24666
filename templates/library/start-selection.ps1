# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Selecting what to start: with what it waits for ---

# Whether a service starts without being asked for by name.
function Test-Default {
    param([object]$Member)
    if ($Member.Profiles.Count -eq 0) { return $true }
    return Test-RequestedProfile -Member $Member
}

# Marks what was asked for; what a selected service waits for is selected with it.
function Select-WithDependency {
    $asked = @(Resolve-Service -Names $RequestedServices)
    $kept = @(Get-KeptProject -Asked @(Resolve-Project -Names $RequestedProjects))
    foreach ($member in $Services) {
        $member.Selected = $asked.Count -eq 0 -and $kept -ccontains $member.Project -and (Test-Default -Member $member)
    }
    Add-RequestedService -Asked $asked -Kept $kept
    # Dependencies come before their dependants: one pass from the end reaches them all.
    for ($position = $Services.Count - 1; $position -ge 0; $position--) {
        $member = $Services[$position]
        if (-not $member.Selected) { continue }
        $script:SelectedCount += 1
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            if ($kept -ccontains $needed.Project) { $needed.Selected = $true }
        }
    }
    if ($SelectedCount -eq 0) { Complete-WrongUse -Message 'nothing is selected' }
}
