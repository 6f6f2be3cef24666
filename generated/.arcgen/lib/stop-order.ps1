# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The stop: wave by wave, first the services that no other one needs ---

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
    $running = [Collections.Hashtable]::new()
    $lost = [Collections.Hashtable]::new()
    $losing = @()
    foreach ($member in $Services) {
        $running[$member.Id] = @(Get-RunningDependency -Member $member -Known $running)
        if (-not (Test-Running -Member $member)) { continue }
        if ($member.Selected) {
            $script:Stopping += $member
            continue
        }
        $loses = @($running[$member.Id]).Count -gt 0
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            if ($lost.ContainsKey($needed.Id)) { $loses = $true }
        }
        if (-not $loses) { continue }
        $lost[$member.Id] = $true
        $losing += $member
    }
    if ($losing.Count -eq 0 -or (Test-Option -Name 'Force')) { return }
    $they = 'them'
    $need = 'they need'
    if ($losing.Count -eq 1) {
        $they = 'it'
        $need = 'it needs'
    }
    Add-Problem -Fact "$(Format-Count -Number $losing.Count -Noun 'service') would lose what ${need}: $(Join-Id -Members $losing)" -Remedy "stop $they too: ./$ScriptName $(Get-GivenWord)-WithDependants; or leave $they running: -Force"
}

# What is about to stop and is needed by a service: by itself, or by a job that it waited for.
function Get-RunningDependency {
    param([object]$Member, [hashtable]$Known)
    $found = @()
    $seen = [Collections.Hashtable]::new()
    foreach ($needed in @($Member.Needs) + @($Member.Precedes)) {
        $standing = @()
        if (-not (Test-Running -Member $needed)) { $standing = $Known[$needed.Id] }
        elseif ($needed.Selected) { $standing = @($needed) }
        foreach ($other in $standing) {
            if ($seen.ContainsKey($other.Id)) { continue }
            $seen[$other.Id] = $true
            $found += $other
        }
    }
    return $found
}

# The longest chain of dependants of each service: nothing stops before its dependants.
function Measure-Distance {
    $distances = [Collections.Hashtable]::new()
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
    if ($Stopping.Count -eq 0) { return }
    $distances = Measure-Distance
    $waves = @(foreach ($member in $Stopping) { $distances[$member.Id] })
    foreach ($wave in @($waves | Sort-Object -Unique)) {
        Invoke-StopWave -Members @(foreach ($member in $Stopping) {
            if ($distances[$member.Id] -eq $wave) { $member }
        })
    }
}

# docker stop gives every container the time that its own stop_grace_period says.
function Invoke-StopWave {
    param([object[]]$Members)
    $words = @('docker', 'stop') + @(foreach ($member in $Members) { $member.Container })
    if ($DryRun) {
        Write-CommandLine -Words $words
        return
    }
    Show-LiveLine -Text ('{0,5} s  {1}; stopping {2}' -f (Get-ElapsedSecond), (Get-StopProgress), (Join-Id -Members $Members))
    $answer = Invoke-Action -Words $words
    foreach ($member in $Members) {
        if ($answer.Out -ccontains $member.Container) {
            $script:StoppedCount += 1
            Write-Event -Kind 'stop' -Message 'stopped' -Service $member.Id
            continue
        }
        Assert-Engine -Answer $answer
        $script:NotStopped += $member.Id
        Write-Event -Kind 'failed' -Message "it did not stop: $(Get-Complaint -Container $member.Container -Answer $answer)" -Service $member.Id
    }
}

function Get-StopProgress {
    return "stopped: $StoppedCount of $(Format-Count -Number $Stopping.Count -Noun 'service')"
}
