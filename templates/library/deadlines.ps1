# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Deadlines: how long a service, its hooks, and a whole start may take ---

$TickMs = 200
$TickAsked = [string]$env:ARCGEN_TICK_MS -match '^[0-9]{1,6}$'
if ($TickAsked) { $TickMs = [int]$env:ARCGEN_TICK_MS }

# Fails what has run out of time.
function Measure-Time {
    param([double]$LoopBegin)
    $deadline = Get-NumberOption -Name 'DeadlineSeconds'
    if ($deadline -eq 0) { $deadline = $DefaultDeadlineSeconds }
    $over = [Math]::Floor($Clock.Seconds - $LoopBegin) -gt $deadline
    $asked = Get-NumberOption -Name 'TimeoutSeconds'
    foreach ($member in $Services) {
        if (@('starting', 'launching', 'hooks') -cnotcontains $member.Phase) { continue }
        $limit = $member.TimeoutSeconds
        if ($asked -gt 0) { $limit = $asked }
        if ($over) { Add-Late -Member $member -When "when the start's $deadline s were over" }
        elseif ([Math]::Floor($Clock.Seconds - $member.Begun) -gt $limit) { Add-Late -Member $member -When "within $limit s" }
    }
    if (-not $over) { return }
    foreach ($row in $Projects) {
        if ($row.Creating) { Add-ProjectFailure -Project $row -Reason "its containers were not created when the start's $deadline s were over" -Kind 'late' }
    }
}

function Add-Late {
    param([object]$Member, [string]$When)
    $what = "not $($Member.Gate) $When"
    if ($Member.Phase -eq 'launching') { $what += ": docker $($Member.Verb) has not ended" }
    elseif ($Member.Phase -eq 'hooks') { $what = "ready, its hook `"$($Member.Hook.Title)`" not done $When" }
    else {
        Measure-Gate -Member $Member
        $what += ": $($Member.Reason)"
    }
    Add-Failed -Member $Member -Reason $what -Kind 'late'
}

function Wait-Tick {
    [void](Wait-Signal -Milliseconds $TickMs)
}

# The services that are waited for, how long already, and how many wait for each.
function Get-LiveText {
    $waiting = [Collections.Hashtable]::new()
    foreach ($member in $Services) {
        if ($member.Phase -ne 'waiting') { continue }
        foreach ($needed in $member.Needs) { $waiting[$needed.Id] = 1 + [int]$waiting[$needed.Id] }
    }
    $pieces = @()
    foreach ($member in $Services) {
        if (@('starting', 'hooks') -cnotcontains $member.Phase) { continue }
        $piece = "$($member.Id) $([int][Math]::Floor($Clock.Seconds - $member.Begun)) s"
        if ($waiting.ContainsKey($member.Id)) { $piece += " ($($waiting[$member.Id]) wait for it)" }
        $pieces += $piece
    }
    if ($pieces.Count -eq 0) { $pieces = @('the engine') }
    return '{0,5} s  {1} of {2} ready; waiting for {3}' -f (Get-ElapsedSecond), $ReadyCount, $SelectedCount, ($pieces -join ', ')
}

function Get-StartProgress {
    return "ready: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')"
}
