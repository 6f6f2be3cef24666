# --- The start: each service the moment what it waits for is ready ---

$ReadyCount = 0
$Moved = $false
# Whether anything had to be started.
$Touched = $false
# Whether the last container that was looked into for its network was made again, and started.
$CreatedAnew = $false
# Services with a reason.
$Failed = [Collections.Generic.List[object]]::new()
# At what has been started; of so many looks one is at what is ready too.
$Looks = 0
$WideLook = 5

# What is ready already stays untouched; what runs and is not ready yet is waited for.
function Read-Platform {
    $members = @($Services | Where-Object { $_.Selected })
    Read-State -Members $members
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
    Measure-Road
    if ($ReadyCount -gt 0) { Write-Event -Kind 'check' -Message "ready already: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')" }
}

function Invoke-StartLoop {
    $loopBegin = $Clock.Elapsed.TotalSeconds
    while ($ReadyCount -lt $SelectedCount) {
        $script:Moved = $false
        Invoke-Startable
        Measure-Started
        if ($Failed.Count -gt 0) { Complete-FailedStart -Code 5 }
        Measure-Time -LoopBegin $loopBegin
        if (-not $Moved) { Wait-Tick }
    }
}

# One docker start for those whose turn has come; Compose starts one at a time what only it can start.
function Invoke-Startable {
    $party = @(for ($turn = 0; $turn -lt $PartySize; $turn++) { Select-Next })
    $fresh = @($party | Where-Object { -not $_.ByCompose -and -not $_.NeedsRestart })
    $broken = @($party | Where-Object { -not $_.ByCompose -and $_.NeedsRestart })
    if ($fresh.Count -gt 0) { Invoke-Start -Verb 'start' -Members $fresh }
    if ($broken.Count -gt 0) { Invoke-Start -Verb 'restart' -Members $broken }
    foreach ($member in $party) {
        if ($member.ByCompose) { Invoke-ComposeStart -Member $member }
    }
}

function Invoke-Start {
    param([string]$Verb, [object[]]$Members)
    $words = @('docker', $Verb) + @($Members | ForEach-Object { $_.Container })
    $answer = $null
    if ($DryRun) { Write-CommandLine -Words $words }
    else { $answer = Invoke-Native -Words $words }
    foreach ($member in $Members) {
        Enter-Watch -Member $member
        if ($DryRun) { continue }
        # docker start prints the name of each container that it started.
        if (-not ($answer.ExitCode -eq 0 -or $answer.Out -ccontains $member.Container)) { Resolve-Refused -Member $member -Answer $answer }
        if ($member.Phase -ne 'failed') { Write-Event -Kind 'start' -Message "${Verb}ed" -Service $member.Id }
    }
}

function Enter-Watch {
    param([object]$Member)
    $Member.Phase = 'starting'
    $Member.Begun = $Clock.Elapsed.TotalSeconds
    $Member.RestartsBefore = 0
    $Member.LastExit = ''
    $Member.WatchedStart = ''
    $script:Moved = $true
}

# A container knows its networks by their ids: one that was removed and made again is another one to it. Sets
# CreatedAnew.
function Resolve-Network {
    param([object]$Member)
    $script:CreatedAnew = $false
    Assert-Engine
    Read-State -Members @($Member)
    if ($Member.StartError -notmatch 'etwork.*not found') { return }
    Write-Event -Kind 'create' -Message 'its network is another one by now: creating it anew' -Service $Member.Id
    $row = @($Projects | Where-Object { $_.Key -ceq $Member.Project })[0]
    Invoke-NativeLive -Words @(Get-ComposeCreateCommand -Project $row -Members @($Member) -Anew)
    if ($LiveExitCode -ne 0) { return }
    $words = @('docker', 'start', $Member.Container)
    if ($Member.ByCompose) { $words = @(Get-ComposeStartCommand -Member $Member) }
    $script:CreatedAnew = (Invoke-Native -Words $words).ExitCode -eq 0
}

function Resolve-Refused {
    param([object]$Member, [object]$Answer)
    Resolve-Network -Member $Member
    if ($CreatedAnew) { return }
    $complaint = $Member.StartError
    if ($complaint -eq '') { $complaint = Get-Complaint -Container $Member.Container -Answer $Answer }
    Add-Failed -Member $Member -Reason "it could not be started: $complaint"
}

# One docker inspect for what is not ready yet. What must still be ready is asked about only now and then, because the
# more containers it is about, the later it tells; and at each look once nothing waits to be started.
function Measure-Started {
    $members = @($Services | Where-Object { $_.Phase -eq 'starting' })
    $waiting = @($Services | Where-Object { $_.Phase -eq 'waiting' })
    $script:Looks += 1
    if (-not $DryRun) {
        if ($waiting.Count -eq 0 -or $Looks % $WideLook -eq 0) {
            $members += @($Services | Where-Object { $_.Phase -eq 'ready' -and $_.Gate -ne 'completed' })
        }
        Read-State -Members $members
    }
    foreach ($member in $members) {
        if ($DryRun) { $member.Verdict = 'ready' }
        else { Measure-Gate -Member $member }
        if ($member.Verdict -eq 'failed') { Add-Failed -Member $member -Reason $member.Reason }
        elseif ($member.Verdict -eq 'ready' -and $member.Phase -eq 'starting') { Complete-Service -Member $member }
        elseif ($member.Verdict -eq 'wait' -and $member.Phase -eq 'ready') { Undo-Service -Member $member }
    }
}

function Complete-Service {
    param([object]$Member)
    if (-not $DryRun) {
        $duration = [int][Math]::Floor($Clock.Elapsed.TotalSeconds - $Member.Begun)
        Write-Event -Kind 'ready' -Message "$($Member.Gate) after $duration s" -Service $Member.Id
    }
    if (-not $Member.HooksRan) { Invoke-ServiceHook -Member $Member }
    $Member.HooksRan = $true
    $Member.Phase = 'ready'
    $script:ReadyCount += 1
    $script:Moved = $true
}

# The engine has restarted it: what waits for it waits again.
function Undo-Service {
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

