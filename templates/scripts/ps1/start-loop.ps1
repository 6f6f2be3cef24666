# --- The start: each service the moment what it waits for is ready ---

$ReadyCount = 0
$Moved = $false
# Whether anything had to be started.
$Touched = $false
# Services with a reason.
$Failed = [Collections.Generic.List[object]]::new()

# What is ready already stays untouched; what runs and is not ready yet is waited for.
function Read-Platform {
    $members = @($Services | Where-Object { $_.Selected })
    Read-State -Members $members
    foreach ($member in $members) {
        $member.Phase = 'waiting'
        $member.RestartsBefore = $member.Restarts
        Measure-Gate -Member $member
        # What has been running without a restart needs no watching.
        if ($member.Gate -eq 'running' -and $member.Status -eq 'running' -and $member.Restarts -eq 0) { $member.Verdict = 'ready' }
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
    Measure-Road
    if ($ReadyCount -gt 0) { Write-Event -Kind 'check' -Message "ready already: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')" }
}

function Invoke-StartLoop {
    $loopBegin = $Clock.Elapsed.TotalSeconds
    while ($ReadyCount -lt $SelectedCount) {
        $script:Moved = $false
        Invoke-Startable
        Measure-Starting
        if ($Failed.Count -gt 0) { Complete-FailedStart -Code 5 }
        Measure-Time -LoopBegin $loopBegin
        if (-not $Moved) { Wait-Tick }
    }
}

# One docker start for all whose turn has come.
function Invoke-Startable {
    $party = @(for ($turn = 0; $turn -lt $PartySize; $turn++) { Select-Next })
    $fresh = @($party | Where-Object { -not $_.NeedsRestart })
    $broken = @($party | Where-Object { $_.NeedsRestart })
    if ($fresh.Count -gt 0) { Invoke-Start -Verb 'start' -Members $fresh }
    if ($broken.Count -gt 0) { Invoke-Start -Verb 'restart' -Members $broken }
}

function Invoke-Start {
    param([string]$Verb, [object[]]$Members)
    $words = @('docker', $Verb) + @($Members | ForEach-Object { $_.Container })
    $answer = $null
    if ($DryRun) { Write-CommandLine -Words $words }
    else { $answer = Invoke-Native -Words $words }
    $script:Moved = $true
    foreach ($member in $Members) {
        $member.Phase = 'starting'
        $member.Begun = $Clock.Elapsed.TotalSeconds
        $member.RestartsBefore = 0
        $member.WatchedStart = ''
        if ($DryRun) { continue }
        Write-Event -Kind 'start' -Message "${Verb}ed" -Service $member.Id
        # docker start prints the name of each container that it started.
        if ($answer.ExitCode -eq 0 -or $answer.Out -ccontains $member.Container) { continue }
        Assert-Engine
        Add-Failed -Member $member -Reason "it could not be started: $(Get-Complaint -Container $member.Container -Answer $answer)"
    }
}

# One docker inspect for all that have been started and are not ready yet.
function Measure-Starting {
    $members = @($Services | Where-Object { $_.Phase -eq 'starting' })
    if (-not $DryRun) { Read-State -Members $members }
    foreach ($member in $members) {
        if ($DryRun) { $member.Verdict = 'ready' }
        else { Measure-Gate -Member $member }
        if ($member.Verdict -eq 'ready') { Complete-Service -Member $member }
        elseif ($member.Verdict -eq 'failed') { Add-Failed -Member $member -Reason $member.Reason }
    }
}

function Complete-Service {
    param([object]$Member)
    if (-not $DryRun) {
        $duration = [int][Math]::Floor($Clock.Elapsed.TotalSeconds - $Member.Begun)
        Write-Event -Kind 'ready' -Message "$($Member.Gate) after $duration s" -Service $Member.Id
    }
    Invoke-ServiceHook -Member $Member
    $Member.Phase = 'ready'
    $script:ReadyCount += 1
    $script:Moved = $true
}

function Add-Failed {
    param([object]$Member, [string]$Reason)
    $Member.Phase = 'failed'
    $Failed.Add([pscustomobject]@{ Member = $Member; Reason = $Reason })
    Write-Event -Kind 'failed' -Message $Reason -Service $Member.Id
}

