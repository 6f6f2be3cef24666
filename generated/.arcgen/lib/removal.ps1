# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Removing what a stopped platform leaves: containers and networks; volumes only when told to ---

$VolumesToRemove = @()
$RemovalFailed = $false

# The projects of which every service is selected.
function Get-WholeProject {
    $partial = @($Services | Where-Object { -not $_.Selected } | ForEach-Object { $_.Project })
    return @($Projects | Where-Object { $partial -cnotcontains $_.Key })
}

# Finds the volumes of every project that is stopped as a whole, and asks for the platform's name.
function Confirm-Volume {
    if (-not $RemoveVolumes) { return }
    foreach ($row in @(Get-WholeProject)) {
        $answer = Invoke-Native -Words @('docker', 'volume', 'ls', '--quiet', '--filter', "label=com.docker.compose.project=$($row.Name)")
        $script:VolumesToRemove += @($answer.Out)
    }
    if ($VolumesToRemove.Count -eq 0) { return }
    Write-Notice -Text 'These volumes, and all data in them, will be lost:'
    foreach ($name in $VolumesToRemove) { Write-Notice -Text "  $name" }
    if ($Force -or $DryRun) { return }
    $typed = Read-Answer -Question "Type the name of the platform, $PlatformName, to go on: "
    if ($null -eq $typed) { Write-Notice -Text '' }
    if ($typed -ceq $PlatformName) { return }
    Write-Fault -Text 'error: the name was not typed: nothing was stopped, nothing was removed'
    Complete-Run -Code 3 -Message 'the name was not typed: nothing was stopped, nothing was removed'
}

# Runs a command that removes something; tells what, or why not.
function Invoke-Removal {
    param([string]$Kind, [string]$What, [string[]]$Words)
    if ($DryRun) {
        Write-CommandLine -Words $Words
        return
    }
    $answer = Invoke-Native -Words $Words
    if ($answer.ExitCode -eq 0) {
        Write-Event -Kind $Kind -Message "removed $What"
        return
    }
    Assert-Engine
    # An engine that was restarted under its containers believes so until its next start: nothing is lost by it.
    if ((@($answer.Err) -join ' ').Contains('has active endpoints')) {
        Write-Event -Kind $Kind -Message "kept ${What}: the engine holds it to be in use"
        return
    }
    $script:RemovalFailed = $true
    Write-Event -Kind 'failed' -Message "could not remove ${What}: $(Get-Complaint -Container '' -Answer $answer)"
}

# Containers that did not stop stay.
function Invoke-ContainerRemoval {
    $gone = @($Services | Where-Object { $_.Selected -and $_.Status -ne 'absent' -and $NotStopped -cnotcontains $_.Id } | ForEach-Object { $_.Container })
    $words = @('docker', 'rm')
    if ($RemoveVolumes) { $words += '--volumes' }
    if ($gone.Count -gt 0) { Invoke-Removal -Kind 'remove' -What (Format-Count -Number $gone.Count -Noun 'container') -Words ($words + $gone) }
    Invoke-HookContainerRemoval
}

# Compose runs a pre_start hook in a container of its own, and keeps it where the hook failed: on the service's networks,
# with its volumes.
function Invoke-HookContainerRemoval {
    $label = 'label=com.docker.compose'
    $names = @()
    foreach ($member in @($Services | Where-Object { $_.Selected -and $_.ByCompose })) {
        $row = @($Projects | Where-Object { $_.Key -ceq $member.Project })[0]
        $words = @('docker', 'ps', '--all', '--filter', "$label.project=$($row.Name)", '--filter', "$label.service=$($member.Key)")
        $answer = Invoke-Native -Words ($words + @('--filter', "$label.hook", '--format', '{{.Names}}'))
        if ($answer.ExitCode -eq 0) { $names += @($answer.Out) }
    }
    if ($names.Count -eq 0) { return }
    Invoke-Removal -Kind 'remove' -What (Format-Count -Number $names.Count -Noun 'hook container') -Words (@('docker', 'rm', '--force') + $names)
}

# A network goes when no container is on it any more, not even a stopped one of somebody else.
function Invoke-NetworkRemoval {
    foreach ($network in $Networks) {
        $answer = Invoke-Native -Words @('docker', 'network', 'inspect', $network.Name)
        if ($answer.ExitCode -eq 0) { Invoke-UnusedNetworkRemoval -Name $network.Name }
    }
    foreach ($row in @(Get-WholeProject)) {
        $answer = Invoke-Native -Words @('docker', 'network', 'ls', '--quiet', '--filter', "label=com.docker.compose.project=$($row.Name)", '--format', '{{.Name}}')
        foreach ($name in $answer.Out) { Invoke-UnusedNetworkRemoval -Name $name }
    }
}

function Invoke-UnusedNetworkRemoval {
    param([string]$Name)
    if (-not $DryRun) {
        $users = Invoke-Native -Words @('docker', 'ps', '--all', '--quiet', '--filter', "network=$Name")
        if (@($users.Out).Count -gt 0) {
            Write-Event -Kind 'network' -Message "kept ${Name}: containers are on it"
            return
        }
    }
    Invoke-Removal -Kind 'network' -What $Name -Words @('docker', 'network', 'rm', $Name)
}

function Invoke-VolumeRemoval {
    foreach ($name in $VolumesToRemove) { Invoke-Removal -Kind 'volume' -What $name -Words @('docker', 'volume', 'rm', $name) }
}
