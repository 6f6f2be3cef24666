# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The result of a connection: from the names that the engine has, and from the answer in the container ---

function Add-ConnectionCheck {
    param([object]$Row)
    $from = $Row.From
    $to = $Row.To
    $what = $Row.Target
    if (-not (Test-Expected -Member $from)) { return }
    $skipped = ''
    $ended = $from.Gate -eq 'completed' -and $from.Status -eq 'exited'
    if (-not (Test-Expected -Member $to)) { $skipped = "${what}: $($to.Id) is behind a profile and was not started" }
    elseif ($from.Status -ne 'running' -and -not $ended) { $skipped = "${what}: it does not run" }
    if ($skipped -ne '') {
        Add-Check -Result 'skipped' -Kind 'connection' -Member $from -Text $skipped
        return
    }
    $answering = @(Get-AnsweringContainer -Member $from -HostName $Row.HostName)
    if (-not (Test-NameOwner -Row $Row -Answering $answering)) { return }
    if ($ended) { Add-Check -Result 'skipped' -Kind 'connection' -Member $from -Text "${what}: it has ended" }
    elseif ($to.Gate -eq 'completed' -and $to.Status -eq 'exited') { Add-Check -Result 'skipped' -Kind 'connection' -Member $from -Text "${what}: $($to.Id) has ended" }
    else { Add-AnswerCheck -Row $Row -Answering $answering }
}

# Whether a name leads to one container only, and to the one that the spec means.
function Test-NameOwner {
    param([object]$Row, [object[]]$Answering = @())
    if ($Answering.Count -eq 0) { return $true }
    $to = $Row.To
    $them = @(foreach ($other in $Answering) { $other.Container }) -join ', '
    if ($Answering.Count -gt 1) {
        Add-Check -Result 'failed' -Kind 'connection' -Member $Row.From -Text "$($Row.HostName) is ambiguous: $them answer to it"
        return $false
    }
    if ($them -ceq $to.Container -or $Answering[0].Owner -ceq "$($ProjectByKey[$to.Project].Name)/$($to.Key)") { return $true }
    $meant = $to.Container
    if ($meant -eq '') { $meant = $to.ContainerName }
    Add-Check -Result 'failed' -Kind 'connection' -Member $Row.From -Text "$($Row.HostName) is $them, not $meant"
    return $false
}

$AnswerTexts = @{
    connected = 'accepts connections'
    resolved = 'resolves'
    refused = 'refuses connections'
    unreachable = 'cannot be reached: there is no route to it'
    silent = 'does not answer within 3 s'
    failed = 'cannot be connected to'
}

function Add-AnswerCheck {
    param([object]$Row, [object[]]$Answering = @())
    $answer = Get-Answer -Row $Row
    $result = 'failed'
    if ($AnswerTexts.ContainsKey($answer)) {
        if (@('connected', 'resolved') -contains $answer) { $result = 'ok' }
        $text = "$($Row.Target) $($AnswerTexts[$answer])"
        if ($AskedByHelper -ccontains $Row.From.Id) { $text += " (asked with the shell of $($Helper.Id))" }
    }
    elseif ($answer -ne 'unresolved' -and $Answering.Count -eq 1) {
        $result = 'skipped'
        $text = "$($Row.Target): its image has nothing to try it with; $($Row.HostName) is $($Answering[0].Container), which runs"
    }
    elseif ($answer -ne 'unresolved' -and @($NetworksOf[$Row.From.Id]).Count -eq 0) {
        $result = 'skipped'
        $text = "$($Row.Target): its image has nothing to try it with"
    }
    elseif ($Answering.Count -eq 1) { $text = "$($Row.HostName) does not resolve inside its container, though $($Answering[0].Container) answers to it on its networks" }
    elseif ($Row.To.Status -eq 'running') { $text = "$($Row.HostName) does not resolve: $($Row.To.Id) runs, and does not answer to that name on its networks" }
    else { $text = "$($Row.HostName) does not resolve: $($Row.To.Id) does not run" }
    Add-Check -Result $result -Kind 'connection' -Member $Row.From -Text $text
}
