# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What the engine must be and have ---

function Compare-EngineFloor {
    $version = Find-Version -Text $EngineVersion
    # A development build may have no version number.
    if ($version -eq '' -or (Test-AtLeast -Version $version -Floor $EngineFloor)) { return }
    Add-Problem -Fact "Docker Engine $EngineVersion is older than $EngineFloor" -Remedy "install Docker Engine $EngineFloor or newer"
}

function Request-Resource {
    Open-Call -Name 'resources' -Words @('docker', 'info', '--format', '{{.MemTotal}}|{{.DockerRootDir}}|{{.SystemTime}}')
}

# Whatever the platform needs and the engine does not have is noted as a problem.
function Measure-Resource {
    $answer = Wait-Call -Name 'resources'
    $part = @(($answer.Out -join '').Split([char[]]'|', 3))
    if ($answer.ExitCode -ne 0 -or $part.Count -lt 3) { return }
    Sync-EngineClock -Time $part[2]
    if ($part[0] -match '^[0-9]{1,18}$') {
        $memory = [long][Math]::Floor([long]$part[0] / 1048576.0)
        # A machine sold with 8 GiB keeps some of them for itself.
        if ($memory -lt [Math]::Floor($NeededMemoryMib * 95 / 100.0)) {
            Add-Problem -Fact "the engine has $memory MiB of memory, the platform needs $NeededMemoryMib MiB" -Remedy 'give the engine more memory (Docker Desktop: Settings, Resources), or start less with -Project'
        }
    }
    Measure-Disk -Directory $part[1]
}

# If the engine runs in a virtual machine, its disk is not visible from here.
function Measure-Disk {
    param([string]$Directory)
    if ($OnWindows -or $NeededDiskMib -eq 0 -or -not [IO.Directory]::Exists($Directory)) { return }
    try { $free = [long][Math]::Floor([IO.DriveInfo]::new($Directory).AvailableFreeSpace / 1048576.0) }
    catch { return }
    if ($free -lt $NeededDiskMib) {
        Add-Problem -Fact "the disk of $Directory has $free MiB left, the platform needs $NeededDiskMib MiB" -Remedy 'free some: docker system df shows what takes space'
    }
}

# The engine reports its time in the time zone of its machine: 2026-01-31T23:59:59.123456789+01:00.
function Sync-EngineClock {
    param([string]$Time)
    $point = ConvertFrom-EngineTime -Time $Time
    if ($null -eq $point) { return }
    if ($Time -match '([+-])([0-9]{2}):([0-9]{2})$') {
        $minutes = 60 * [int]$Matches[2] + [int]$Matches[3]
        if ($Matches[1] -eq '+') { $minutes = -$minutes }
        $point = $point.AddMinutes($minutes)
    }
    Sync-Clock
    $script:EngineClock = $point.AddSeconds(-$Clock.Seconds)
}
