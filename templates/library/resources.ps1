# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What the engine must be and have ---

function Compare-EngineFloor {
    $version = Find-Version -Text $EngineVersion
    # A development build may say no number.
    if ($version -eq '' -or (Test-AtLeast -Version $version -Floor $EngineFloor)) { return }
    Add-Problem -Fact "Docker Engine $EngineVersion is older than $EngineFloor" -Remedy "install Docker Engine $EngineFloor or newer"
}

function Measure-Resource {
    if ($NeededMemoryMib + $NeededDiskMib -eq 0) { return }
    $answer = Invoke-Native -Words @('docker', 'info', '--format', '{{.MemTotal}}|{{.DockerRootDir}}')
    $part = @(($answer.Out -join '').Split([char[]]'|', 2))
    if ($answer.ExitCode -ne 0 -or $part.Count -lt 2) { return }
    if ($part[0] -match '^[0-9]{1,18}$') {
        $memory = [long][Math]::Floor([long]$part[0] / 1048576.0)
        # A machine sold with 8 GiB keeps some of them for itself.
        if ($memory -lt [Math]::Floor($NeededMemoryMib * 95 / 100.0)) {
            Add-Problem -Fact "the engine has $memory MiB of memory, the platform needs $NeededMemoryMib MiB" -Remedy 'give the engine more memory (Docker Desktop: Settings, Resources), or start less with -Project'
        }
    }
    # Where the engine lives in a virtual machine, its disk is not seen from here.
    if ($OnWindows -or -not [IO.Directory]::Exists($part[1])) { return }
    try { $free = [long][Math]::Floor((New-Object -TypeName System.IO.DriveInfo -ArgumentList $part[1]).AvailableFreeSpace / 1048576.0) }
    catch { return }
    if ($free -lt $NeededDiskMib) {
        Add-Problem -Fact "the disk of $($part[1]) has $free MiB left, the platform needs $NeededDiskMib MiB" -Remedy 'free some: docker system df shows what takes space'
    }
}
