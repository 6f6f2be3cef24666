# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- SUMMARY: what is wrong comes first ---

function Write-Summary {
    $top = @("$PlatformTitle, $(Get-UtcText)", '')
    $wrong = @()
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        Measure-Service -Member $member
        if (@('ready', 'off') -notcontains $member.Verdict) { $wrong += @(Format-Wrong -Member $member) }
    }
    if ($wrong.Count -eq 0) { $top += 'NOTHING IS WRONG that the states of the containers would show.' }
    else { $top += @('WHAT IS WRONG') + $wrong }
    $orphans = @(foreach ($other in @(Get-Orphan)) { $other.Name })
    if ($orphans.Count -gt 0) { $top += @('', 'NOT IN THE SPEC', "  $($orphans -join ', ')") }
    $top += ''
    $rest = @('ALL SERVICES')
    foreach ($member in $Services) {
        if ($member.Selected) { $rest += Format-Summary -Member $member }
    }
    $rest += @('', 'NETWORKS')
    foreach ($network in $Networks) { $rest += Format-Network -Name $network.Name }
    Write-Collected -File 'SUMMARY.txt' -Text ((($top + $rest) -join "`n") + "`n")
    Write-Notice -Text (Hide-Value -Text ($top -join "`n"))
}

# The reason, the last probe, and the last output.
function Format-Wrong {
    param([object]$Member)
    $container = $Member.Container
    if ($container -eq '') { $container = $Member.ContainerName }
    $texts = @("  $($Member.Id) ($container): $($Member.Reason)")
    if ($Member.Probe -ne '') { $texts += "    last probe: exit code $(ConvertTo-PlainText -Text $Member.Probe)" }
    if (@('absent', 'created') -contains $Member.Status) { return $texts }
    $answer = Invoke-Native -Words @('docker', 'logs', '--tail', '5', $Member.Container)
    foreach ($line in @($answer.Out) + @($answer.Err)) { $texts += '    log: ' + ($line -replace '[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', '') }
    return $texts
}

function Format-Summary {
    param([object]$Member)
    $state = $Member.Status
    if ($state -eq 'running' -and $Member.Health -ne 'none') { $state = "running, $($Member.Health)" }
    if ($state -eq 'exited') { $state = "exited with code $($Member.ExitCode)" }
    $point = $Member.FinishedAt
    if (@('running', 'restarting', 'paused') -contains $Member.Status) { $point = $Member.StartedAt }
    return '  {0,-40} {1,-24} since {2,-8} restarts {3,-4} {4}' -f $Member.Id, $state, (Format-Age -Time $point), $Member.Restarts, $Member.UsedImage
}

function Format-Network {
    param([string]$Name)
    $answer = Invoke-Native -Words @('docker', 'network', 'inspect', '--format', '{{range .Containers}}{{.Name}} {{end}}', $Name)
    if ($answer.ExitCode -ne 0) { return "  ${Name}: is missing" }
    $who = ($answer.Out -join '').Trim()
    if ($who -eq '') { $who = 'nobody' }
    return "  ${Name}: $who"
}
