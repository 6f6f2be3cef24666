# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The engine ---

$EngineVersion = ''
$GoesOnWithoutEngine = $false

# Begins to ask for the engine's version; Test-Engine reads the answer.
function Request-Engine {
    if ((Get-ProgramPath -Name 'docker') -eq '') { return }
    Open-Call -Name 'engine' -Words @('docker', 'version', '--format', '{{.Server.Version}}')
}

# Whether there is a docker command, and an engine that answers; whatever is wrong is noted as a problem.
function Test-Engine {
    if ((Get-ProgramPath -Name 'docker') -eq '') {
        Add-Problem -Fact 'there is no docker command on the PATH' -Remedy 'install Docker: https://docs.docker.com/get-docker/'
        return $false
    }
    $answer = Wait-Call -Name 'engine'
    if ($answer.ExitCode -ne 0) {
        Add-EngineProblem -Answer $answer
        Close-AllCall
        return $false
    }
    $script:EngineVersion = 'of an unknown version'
    foreach ($line in $answer.Out) {
        if ($line.Trim() -ne '') { $script:EngineVersion = $line }
    }
    return $true
}

# Why the engine did not answer, and what to do about it on this system.
function Add-EngineProblem {
    param([object]$Answer)
    $said = Get-LastLine -Answer $Answer
    if ($Answer.ExitCode -eq 124) {
        Add-Problem -Fact "the Docker engine has been silent for $($Answer.Seconds) s" -Remedy 'see whether it hangs: docker version; restart it if it does'
        return
    }
    if ($said.Contains('permission denied') -and -not $OnWindows) {
        Add-Problem -Fact "this user may not talk to the Docker engine: $said" -Remedy 'add the user to the group: sudo usermod -aG docker "$USER", then log in again'
        return
    }
    $address = [string]$env:DOCKER_HOST
    if ($address -ne '') {
        Add-Problem -Fact "no Docker engine answers at DOCKER_HOST=${address}: $said" -Remedy 'start that engine, or unset DOCKER_HOST to use the one of this machine'
        return
    }
    $context = [string]$env:DOCKER_CONTEXT
    if ($context -ne '') {
        Add-Problem -Fact "no Docker engine answers in the context ${context}: $said" -Remedy 'start that engine, or unset DOCKER_CONTEXT'
        return
    }
    $shown = Invoke-Native -Words @('docker', 'context', 'show')
    $name = $shown.Out -join ''
    if ($shown.ExitCode -eq 0 -and @('', 'default', 'desktop-linux') -cnotcontains $name) {
        Add-Problem -Fact "no Docker engine answers in the context ${name}: $said" -Remedy 'start that engine, or choose another one: docker context use default'
        return
    }
    Add-Problem -Fact "the Docker engine does not answer: $said" -Remedy (Get-EngineRemedy)
}

# How an engine is started on this system.
function Get-EngineRemedy {
    if ($OnWindows) { return 'start Docker Desktop' }
    if ([IO.Directory]::Exists('/System/Library/CoreServices')) { return 'start Docker Desktop: open -a Docker' }
    if ([IO.File]::Exists('/proc/version') -and [IO.File]::ReadAllText('/proc/version').Contains('icrosoft')) {
        return 'start Docker Desktop on Windows, with WSL integration for this distribution'
    }
    return 'start it: sudo systemctl start docker'
}

# After a call that failed: if the engine has gone away in the middle of the work, ends with 3, or returns $false if the
# script is to continue all the same.
function Confirm-Engine {
    param([object]$Answer)
    if ($Answer.ExitCode -ne 124) {
        $Answer = Invoke-Native -Words @('docker', 'version', '--format', '{{.Server.Version}}')
        if ($Answer.ExitCode -eq 0) { return $true }
    }
    Add-EngineProblem -Answer $Answer
    if ($GoesOnWithoutEngine) { return $false }
    Assert-NoProblem -Task "go on, $(Get-ProgressText)"
}

# The same for a script that cannot continue.
function Assert-Engine {
    param([object]$Answer)
    [void](Confirm-Engine -Answer $Answer)
}
