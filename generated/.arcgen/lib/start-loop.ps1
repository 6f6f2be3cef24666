# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The start: each service the moment what it waits for is ready ---

$ReadyCount = 0
$Progressed = $false
# Whether anything had to be started.
$Touched = $false
# Services with a reason.
$Failed = [Collections.Generic.List[object]]::new()
# At what has been started; of so many looks one is at what is ready too.
$Inspections = 0
$FullInspectionEvery = 5

# What is ready already stays untouched; what runs and is not ready yet is waited for.
function Read-StartState {
    $members = @($Services | Where-Object { $_.Selected })
    Read-ServiceState -Members $members
    foreach ($member in $members) {
        $member.Phase = 'waiting'
        $member.RestartsBefore = $member.Restarts
        Measure-Gate -Member $member
        # What has been running without a restart has been watched for long enough.
        if ($member.Gate -eq 'running' -and $member.Status -eq 'running' -and $member.Restarts -eq 0) {
            $member.Verdict = 'ready'
            $member.StableSince = -1 - $member.StableSeconds
        }
        if ($member.Verdict -eq 'ready') {
            $member.Phase = 'ready'
            $script:ReadyCount += 1
        }
        # Left broken by an earlier start: it gets another chance once what it waits for is ready.
        elseif ($member.Status -eq 'restarting' -or ($member.Status -eq 'running' -and $member.Verdict -eq 'failed')) { $member.NeedsRestart = $true }
        elseif ($member.Status -eq 'running') {
            $member.Phase = 'starting'
            $member.Begun = $Clock.Elapsed.TotalSeconds
        }
    }
    $script:Touched = $ReadyCount -lt $SelectedCount
    Measure-Remaining
    if ($ReadyCount -gt 0) { Write-Event -Kind 'check' -Message "ready already: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')" }
}

function Invoke-StartLoop {
    $loopBegin = $Clock.Elapsed.TotalSeconds
    while ($ReadyCount -lt $SelectedCount) {
        $script:Progressed = $false
        Invoke-Startable
        Measure-Started
        if ($Failed.Count -gt 0) { Complete-FailedStart -Code 5 }
        Measure-Time -LoopBegin $loopBegin
        if (-not $Progressed) { Wait-Tick }
    }
}

# One docker start for those whose turn has come; Compose starts one at a time what only it can start.
function Invoke-Startable {
    $batch = @(for ($turn = 0; $turn -lt $BatchSize; $turn++) { Select-Next })
    $fresh = @($batch | Where-Object { -not $_.ByCompose -and -not $_.NeedsRestart })
    $broken = @($batch | Where-Object { -not $_.ByCompose -and $_.NeedsRestart })
    if ($fresh.Count -gt 0) { Invoke-Start -Verb 'start' -Members $fresh }
    if ($broken.Count -gt 0) { Invoke-Start -Verb 'restart' -Members $broken }
    foreach ($member in $batch) {
        if ($member.ByCompose) { Invoke-ComposeStart -Member $member }
    }
}

# One docker inspect for what is not ready yet. What must still be ready is asked about only now and then, because the
# more containers it is about, the later it tells; and at each look once nothing waits to be started.
function Measure-Started {
    $members = @($Services | Where-Object { $_.Phase -eq 'starting' })
    $waiting = @($Services | Where-Object { $_.Phase -eq 'waiting' })
    $script:Inspections += 1
    if (-not $DryRun) {
        if ($waiting.Count -eq 0 -or $Inspections % $FullInspectionEvery -eq 0) {
            $members += @($Services | Where-Object { $_.Phase -eq 'ready' -and $_.Gate -ne 'completed' })
        }
        Read-ServiceState -Members $members
    }
    foreach ($member in $members) {
        if ($DryRun) { $member.Verdict = 'ready' }
        else { Measure-Gate -Member $member }
        if ($member.Verdict -eq 'failed') { Add-Failed -Member $member -Reason $member.Reason }
        elseif ($member.Verdict -eq 'ready' -and $member.Phase -eq 'starting') { Register-Ready -Member $member }
        elseif ($member.Verdict -eq 'wait' -and $member.Phase -eq 'ready') { Unregister-Ready -Member $member }
    }
}

function Register-Ready {
    param([object]$Member)
    if (-not $DryRun) {
        $duration = [int][Math]::Floor($Clock.Elapsed.TotalSeconds - $Member.Begun)
        Write-Event -Kind 'ready' -Message "$($Member.Gate) after $duration s" -Service $Member.Id
    }
    if (-not $Member.HooksRan) { Invoke-ServiceHook -Member $Member }
    $Member.HooksRan = $true
    $Member.Phase = 'ready'
    $script:ReadyCount += 1
    $script:Progressed = $true
}

# The engine has restarted it: what waits for it waits again.
function Unregister-Ready {
    param([object]$Member)
    Write-Event -Kind 'check' -Message "not ready any more: $($Member.Reason)" -Service $Member.Id
    $Member.Phase = 'starting'
    $Member.Begun = $Clock.Elapsed.TotalSeconds
    $script:ReadyCount -= 1
}

function Add-Failed {
    param([object]$Member, [string]$Reason)
    $Member.Phase = 'failed'
    $Failed.Add([pscustomobject]@{ Member = $Member; Reason = $Reason })
    Write-Event -Kind 'failed' -Message $Reason -Service $Member.Id
}
