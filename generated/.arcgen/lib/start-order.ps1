# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The order: of those that can start, the ones with the longest remaining path first ---

# Remaining: seconds that a service and the longest chain of those that wait for it may take.
function Measure-Remaining {
    foreach ($member in $Services) { $member.Remaining = 0 }
    for ($at = $Services.Count - 1; $at -ge 0; $at--) {
        $member = $Services[$at]
        $member.Remaining += $member.TimeoutSeconds
        if (-not $member.Selected) { continue }
        foreach ($needed in $member.Needs) {
            if ($needed.Remaining -lt $member.Remaining) { $needed.Remaining = $member.Remaining }
        }
        foreach ($needed in $member.Precedes) {
            if ($needed.Remaining -lt $member.Remaining) { $needed.Remaining = $member.Remaining }
        }
    }
}

# The services to start now, the longest remaining path first, unless enough are being started.
function Select-Batch {
    $launches = @()
    foreach ($member in $Services) {
        if ($member.Launch -ne '' -and $launches -cnotcontains $member.Launch) { $launches += $member.Launch }
    }
    $batch = @()
    if ($launches.Count -ge $LaunchLimit) { return $batch }
    for ($turn = 0; $turn -lt $LaunchSize; $turn++) {
        $best = $null
        foreach ($member in $Services) {
            if ($member.Phase -ne 'waiting') { continue }
            if ($null -ne $best -and $member.Remaining -le $best.Remaining) { continue }
            if (Test-Startable -Member $member) { $best = $member }
        }
        if ($null -eq $best) { break }
        $best.Phase = 'chosen'
        $batch += $best
    }
    return $batch
}

function Test-Startable {
    param([object]$Member)
    if ($Member.Blocked) { return $false }
    foreach ($needed in $Member.Needs) {
        if (-not (Test-Holding -Member $needed)) { return $false }
    }
    foreach ($needed in $Member.Precedes) {
        if (@('out', 'starting', 'hooks', 'ready') -cnotcontains $needed.Phase) { return $false }
    }
    return $true
}

# Whether a service is ready. What a finished job needed must be ready, too: the job was there to prepare it.
function Test-Holding {
    param([object]$Member)
    if ($Member.Phase -eq 'out') { return $true }
    if ($Member.Phase -ne 'ready') { return $false }
    if ($Member.Gate -ne 'completed') { return $true }
    foreach ($needed in $Member.Needs) {
        if (-not (Test-Holding -Member $needed)) { return $false }
    }
    return $true
}
