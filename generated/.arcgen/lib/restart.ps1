# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Restarting: which services, and what that means for each ---

# Services in a namespace of a service that is restarted are restarted with it.
function Add-Borrower {
    foreach ($member in $Services) {
        if ($member.Selected) { continue }
        foreach ($owner in $member.Owners) {
            if ($owner.Selected) { $member.Selected = $true }
        }
        if ($member.Selected) { $script:SelectedCount += 1 }
    }
}

# Services behind a profile that was not asked for are restarted if they exist, but not created.
function Clear-AbsentTool {
    foreach ($member in $Services) {
        if (-not $member.Selected -or $member.Container -ne '' -or (Test-Requested -Member $member)) { continue }
        $member.Selected = $false
        $script:SelectedCount -= 1
    }
}

# Notes what is to be stopped: all that runs. It is started again, and so is a job that was asked for by name.
function Select-Restart {
    $asked = @(Resolve-Service -Names $RequestedServices)
    $askedIds = @(foreach ($member in $asked) { $member.Id })
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        if (Test-Running -Member $member) {
            $script:Stopping += $member
            if (@('', 'start', 'restart') -contains $member.Change) {
                $member.Change = 'start'
                $member.Why = @('it was stopped')
                if ($DryRun) {
                    $member.Change = 'restart'
                    $member.Why = @('as asked')
                }
            }
        }
        elseif ($member.Change -eq '' -and $askedIds -ccontains $member.Id) { $member.Change = 'start' }
    }
    $script:Touched = $true
}
