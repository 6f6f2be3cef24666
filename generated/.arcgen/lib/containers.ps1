# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Containers: which ones are the platform's, by the labels of Compose, and what state they are in ---

# Containers that belong to no service: Name, Ports, Kind (foreign, unplanned, or one-off: made by docker compose run),
# State, Project (of Compose), Origin.
$OtherContainers = [Collections.Generic.List[object]]::new()

# Raw strings instead of double quotes: Windows PowerShell would lose the quotes.
$ListFormat = '{{.Names}}|{{.State}}|{{.Label `com.docker.compose.project`}}|{{.Label `com.docker.compose.service`}}|{{.Label `com.docker.compose.oneoff`}}|{{.Label `com.docker.compose.hook`}}|{{.Label `com.docker.compose.config-hash`}}|{{.Label `arcgen.parts`}}|{{.Ports}}|{{.Label `com.docker.compose.project.working_dir`}}'

function Request-Container {
    Open-Call -Name 'containers' -Words @('docker', 'ps', '--all', '--no-trunc', '--format', $ListFormat)
}

# Finds the containers of the services, and notes all others. $false if the engine is gone and the script continues.
function Read-Container {
    $answer = Wait-Call -Name 'containers'
    if ($answer.ExitCode -ne 0 -and -not (Confirm-Engine -Answer $answer)) { return $false }
    $OtherContainers.Clear()
    foreach ($member in $Services) { Copy-Field -From $NoContainer -To $member }
    foreach ($line in $answer.Out) {
        $part = @($line.Split([char[]]'|', 10))
        if ($part.Count -lt 10) { continue }
        $part[0] = $part[0].Split(',')[0]
        $member = $ServiceByLabel["$($part[2])|$($part[3])"]
        if ($null -eq $member -or $part[4] -eq 'True') { Add-OtherContainer -Part $part -Member $member }
        elseif ($part[5] -ne '') { $member.HookContainers += $part[0] }
        # If there are two, one is left over from a recreation.
        elseif ($member.Container -eq '' -or $part[0] -ceq $member.ContainerName) {
            $member.Container = $part[0]
            $member.Status = $part[1]
            $member.ConfigHash = $part[6]
            $member.MadeParts = $part[7]
            $member.Published = $part[8]
            $member.WorkingDirectory = $part[9]
        }
    }
    return $true
}

# Notes a container that belongs to no service.
function Add-OtherContainer {
    param([string[]]$Part, [object]$Member)
    $kind = 'foreign'
    foreach ($row in $Projects) {
        if ($row.Name -ceq $Part[2]) { $kind = 'unplanned' }
    }
    # A project of the platform that was renamed, or is no longer in the spec.
    if ("$($Part[9].Replace('\', '/'))/".StartsWith("$($Root.Replace('\', '/'))/", [StringComparison]::Ordinal)) { $kind = 'unplanned' }
    if ($null -ne $Member) { $kind = 'one-off' }
    $origin = $Part[3]
    if ($Part[2] -ne '') { $origin = "$($Part[2])/$origin" }
    $OtherContainers.Add(@{ Name = $Part[0]; Ports = $Part[8]; Kind = $kind; State = $Part[1]; Project = $Part[2]; Origin = $origin })
}

# The service with this container; $null if there is none.
function Find-OwnContainer {
    param([string]$Name)
    foreach ($member in $Services) {
        if ($member.Container -ceq $Name) { return $member }
    }
    return $null
}
