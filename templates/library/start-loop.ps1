# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The start: each service as soon as what it waits for is ready ---

$ReadyCount = 0
$Progressed = $false
# Member, Reason, Kind (creation, service, or late).
$Failed = [Collections.Generic.List[object]]::new()
$LastFullLook = -10.0
# Seconds between looks at everything that is under way, and at what must still be ready.
$FullLookEvery = 2

# The changes are known: a service that is ready stays untouched; one that runs and is not ready yet is waited for.
function Initialize-Phase {
    Sync-Clock
    $script:LastFullLook = $Clock.Seconds
    foreach ($member in $Services) {
        $member.Begun = $Clock.Seconds
        if (-not $member.Selected) { continue }
        $member.RestartsBefore = $member.Restarts
        if (-not $member.Creatable) {
            $member.Phase = 'waiting'
            if ($member.PreparationFailure -ne '') { Add-Failed -Member $member -Reason $member.PreparationFailure -Kind 'creation' }
        }
        elseif (@('create', 'recreate') -ccontains $member.Change) { $member.Phase = 'creating' }
        elseif ($member.Change -ne '') {
            $member.Phase = 'waiting'
            $member.NeedsRestart = $member.Change -eq 'restart'
        }
        else {
            Measure-Gate -Member $member
            $member.Phase = 'starting'
            if ($member.Verdict -eq 'ready') { Register-ReadyAlready -Member $member }
        }
    }
    if ($ReadyCount -ne $SelectedCount) { $script:Touched = $true }
    Measure-Remaining
    if ($ReadyCount -gt 0) { Write-Event -Kind 'check' -Message "ready already: $ReadyCount of $(Format-Count -Number $SelectedCount -Noun 'service')" }
}

# It was ready before this start: an interrupted start, or a newer spec, may have left hooks to be run.
function Register-ReadyAlready {
    param([object]$Member)
    $Member.Phase = 'ready'
    if (Invoke-FirstHook -Member $Member) {
        $Member.Phase = 'hooks'
        $script:Touched = $true
    }
    else { $script:ReadyCount += 1 }
}

function Invoke-StartLoop {
    Sync-Clock
    $loopBegin = $Clock.Seconds
    if (Test-UnderWay) { Open-EngineEvent }
    while ($true) {
        $script:Progressed = $false
        Receive-Created
        Receive-Launch
        Receive-Hook
        Invoke-Startable
        Measure-Started
        Measure-Time -LoopBegin $loopBegin
        if ($Failed.Count -gt 0 -and (Test-Option -Name 'FailFast')) { break }
        if (-not (Test-UnderWay)) {
            # What was ready is still ready, or else this start continues.
            if (-not $Touched) { break }
            $script:LastFullLook = -10.0
            Measure-Started
            if (-not (Test-UnderWay)) { break }
        }
        if (-not $Progressed) { Wait-Moment }
    }
    Close-AllCall
}

# Whether something may still become ready, or fail.
function Test-UnderWay {
    foreach ($member in $Services) {
        if (@('creating', 'launching', 'starting', 'hooks') -ccontains $member.Phase) { return $true }
    }
    foreach ($member in $Services) {
        if ($member.Phase -eq 'waiting' -and (Test-Startable -Member $member)) { return $true }
    }
    return $false
}

function Wait-Moment {
    if ($Terminal) { Show-LiveLine -Text (Get-LiveText) }
    if ($EventStream) { Wait-Engine }
    else { Wait-Tick }
}

