# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Starting containers: several at once, without waiting for any of them ---

# Calls that may start containers at the same time.
$LaunchLimit = 3
# Containers for each call: the engine starts them one after the other.
$LaunchSize = 2
# Calls so far.
$LaunchCount = 0

# Begins to start the services whose turn has come.
function Invoke-Startable {
    $fresh = @()
    $broken = @()
    foreach ($member in @(Select-Batch)) {
        $script:Progressed = $true
        if ($member.ByCompose) { Invoke-LaunchByCompose -Member $member }
        elseif ($member.NeedsRestart) { $broken += $member }
        else { $fresh += $member }
    }
    if ($fresh.Count -gt 0) { Invoke-Launch -Verb 'start' -Members $fresh }
    if ($broken.Count -gt 0) { Invoke-Launch -Verb 'restart' -Members $broken }
}

function Invoke-Launch {
    param([string]$Verb, [object[]]$Members)
    $words = @('docker', $Verb)
    foreach ($member in $Members) { $words += $member.Container }
    $script:LaunchCount += 1
    foreach ($member in $Members) { Register-Launch -Member $member -Launch "launch-$LaunchCount" -Verb $Verb }
    Open-Call -Name "launch-$LaunchCount" -Words $words
}

function Register-Launch {
    param([object]$Member, [string]$Launch, [string]$Verb)
    Sync-Clock
    $Member.Phase = 'launching'
    $Member.Launch = $Launch
    $Member.Verb = $Verb
    Clear-HookDone -Member $Member
    $Member.StartedBefore = $Member.StartedAt
    $Member.Begun = $Clock.Seconds
}

# Handles the calls that have ended.
function Receive-Launch {
    foreach ($member in $Services) {
        if ($member.Launch -eq '') { continue }
        if ($Calls.ContainsKey($member.Launch) -and (Test-CallEnded -Name $member.Launch)) { Complete-Launch -Launch $member.Launch }
    }
}

# Registers what a call has started; asks the engine why the rest was not started.
function Complete-Launch {
    param([string]$Launch)
    $answer = Wait-Call -Name $Launch -LimitSeconds 0
    $members = @()
    foreach ($member in $Services) {
        if ($member.Launch -cne $Launch) { continue }
        $member.Launch = ''
        $members += $member
    }
    foreach ($member in $members) {
        if ($member.Phase -ne 'launching') { continue }
        # docker names each container that it started.
        if ($answer.ExitCode -eq 0 -or $answer.Out -ccontains $member.Container) { Register-Start -Member $member }
        elseif ($member.ByCompose) { Add-ComposeStartFailure -Member $member -Answer $answer }
        else { Add-StartFailure -Member $member -Answer $answer }
    }
}

function Register-Start {
    param([object]$Member)
    $verb = 'started'
    if ($Member.NeedsRestart) { $verb = 'restarted' }
    Sync-Clock
    $Member.Phase = 'starting'
    $Member.Begun = $Clock.Seconds
    $Member.NeedsRestart = $false
    $Member.RestartsBefore = 0
    $Member.LastExit = ''
    $script:Progressed = $true
    Write-Event -Kind 'start' -Message $verb -Service $Member.Id
}

# Fails the service, for the reason that docker gives, unless it can be repaired.
function Add-StartFailure {
    param([object]$Member, [object]$Answer)
    Assert-Engine -Answer $Answer
    [void](Read-ServiceState -Members @($Member))
    $complaint = $Member.StartError
    if ($complaint -eq '') { $complaint = Get-Complaint -Container $Member.Container -Answer $Answer }
    # The call has failed because of another container.
    if ($Member.Status -eq 'running') { Register-Start -Member $Member }
    # The container that holds the port is about to be recreated.
    elseif ($complaint -cmatch 'port is already allocated|address already in use' -and (Test-Creating)) { $Member.Phase = 'waiting' }
    elseif ($Member.StartError -cmatch 'etwork.*not found' -and (Repair-Network -Member $Member)) { return }
    else { Add-Failed -Member $Member -Reason "it could not be started: $complaint" }
}

# Whether Compose is at work on a project.
function Test-Creating {
    foreach ($row in $Projects) {
        if ($row.Creating) { return $true }
    }
    return $false
}

# A container knows its networks by id, and does not find one that was recreated. Returns whether the
# container could be recreated and started.
function Repair-Network {
    param([object]$Member)
    Write-Event -Kind 'create' -Message 'its network is another one by now: creating it anew' -Service $Member.Id
    $answer = Invoke-Action -Words @(Get-ComposeCreateCommand -Project $ProjectByKey[$Member.Project] -Members @($Member) -Option '--force-recreate')
    if ($answer.ExitCode -ne 0) { return $false }
    $Member.Container = $Member.ContainerName
    $words = @('docker', 'start', $Member.Container)
    if ($Member.ByCompose) { $words = @(Get-ComposeStartCommand -Member $Member) }
    if ((Invoke-Action -Words $words).ExitCode -ne 0) { return $false }
    Register-Start -Member $Member
    return $true
}
