# --- The engine ---

$EngineVersion = ''

# Finds the Docker command and the engine behind it; what is wrong becomes a problem. $true if the engine answers.
function Test-Engine {
    if ((Get-ProgramPath -Name 'docker') -eq '') {
        Add-Problem -Fact 'there is no docker command on the PATH' -Remedy 'install Docker: https://docs.docker.com/get-docker/'
        return $false
    }
    $answer = Invoke-Native -Words @('docker', 'version', '--format', '{{.Server.Version}}')
    if ($answer.ExitCode -ne 0) {
        Add-SilenceProblem -Answer $answer
        return $false
    }
    $script:EngineVersion = Get-LastLine -Result ([pscustomobject]@{ Out = $answer.Out; Err = @() })
    return $true
}

# Why the engine does not answer, and what to do about it on this system.
function Add-SilenceProblem {
    param([object]$Answer)
    $said = Get-LastLine -Result $Answer
    if ($said.Contains('permission denied') -and -not $OnWindows) {
        Add-Problem -Fact "this user may not talk to the Docker engine: $said" -Remedy 'add the user to the group: sudo usermod -aG docker "$USER", then log in again'
        return
    }
    $remedy = 'start it: sudo systemctl start docker'
    if ($OnWindows) { $remedy = 'start Docker Desktop' }
    elseif ([IO.Directory]::Exists('/System/Library/CoreServices')) { $remedy = 'start Docker Desktop: open -a Docker' }
    elseif ([IO.File]::Exists('/proc/version') -and [IO.File]::ReadAllText('/proc/version').Contains('icrosoft')) {
        $remedy = 'start Docker Desktop on Windows, with WSL integration for this distribution'
    }
    Add-Problem -Fact "the Docker engine does not answer: $said" -Remedy $remedy
}

# Ends with 3 when the engine has gone away in the middle of the work.
function Assert-Engine {
    $answer = Invoke-Native -Words @('docker', 'version', '--format', '{{.Server.Version}}')
    if ($answer.ExitCode -eq 0) { return }
    Add-SilenceProblem -Answer $answer
    Assert-NoProblem -Task "go on, $(Get-ProgressText)"
}

