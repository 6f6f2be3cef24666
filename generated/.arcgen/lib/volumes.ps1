# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Volumes: which ones of the platform exist ---

# "PROJECT|VOLUME" of each volume, with the project's label if it carries one.
$LabelledVolumes = @()

function Request-Volume {
    Open-Call -Name 'volumes' -Words @('docker', 'volume', 'ls', '--format', '{{.Label `com.docker.compose.project`}}|{{.Name}}')
}

# Notes the engine's names of the volumes that the spec declares, and whether they exist.
function Read-Volume {
    $answer = Wait-Call -Name 'volumes'
    if ($answer.ExitCode -ne 0) { Assert-Engine -Answer $answer }
    $script:LabelledVolumes = @($answer.Out)
    $there = [Collections.Hashtable]::new()
    foreach ($line in $answer.Out) { $there[$line.Substring($line.IndexOf('|') + 1)] = $true }
    foreach ($volume in $Volumes) {
        $volume.Name = Expand-Text -Text $volume.Name
        $volume.IsThere = $there.ContainsKey($volume.Name)
    }
}

# Missing external volumes are noted as problems.
function Find-MissingVolume {
    foreach ($volume in $Volumes) {
        if (-not $volume.External -or $volume.IsThere) { continue }
        Add-Problem -Fact "the volume $($volume.Name) does not exist, and the spec says that it is somebody else's" -Remedy "create it: docker volume create $($volume.Name)"
    }
}

# Whether Compose made a volume for one of the platform's projects.
function Test-OwnVolume {
    param([string]$Name)
    foreach ($row in $Projects) {
        if ($LabelledVolumes -ccontains "$($row.Name)|$Name") { return $true }
    }
    return $false
}

# The names of the platform's own volumes that exist.
function Get-OwnVolume {
    $names = @()
    foreach ($volume in $Volumes) {
        if (-not $volume.External -and $volume.IsThere) { $names += $volume.Name }
    }
    return $names
}
