# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Removing what a stopped platform leaves: containers and networks; volumes only when told to ---

$VolumesToRemove = @()
$RemovalFailed = $false

# Finds the declared volumes of every project that is stopped as a whole, and asks a person to type the platform's name.
function Confirm-Volume {
    if (-not (Test-Option -Name 'RemoveVolumes')) { return }
    $left = @()
    $foreign = @()
    foreach ($row in $Projects) {
        if (-not (Test-Whole -Project $row)) { continue }
        foreach ($volume in $Volumes) {
            if ($volume.Project -cne $row.Key -or $volume.External -or -not $volume.IsThere) { continue }
            if (Test-OwnVolume -Name $volume.Name) { $script:VolumesToRemove += $volume.Name }
            else { $foreign += $volume.Name }
        }
        $left += @(Get-UndeclaredVolume -ProjectName $row.Name)
    }
    if ($left.Count -gt 0) { Write-Event -Kind 'volume' -Message "left alone, the spec does not declare them: $($left -join ', ')" }
    if ($foreign.Count -gt 0) { Write-Event -Kind 'volume' -Message "left alone, the platform did not make them: $($foreign -join ', ')" }
    if ($VolumesToRemove.Count -eq 0) { return }
    Write-Notice -Text 'These volumes, and all data in them, will be lost:'
    foreach ($name in $VolumesToRemove) { Write-Notice -Text "  $name" }
    if ($DryRun -or (Test-Option -Name 'Force')) { return }
    $typed = Read-Answer -Question "Type the name of the platform, $PlatformName, to go on: "
    if ($null -eq $typed) { Write-Notice -Text '' }
    if ($typed -ceq $PlatformName) { return }
    Write-Fault -Text 'error: the name was not typed: nothing was stopped, nothing was removed'
    Complete-Run -Code 3 -Message 'the name was not typed: nothing was stopped, nothing was removed'
}

# Volumes with the label of a Compose project that the spec does not declare.
function Get-UndeclaredVolume {
    param([string]$ProjectName)
    $undeclared = @()
    $declared = @(foreach ($volume in $Volumes) { $volume.Name })
    foreach ($line in $LabelledVolumes) {
        $part = $line.Split([char[]]'|', 2)
        if ($part[0] -ceq $ProjectName -and $declared -cnotcontains $part[1]) { $undeclared += $part[1] }
    }
    return $undeclared
}

# Stops and removes containers that are no longer in the spec: all of them, or those of projects that are
# stopped as a whole. Their data stays.
function Invoke-OrphanRemoval {
    $names = @(foreach ($other in @(Get-Orphan)) {
        if (Test-StoppedWith -Other $other) { $other.Name }
    })
    if ($names.Count -eq 0) { return }
    Write-Event -Kind 'orphans' -Message "not in the spec any more: $($names -join ', ')"
    $words = @('docker', 'stop') + $names
    if ($DryRun) { Write-CommandLine -Words $words }
    else { [void](Invoke-Action -Words $words) }
    if (Test-Option -Name 'KeepContainers') { return }
    Invoke-Removal -Kind 'remove' -What (Format-Count -Number $names.Count -Noun 'container') -Words (@('docker', 'rm') + $names)
}

# Whether a container that is no longer in the spec is removed together with what is stopped.
function Test-StoppedWith {
    param([object]$Other)
    if ($SelectedCount -eq $Services.Count) { return $true }
    foreach ($row in $Projects) {
        if ($row.Name -ceq $Other.Project -and (Test-Whole -Project $row)) { return $true }
    }
    return $false
}

