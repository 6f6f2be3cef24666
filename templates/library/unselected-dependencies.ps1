# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What the selection needs but does not contain must be up already ---

function Find-UnselectedDependency {
    $needed = @()
    $users = [Collections.Hashtable]::new()
    $gateMatters = [Collections.Hashtable]::new()
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        foreach ($other in @($member.Needs) + @($member.Precedes)) {
            if ($other.Selected) { continue }
            if (-not $users.ContainsKey($other.Id)) {
                $needed += $other
                $users[$other.Id] = @()
            }
            $users[$other.Id] += $member.Id
        }
        foreach ($other in $member.Needs) { $gateMatters[$other.Id] = $true }
    }
    foreach ($member in $needed) {
        $member.RestartsBefore = $member.Restarts
        Measure-Gate -Member $member
        # What runs was there before this start: it has been stable for long enough.
        if ($member.Status -eq 'running' -and ($member.Gate -eq 'running' -or -not $gateMatters.ContainsKey($member.Id))) { $member.Verdict = 'ready' }
        if ($member.Verdict -eq 'ready') { continue }
        if ($member.Status -eq 'absent') { $member.Reason = 'it has no container' }
        Add-Problem -Fact "$($member.Id) is left out, is not ready ($($member.Reason)), and is needed by $($users[$member.Id] -join ', ')" -Remedy "start it first: ./$ScriptName -Service $($member.Id)"
    }
}
