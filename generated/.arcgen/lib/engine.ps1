# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The engine ---

$EngineVersion = ''

# Finds the Docker command and the engine behind it; what is wrong becomes a problem.
function Test-Engine {
    if ((Get-ProgramPath -Name 'docker') -eq '') {
        Add-Problem -Fact 'there is no docker command on the PATH' -Remedy 'install Docker: https://docs.docker.com/get-docker/'
        return $false
    }
    $answer = Invoke-Native -Words @('docker', 'version', '--format', '{{.Server.Version}}')
    if ($answer.ExitCode -ne 0) {
        Add-EngineProblem -Answer $answer
        return $false
    }
    $words = @($answer.Out | Where-Object { $_.Trim() -ne '' })
    $script:EngineVersion = 'of an unknown version'
    if ($words.Count -gt 0) { $script:EngineVersion = $words[$words.Count - 1] }
    return $true
}

# Why the engine does not answer, and what to do about it on this system.
function Add-EngineProblem {
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
    Add-EngineProblem -Answer $answer
    Assert-NoProblem -Task "go on, $(Get-ProgressText)"
}