# Runs a command that removes something; reports what was removed, or why it was not.
function Invoke-Removal {
    param([string]$Kind, [string]$What, [string[]]$Words)
    if ($DryRun) {
        Write-CommandLine -Words $Words
        return
    }
    $answer = Invoke-Action -Words $Words
    if ($answer.ExitCode -eq 0) {
        Write-Event -Kind $Kind -Message "removed $What"
        return
    }
    Assert-Engine -Answer $answer
    # An engine that was restarted while its containers ran believes this until its next start: nothing is lost.
    if (($answer.Err -join ' ').Contains('has active endpoints')) {
        Write-Event -Kind $Kind -Message "kept ${What}: the engine holds it to be in use"
        return
    }
    $script:RemovalFailed = $true
    Write-Event -Kind 'failed' -Message "could not remove ${What}: $(Get-Complaint -Container '' -Answer $answer)"
}

# Containers that did not stop are kept.
function Invoke-ContainerRemoval {
    $names = @()
    $hookNames = @()
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        $hookNames += $member.HookContainers
        if ($member.Container -ne '' -and $NotStopped -cnotcontains $member.Id) { $names += $member.Container }
    }
    $words = @('docker', 'rm')
    if (Test-Option -Name 'RemoveVolumes') { $words += '--volumes' }
    if ($names.Count -gt 0) { Invoke-Removal -Kind 'remove' -What (Format-Count -Number $names.Count -Noun 'container') -Words ($words + $names) }
    # Compose runs a pre_start hook in a container of its own, and keeps it where the hook failed.
    if ($hookNames.Count -gt 0) { Invoke-Removal -Kind 'remove' -What (Format-Count -Number $hookNames.Count -Noun 'hook container') -Words (@('docker', 'rm', '--force') + $hookNames) }
}

# Removes a network if it is the platform's and no container is on it any more, not even a stopped foreign one.
function Invoke-NetworkRemoval {
    foreach ($network in $Networks) {
        if ($network.Id -ne '' -and -not $network.External -and -not $network.IsOwn) {
            Write-Event -Kind 'network' -Message "kept $($network.Name): start-platform did not make it"
        }
    }
    Invoke-LabelledNetworkRemoval -Label "arcgen.platform=$PlatformName"
    foreach ($row in $Projects) {
        if (Test-Whole -Project $row) { Invoke-LabelledNetworkRemoval -Label "com.docker.compose.project=$($row.Name)" }
    }
}

function Invoke-LabelledNetworkRemoval {
    param([string]$Label)
    $answer = Invoke-Native -Words @('docker', 'network', 'ls', '--filter', "label=$Label", '--format', '{{.Name}}')
    if ($answer.ExitCode -ne 0) {
        Assert-Engine -Answer $answer
        $script:RemovalFailed = $true
        Write-Event -Kind 'failed' -Message "could not look for networks: $(Get-LastLine -Answer $answer)"
    }
    foreach ($name in $answer.Out) {
        $users = (Invoke-Native -Words @('docker', 'ps', '--all', '--quiet', '--filter', "network=$name")).Out
        if (-not $DryRun -and @($users).Count -gt 0) { Write-Event -Kind 'network' -Message "kept ${name}: containers are on it" }
        else { Invoke-Removal -Kind 'network' -What $name -Words @('docker', 'network', 'rm', $name) }
    }
}

function Invoke-VolumeRemoval {
    foreach ($name in $VolumesToRemove) { Invoke-Removal -Kind 'volume' -What $name -Words @('docker', 'volume', 'rm', $name) }
}

# Reports what still runs: services that were not selected or did not stop, and containers that are not in the spec.
function Complete-Stop {
    Request-Container
    [void](Read-Container)
    $still = @()
    foreach ($member in $Services) {
        if (Test-Running -Member $member) { $still += $member.Container }
    }
    foreach ($other in @(Get-Orphan)) {
        if ($other.State -eq 'running') { $still += $other.Name }
    }
    if ($still.Count -gt 0) { Write-Event -Kind 'check' -Message "still running: $($still -join ', ')" }
    if ($NotStopped.Count -gt 0 -or $RemovalFailed) {
        Complete-Run -Code 5 -Message "$(Get-StopProgress); not everything could be stopped and removed"
    }
    Complete-Run -Code 0 -Message (Get-StopProgress)
}
