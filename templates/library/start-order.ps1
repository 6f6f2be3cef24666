# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Whose turn it is: of those that can start, the ones with the longest road ahead ---

# docker start does one container after the other: small parties, so that nobody's becoming ready goes unseen for long.
$BatchSize = 2

# Road: seconds that a service and the longest chain of those that wait for it may take.
function Measure-Remaining {
    for ($at = $Services.Count - 1; $at -ge 0; $at--) {
        $member = $Services[$at]
        $member.Remaining += $member.TimeoutSeconds
        if (-not $member.Selected) { continue }
        foreach ($needed in (@($member.Needs) + @($member.Precedes))) {
            if ($needed.Remaining -lt $member.Remaining) { $needed.Remaining = $member.Remaining }
        }
    }
}

# The service to start next: of those that can start, the one with the longest road; nothing if there is none.
function Select-Next {
    $best = $null
    foreach ($member in $Services) {
        if ($member.Phase -ne 'waiting') { continue }
        if (($null -ne $best) -and ($member.Remaining -le $best.Remaining)) { continue }
        if (Test-Startable -Member $member) { $best = $member }
    }
    if ($null -eq $best) { return }
    $best.Phase = 'chosen'
    return $best
}

function Test-Startable {
    param([object]$Member)
    foreach ($needed in $Member.Needs) {
        if (@('waiting', 'chosen', 'starting', 'failed') -contains $needed.Phase) { return $false }
    }
    foreach ($needed in $Member.Precedes) {
        if (@('waiting', 'chosen') -contains $needed.Phase) { return $false }
    }
    return $true
}
