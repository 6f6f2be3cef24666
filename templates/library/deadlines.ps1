# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Patience: how long a service and a whole start may take ---

$TickMs = 200
if ([string]$env:ARCGEN_TICK_MS -match '^[0-9]{1,6}$') { $TickMs = [int]$env:ARCGEN_TICK_MS }

# Ends the start with 6 when a service, or the start, has had its time.
function Measure-Time {
    param([double]$LoopBegin)
    if ($DryRun) { return }
    $now = $Clock.Elapsed.TotalSeconds
    $deadline = $DefaultDeadlineSeconds
    if ($DeadlineSeconds -gt 0) { $deadline = $DeadlineSeconds }
    foreach ($member in $Services) {
        if ($member.Phase -ne 'starting') { continue }
        $limit = $member.TimeoutSeconds
        if ($TimeoutSeconds -gt 0) { $limit = $TimeoutSeconds }
        if ($now - $member.Begun -gt $limit) {
            Measure-Gate -Member $member
            Add-Failed -Member $member -Reason "not $($member.Gate) within $limit s: $($member.Reason)"
        }
        elseif ($now - $LoopBegin -gt $deadline) {
            Measure-Gate -Member $member
            Add-Failed -Member $member -Reason "not $($member.Gate) when the start's $deadline s were over: $($member.Reason)"
        }
    }
    if ($Failed.Count -gt 0) { Complete-FailedStart -Code 6 }
}

function Wait-Tick {
    if ($Terminal) { Show-LiveLine -Text (Get-LiveText) }
    Start-Sleep -Milliseconds $TickMs
}

# Who is waited for, how long already, and how many wait for it.
function Get-LiveText {
    $waiting = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        if ($member.Phase -ne 'waiting') { continue }
        foreach ($needed in $member.Needs) { $waiting[$needed.Id] = 1 + [int]$waiting[$needed.Id] }
    }
    $pieces = @()
    foreach ($member in $Services) {
        if ($member.Phase -ne 'starting') { continue }
        $piece = "$($member.Id) $([int][Math]::Floor($Clock.Elapsed.TotalSeconds - $member.Begun)) s"
        if ($waiting.ContainsKey($member.Id)) { $piece += " ($($waiting[$member.Id]) wait for it)" }
        $pieces += $piece
    }
    return '{0,5} s  {1} of {2} ready; waiting for {3}' -f (Get-ElapsedSecond), $ReadyCount, $SelectedCount, ($pieces -join ', ')
}

function Get-StartProgress {
    return "ready: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')"
}
