# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Gates, hooks and endpoints ---

# Whether a service exists or has to exist.
function Test-Expected {
    param([object]$Member)
    return ($Member.Status -ne 'absent' -or (Test-Requested -Member $Member))
}

function Find-BrokenGate {
    foreach ($member in $Services) {
        if (-not $member.Selected -or -not (Test-Expected -Member $member)) { continue }
        Add-GateCheck -Member $member
        Add-ContainerCheck -Member $member
    }
}

function Add-GateCheck {
    param([object]$Member)
    # What happened before this look does not count, and what will happen after it cannot be waited for.
    $Member.RestartsBefore = $Member.Restarts
    $Member.StableSeconds = 0
    Measure-Gate -Member $Member
    if ($Member.Verdict -eq 'ready') {
        Add-Check -Result 'ok' -Kind 'gate' -Member $Member -Text $Member.Gate
        return
    }
    $reason = $Member.Reason
    if ($Member.Status -eq 'absent') { $reason = 'it has no container' }
    elseif ($Member.Status -eq 'created' -and $Member.StartError -eq '') { $reason = 'it was not started' }
    elseif ($Member.Status -eq 'restarting') { $reason = "it keeps exiting: $(Format-Count -Number $Member.Restarts -Noun 'restart'), last exit code $($Member.ExitCode)" }
    elseif ($Member.Status -eq 'running' -and $Member.Gate -eq 'completed') { $reason = 'it has not ended yet' }
    Add-Check -Result 'failed' -Kind 'gate' -Member $Member -Text "not $($Member.Gate): $reason"
}

# The changes that a start would make for other reasons than the gate: the container is not what the spec says.
function Add-ContainerCheck {
    param([object]$Member)
    if ($Member.RenameFrom -ne '') { Add-Check -Result 'failed' -Kind 'container' -Member $Member -Text "is called $($Member.RenameFrom); ./start-platform.ps1 renames it" }
    if ($Member.Change -eq '') { return }
    $why = $Member.Why -join ', '
    $text = ''
    if ($Member.Change -eq 'recreate') { $text = "is not what the spec says: $why; ./start-platform.ps1 makes it anew" }
    elseif ($Member.Verdict -eq 'ready' -and $Member.Change -eq 'restart') { $text = "$why; ./start-platform.ps1 restarts it" }
    elseif ($Member.Verdict -eq 'ready' -and $Member.Change -eq 'start') { $text = "$why; ./start-platform.ps1 starts it again" }
    if ($text -ne '') { Add-Check -Result 'failed' -Kind 'container' -Member $Member -Text $text }
}

# What is wrong with the platform as a whole: what Compose cannot read, and containers that the spec has no service for.
function Find-PlatformFault {
    foreach ($problem in $Problems) { Add-Check -Result 'failed' -Kind 'platform' -Member $null -Text "$($problem.Fact): $($problem.Remedy)" }
    $Problems.Clear()
    foreach ($other in @(Get-Orphan)) {
        Add-Check -Result 'failed' -Kind 'platform' -Member $null -Text "$($other.Name) ($($other.Origin)) is not in the spec any more: ./start-platform.ps1 -RemoveOrphans"
    }
}

function Find-MissingEffect {
    foreach ($row in $Hooks) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected -or -not (Test-Expected -Member $member)) { continue }
        if ($row.Check.Count -eq 0) { Add-Check -Result 'skipped' -Kind 'hook' -Member $member -Text "$($row.Title): the spec does not say how to check it" }
        elseif ($member.Status -ne 'running') { Add-Check -Result 'skipped' -Kind 'hook' -Member $member -Text "$($row.Title): it does not run" }
        else { Add-HookCheck -Hook $row -Member $member }
    }
}

function Add-HookCheck {
    param([object]$Hook, [object]$Member)
    Show-LiveLine -Text ('{0,5} s  {1}: {2}' -f (Get-ElapsedSecond), $Member.Id, $Hook.Title)
    $answer = Invoke-Action -Words (@('docker', 'exec', $Member.Container) + @($Hook.Check))
    if ($answer.ExitCode -eq 0) {
        Add-Check -Result 'ok' -Kind 'hook' -Member $Member -Text "$($Hook.Title): holds"
        return
    }
    Assert-Engine -Answer $answer
    $said = Hide-Secret -Text (Get-LastLine -Answer $answer)
    if ($said -ne '') { $said = ": $said" }
    Add-Check -Result 'failed' -Kind 'hook' -Member $Member -Text "$($Hook.Title): does not hold: its check ended with exit code $($answer.ExitCode)$said"
}

function Find-SilentEndpoint {
    $rows = @()
    $urls = @()
    foreach ($row in $Endpoints) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected -or -not (Test-Expected -Member $member)) { continue }
        $url = Expand-Text -Text $row.ProbeUrl
        $rows += @{ Member = $member; Text = "$($row.Title): $(Expand-Text -Text $row.ProbeUrl -Shown)"; Url = $url }
        if ($member.Status -eq 'running') { $urls += $url }
    }
    Show-LiveLine -Text ('{0,5} s  asking {1}' -f (Get-ElapsedSecond), (Format-Count -Number $urls.Count -Noun 'endpoint'))
    $answers = Get-EndpointAnswer -Urls $urls
    foreach ($row in $rows) {
        $result = 'ok'
        $answer = 'it does not run'
        if ($row.Member.Status -eq 'running') { $answer = $answers[$row.Url] }
        else { $result = 'skipped' }
        if ($answer -eq 'no answer' -or $answer.StartsWith('HTTP 5')) { $result = 'failed' }
        elseif ($answer -eq 'not asked') {
            $result = 'skipped'
            $answer = 'nothing on this machine to ask it with'
        }
        Add-Check -Result $result -Kind 'endpoint' -Member $row.Member -Text "$($row.Text): $answer"
    }
}
