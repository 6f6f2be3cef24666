# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The stop: those first that nobody waits for, wave by wave ---

# What is selected and runs.
$Stopping = @()
$StoppedCount = 0
$NotStopped = @()

function Test-Running {
    param([object]$Member)
    return @('running', 'restarting', 'paused') -contains $Member.Status
}

# Finds what has to stop, and what keeps running and would lose what it needs.
function Find-RunningService {
    Read-ServiceState -Members $Services
    $running = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        $running[$member.Id] = @(Get-RunningDependency -Member $member -Known $running)
        if (-not (Test-Running -Member $member)) { continue }
        if ($member.Selected) {
            $script:Stopping += $member
            continue
        }
        if ($Force) { continue }
        foreach ($needed in $running[$member.Id]) {
            Add-Problem -Fact "$($member.Id) keeps running and needs $($needed.Id)" -Remedy "stop both, or say -Force: ./$ScriptName -Service $($member.Id),$($needed.Id)"
        }
    }
}

# What is about to stop and is needed by a service: by itself, or by a job that it waited for.
function Get-RunningDependency {
    param([object]$Member, [hashtable]$Known)
    $found = @()
    foreach ($needed in @($Member.Needs) + @($Member.Precedes)) {
        $standing = @()
        if (-not (Test-Running -Member $needed)) { $standing = @($Known[$needed.Id]) }
        elseif ($needed.Selected) { $standing = @($needed) }
        foreach ($other in $standing) {
            if (@($found | ForEach-Object { $_.Id }) -cnotcontains $other.Id) { $found += $other }
        }
    }
    return $found
}

# The longest chain of dependants above each service: nothing stops before what stands on it.
function Measure-Distance {
    $distances = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) { $distances[$member.Id] = 0 }
    for ($position = $Services.Count - 1; $position -ge 0; $position--) {
        $member = $Services[$position]
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            $distances[$needed.Id] = [Math]::Max($distances[$needed.Id], $distances[$member.Id] + 1)
        }
    }
    return $distances
}

function Invoke-Stop {
    $distances = Measure-Distance
    $waves = @($Stopping | ForEach-Object { $distances[$_.Id] } | Sort-Object -Unique)
    foreach ($wave in $waves) {
        Invoke-StopWave -Members @($Stopping | Where-Object { $distances[$_.Id] -eq $wave })
    }
}

# docker stop gives every container the time that its own stop_grace_period says.
function Invoke-StopWave {
    param([object[]]$Members)
    $words = @('docker', 'stop') + @($Members | ForEach-Object { $_.Container })
    if ($DryRun) {
        Write-CommandLine -Words $words
        return
    }
    Show-LiveLine -Text ('{0,5} s  {1}; stopping {2}' -f (Get-ElapsedSecond), (Get-StopProgress), (Join-Id -Members $Members))
    $answer = Invoke-Native -Words $words
    foreach ($member in $Members) {
        if ($answer.Out -ccontains $member.Container) {
            $script:StoppedCount += 1
            Write-Event -Kind 'stop' -Message 'stopped' -Service $member.Id
            continue
        }
        Assert-Engine
        $script:NotStopped += $member.Id
        Write-Event -Kind 'failed' -Message "it did not stop: $(Get-Complaint -Container $member.Container -Answer $answer)" -Service $member.Id
    }
}

function Get-StopProgress {
    return "stopped: $StoppedCount of $(Format-Count -Number $Stopping.Count -Noun 'service')"
}

# Services that were not selected, did not stop, or run in a project without being in the spec.
function Complete-Stop {
    $still = @()
    foreach ($row in $Projects) {
        $still += @((Invoke-Native -Words @('docker', 'ps', '--filter', "label=com.docker.compose.project=$($row.Name)", '--format', '{{.Names}}')).Out)
    }
    if ($still.Count -gt 0) { Write-Event -Kind 'check' -Message "still running: $($still -join ', ')" }
    if ($NotStopped.Count -gt 0 -or $RemovalFailed) {
        Complete-Run -Code 5 -Message "$(Get-StopProgress); not everything could be stopped and removed"
    }
    Complete-Run -Code 0 -Message (Get-StopProgress)
}
