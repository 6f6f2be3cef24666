# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Gates, hooks and endpoints ---

# Whether a service is there, or has to be.
function Test-Expected {
    param([object]$Member)
    return ($Member.Status -ne 'absent' -or (Test-Requested -Member $Member))
}

function Find-BrokenGate {
    foreach ($member in $Services) {
        if ($member.Selected -and (Test-Expected -Member $member)) { Add-GateCheck -Member $member }
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
    $answer = Invoke-Native -Words (@('docker', 'exec', $Member.Container) + @($Hook.Check))
    if ($answer.ExitCode -eq 0) {
        Add-Check -Result 'ok' -Kind 'hook' -Member $Member -Text "$($Hook.Title): holds"
        return
    }
    Assert-Engine
    $said = Hide-Secret -Text (Get-LastLine -Result $answer)
    if ($said -ne '') { $said = ": $said" }
    Add-Check -Result 'failed' -Kind 'hook' -Member $Member -Text "$($Hook.Title): does not hold: its check ended with exit code $($answer.ExitCode)$said"
}

function Find-SilentEndpoint {
    foreach ($row in $Endpoints) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected -or -not (Test-Expected -Member $member)) { continue }
        $url = Expand-Text -Text $row.ProbeUrl
        $text = "$($row.Title): $url"
        if ($member.Status -ne 'running') {
            Add-Check -Result 'skipped' -Kind 'endpoint' -Member $member -Text "${text}: it does not run"
            continue
        }
        Show-LiveLine -Text ('{0,5} s  {1}' -f (Get-ElapsedSecond), $text)
        $answer = Get-EndpointAnswer -Url $url
        if ($answer -eq 'no answer' -or $answer.StartsWith('HTTP 5')) { Add-Check -Result 'failed' -Kind 'endpoint' -Member $member -Text "${text}: $answer" }
        elseif ($answer -eq 'not asked') { Add-Check -Result 'skipped' -Kind 'endpoint' -Member $member -Text "${text}: nothing on this machine to ask it with" }
        else { Add-Check -Result 'ok' -Kind 'endpoint' -Member $member -Text "${text}: $answer" }
    }
}
