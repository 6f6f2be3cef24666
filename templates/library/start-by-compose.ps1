# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Starting what only Compose can start: it copies configs and secrets into a container, and runs hooks ---

function Invoke-LaunchByCompose {
    param([object]$Member)
    # To Compose, a running container is already started.
    if ($Member.NeedsRestart) { [void](Invoke-Action -Words @('docker', 'stop', $Member.Container)) }
    $script:LaunchCount += 1
    Register-Launch -Member $Member -Launch "launch-$LaunchCount" -Verb 'start'
    Open-Call -Name "launch-$LaunchCount" -Words @(Get-ComposeStartCommand -Member $Member)
}

# Fails the service, for the reason that Compose or a hook gives.
function Add-ComposeStartFailure {
    param([object]$Member, [object]$Answer)
    Assert-Engine -Answer $Answer
    [void](Read-ServiceState -Members @($Member))
    if ($Member.StartError -cmatch 'etwork.*not found' -and (Repair-Network -Member $Member)) { return }
    $complaint = $Member.StartError
    # If it kept running, the next start would find it ready, and not run its hooks.
    if (@('running', 'restarting') -ccontains $Member.Status) { [void](Invoke-Action -Words @('docker', 'stop', $Member.Container)) }
    if ($complaint -eq '') { $complaint = Hide-Secret -Text (Get-ComposeComplaint -Answer $Answer) }
    $first = $complaint.Split([char]10)[0]
    if ($first -cne $complaint) { $Member.FailureOutput = $complaint }
    Add-Failed -Member $Member -Reason "it could not be started: $first"
}

# The output of Compose without its progress, whose lines begin with a space, and without its warnings.
function Get-ComposeComplaint {
    param([object]$Answer)
    $said = @()
    foreach ($line in @($Answer.Out) + @($Answer.Err)) {
        if ($line -ne '' -and -not $line.StartsWith(' ') -and -not $line.StartsWith('time=')) { $said += $line -replace '[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', '' }
    }
    if ($said.Count -eq 0) { return 'Compose said nothing' }
    return $said -join "`n"
}