# Looks at containers with events; at intervals, or if the engine sends no events, at all that is under way, and
# at what must still be ready.
function Measure-Started {
    Sync-Clock
    $full = $Clock.Seconds - $LastFullLook -ge $FullLookEvery
    if ($full) { $script:LastFullLook = $Clock.Seconds }
    $members = @()
    $starting = $false
    foreach ($member in $Services) {
        $phase = $member.Phase
        if ($phase -eq 'starting') { $starting = $true }
        elseif ($phase -eq 'launching') {
            if (-not $EventStream) { continue }
        }
        elseif (@('ready', 'hooks') -cnotcontains $phase -or $member.Gate -eq 'completed') { continue }
        if ($full -or -not $EventStream -or $EventNames.Contains($member.Container)) { $members += $member }
    }
    $EventNames.Clear()
    if ($members.Count -eq 0 -or -not ($starting -or $full -or $EventStream)) { return }
    [void](Read-ServiceState -Members $members)
    foreach ($member in $members) { Measure-StartedService -Member $member }
}

function Measure-StartedService {
    param([object]$Member)
    if ($Member.Phase -eq 'launching') {
        # Compose runs hooks after the start, and reports their result.
        if ($Member.ByCompose) { return }
        # Year 1 means never.
        if ($Member.StartedAt -ceq $Member.StartedBefore -or $Member.StartedAt.StartsWith('0001-')) { return }
        Register-Start -Member $Member
    }
    Measure-Gate -Member $Member
    if ($Member.Verdict -eq 'failed') { Add-Failed -Member $Member -Reason $Member.Reason }
    elseif ($Member.Verdict -eq 'ready') {
        if ($Member.Phase -eq 'starting') { Register-Ready -Member $Member }
    }
    elseif ($Member.Phase -eq 'starting') { Write-Refusal -Member $Member }
    elseif ($Member.Phase -eq 'ready') { Unregister-Ready -Member $Member }
}

# A server that answers its probe with an error is up: if the path is wrong, waiting seldom helps.
function Write-Refusal {
    param([object]$Member)
    if ($Member.RefusalTold -or $Member.Probe -cnotmatch 'rror: 4[0-9][0-9]|HTTP(?:/[0-9.]*)? 4[0-9][0-9]') { return }
    $Member.RefusalTold = $true
    $probe = $Member.Probe.Substring($Member.Probe.IndexOf(' ') + 1)
    $answer = (ConvertTo-PlainText -Text $probe).Replace('"', '')
    Write-Event -Kind 'check' -Message "its health check is answered with an error: $answer" -Service $Member.Id
}

function Register-Ready {
    param([object]$Member)
    $duration = [int][Math]::Floor($Clock.Seconds - $Member.Begun)
    Write-Event -Kind 'ready' -Message "$($Member.Gate) after $duration s" -Service $Member.Id
    $script:Progressed = $true
    if (Invoke-FirstHook -Member $Member) { $Member.Phase = 'hooks' }
    else { Add-Ready -Member $Member }
}

function Add-Ready {
    param([object]$Member)
    $Member.Phase = 'ready'
    $script:ReadyCount += 1
    $script:Progressed = $true
}

# The engine has restarted it: what waits for it waits again.
function Unregister-Ready {
    param([object]$Member)
    Write-Event -Kind 'check' -Message "not ready any more: $($Member.Reason)" -Service $Member.Id
    $Member.Phase = 'starting'
    $Member.Begun = $Clock.Seconds
    $script:ReadyCount -= 1
}

function Add-Failed {
    param([object]$Member, [string]$Reason, [string]$Kind = 'service')
    if ($Member.Phase -eq 'ready') { $script:ReadyCount -= 1 }
    $Member.Phase = 'failed'
    $Failed.Add(@{ Member = $Member; Reason = $Reason; Kind = $Kind })
    Block-Dependant -Member $Member
    $script:Progressed = $true
    Write-Event -Kind 'failed' -Message $Reason -Service $Member.Id
}

# Services that need a failed service, or a job that needed it, are no longer started.
function Block-Dependant {
    param([object]$Member)
    for ($at = $Member.Position + 1; $at -lt $Services.Count; $at++) {
        $other = $Services[$at]
        foreach ($needed in @($other.Needs) + @($other.Precedes)) {
            if ($needed.Blocked -or $needed.Position -eq $Member.Position) { $other.Blocked = $true }
        }
    }
}
