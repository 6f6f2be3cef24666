# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Starting containers ---

# Whether the last container that was looked into for its network was made again, and started.
$Recreated = $false

function Invoke-Start {
    param([string]$Verb, [object[]]$Members)
    $words = @('docker', $Verb) + @($Members | ForEach-Object { $_.Container })
    $answer = $null
    if ($DryRun) { Write-CommandLine -Words $words }
    else { $answer = Invoke-Native -Words $words }
    foreach ($member in $Members) {
        Register-Start -Member $member
        if ($DryRun) { continue }
        # docker start prints the name of each container that it started.
        if (-not ($answer.ExitCode -eq 0 -or $answer.Out -ccontains $member.Container)) { Add-StartFailure -Member $member -Answer $answer }
        if ($member.Phase -ne 'failed') { Write-Event -Kind 'start' -Message "${Verb}ed" -Service $member.Id }
    }
}

function Register-Start {
    param([object]$Member)
    $Member.Phase = 'starting'
    $Member.Begun = $Clock.Elapsed.TotalSeconds
    $Member.RestartsBefore = 0
    $Member.LastExit = ''
    $Member.WatchedStart = ''
    $script:Progressed = $true
}

# A container knows its networks by their ids: one that was removed and made again is another one to it. Sets
# Recreated.
function Repair-Network {
    param([object]$Member)
    $script:Recreated = $false
    Assert-Engine
    Read-ServiceState -Members @($Member)
    if ($Member.StartError -notmatch 'etwork.*not found') { return }
    Write-Event -Kind 'create' -Message 'its network is another one by now: creating it anew' -Service $Member.Id
    $row = @($Projects | Where-Object { $_.Key -ceq $Member.Project })[0]
    Invoke-NativeLive -Words @(Get-ComposeCreateCommand -Project $row -Members @($Member) -Recreate)
    if ($LiveExitCode -ne 0) { return }
    $words = @('docker', 'start', $Member.Container)
    if ($Member.ByCompose) { $words = @(Get-ComposeStartCommand -Member $Member) }
    $script:Recreated = (Invoke-Native -Words $words).ExitCode -eq 0
}

function Add-StartFailure {
    param([object]$Member, [object]$Answer)
    Repair-Network -Member $Member
    if ($Recreated) { return }
    $complaint = $Member.StartError
    if ($complaint -eq '') { $complaint = Get-Complaint -Container $Member.Container -Answer $Answer }
    Add-Failed -Member $Member -Reason "it could not be started: $complaint"
}
