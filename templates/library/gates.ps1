# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Gates: what "ready" means for a service, and what will never become ready ---

$CrashLoopRestarts = 3
# The engine's time when this script began: the engine may run on a machine with another clock.
$EngineClock = [DateTime]::UtcNow.AddSeconds(-$Clock.Seconds)

# Sets the verdict to ready, wait or failed, and a reason for the last two, from what Read-ServiceState saw.
function Measure-Gate {
    param([object]$Member)
    $Member.Verdict = 'wait'
    $Member.Reason = $Member.Status
    if ($Member.Status -eq 'exited' -and $Member.Gate -eq 'completed' -and $Member.ExitCode -eq 0) { $Member.Verdict = 'ready' }
    elseif (@('exited', 'dead') -contains $Member.Status) { Register-GateFailure -Member $Member -Reason (Get-ExitReason -Member $Member) }
    elseif ($Member.Status -eq 'absent') { Register-GateFailure -Member $Member -Reason 'its container is gone' }
    elseif ($Member.Status -eq 'paused') { Register-GateFailure -Member $Member -Reason 'its container is paused' }
    elseif ($Member.Status -eq 'created') {
        $complaint = 'it could not be started'
        if ($Member.StartError -ne '') { $complaint = "it could not be started: $($Member.StartError)" }
        Register-GateFailure -Member $Member -Reason $complaint
    }
    elseif ($Member.Status -eq 'restarting') { Measure-Restart -Member $Member }
    elseif ($Member.Status -eq 'running' -and $Member.Gate -ne 'completed') {
        Measure-Restart -Member $Member
        if ($Member.Verdict -eq 'failed') { return }
        if ($Member.Gate -eq 'healthy') { Measure-Health -Member $Member }
        else { Measure-Stability -Member $Member }
    }
}

function Register-GateFailure {
    param([object]$Member, [string]$Reason)
    $Member.Verdict = 'failed'
    $Member.Reason = $Reason
}

function Get-ExitReason {
    param([object]$Member)
    if ($Member.OutOfMemory) { return 'it was killed: out of memory' }
    return "it exited with code $($Member.ExitCode)"
}

function Measure-Restart {
    param([object]$Member)
    $count = $Member.Restarts - $Member.RestartsBefore
    $limit = $CrashLoopRestarts
    # While a container runs, its exit code is 0. Two more restarts are allowed in order to see the one it exits with.
    if ($Member.Status -ne 'running') { $Member.LastExit = [string]$Member.ExitCode }
    if ($Member.LastExit -eq '') { $limit += 2 }
    if ($count -ge $limit) {
        $ending = ''
        if ($Member.LastExit -ne '') { $ending = ", last exit code $($Member.LastExit)" }
        Register-GateFailure -Member $Member -Reason "it keeps exiting: $count restarts$ending"
    }
}

function Measure-Health {
    param([object]$Member)
    if ($Member.Health -eq 'healthy') { $Member.Verdict = 'ready' }
    elseif ($Member.Health -eq 'unhealthy') { Register-GateFailure -Member $Member -Reason 'its health check fails' }
    elseif ($Member.Health -eq 'none') { Register-GateFailure -Member $Member -Reason 'its container has no health check' }
    # A probe that cannot run now will never be able to.
    elseif ($Member.Probe -cmatch '^12[67] |^-1 .*(?:executable file not found|o such file or directory|ermission denied)') {
        Register-GateFailure -Member $Member -Reason "its health check cannot run: $(ConvertFrom-JsonText -Text ($Member.Probe -replace '^\S+ ', ''))"
    }
    else { $Member.Reason = 'health check pending' }
}

# Time is counted in whole seconds: only one second more than asked for is certain to be enough.
function Measure-Stability {
    param([object]$Member)
    $Member.Verdict = 'ready'
    if ($Member.StableSeconds -eq 0) { return }
    $started = ConvertFrom-EngineTime -Time $Member.StartedAt
    if ($null -eq $started) { return }
    Sync-Clock
    if ([Math]::Floor(($EngineClock.AddSeconds($Clock.Seconds) - $started).TotalSeconds) -le $Member.StableSeconds) {
        $Member.Verdict = 'wait'
        $Member.Reason = 'running, watched for restarts'
    }
}

# The verdict on a service as it is now: ready, wait, failed, or off if it is behind a profile and was not asked for.
function Measure-Service {
    param([object]$Member)
    $Member.RestartsBefore = $Member.Restarts
    Measure-Gate -Member $Member
    if ($Member.Status -eq 'absent') {
        $Member.Reason = 'no container'
        if (-not (Test-Requested -Member $Member)) { $Member.Verdict = 'off' }
    }
    elseif ($Member.Status -eq 'restarting') {
        Register-GateFailure -Member $Member -Reason "it keeps exiting: $($Member.Restarts) restarts, last exit code $($Member.ExitCode)"
    }
    # Ready so far: this look does not wait to see whether it keeps running.
    elseif ($Member.Status -eq 'running' -and $Member.Gate -eq 'running') { $Member.Verdict = 'ready' }
    elseif ($Member.Status -eq 'created') { Register-GateFailure -Member $Member -Reason 'created, not started' }
    if ($Member.Verdict -eq 'ready') { $Member.Reason = '' }
}
