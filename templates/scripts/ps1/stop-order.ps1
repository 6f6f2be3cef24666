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
function Read-Platform {
    Read-State -Members ($Services.ToArray())
    $ground = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        $ground[$member.Id] = @(Get-Ground -Member $member -Known $ground)
        if (-not (Test-Running -Member $member)) { continue }
        if ($member.Selected) {
            $script:Stopping += $member
            continue
        }
        if ($Forced) { continue }
        foreach ($needed in $ground[$member.Id]) {
            Add-Problem -Fact "$($member.Id) keeps running and needs $($needed.Id)" -Remedy "stop both, or say -Force: ./$ScriptName -Service $($member.Id),$($needed.Id)"
        }
    }
}

# What is about to stop and is needed by a service: by itself, or by a job that it waited for.
function Get-Ground {
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
function Measure-Height {
    $heights = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) { $heights[$member.Id] = 0 }
    for ($position = $Services.Count - 1; $position -ge 0; $position--) {
        $member = $Services[$position]
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            $heights[$needed.Id] = [Math]::Max($heights[$needed.Id], $heights[$member.Id] + 1)
        }
    }
    return $heights
}

function Invoke-Stop {
    $heights = Measure-Height
    $waves = @($Stopping | ForEach-Object { $heights[$_.Id] } | Sort-Object -Unique)
    foreach ($wave in $waves) {
        Invoke-StopWave -Members @($Stopping | Where-Object { $heights[$_.Id] -eq $wave })
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
    Show-LiveLine -Text ('{0,5} s  {1}; stopping {2}' -f (Get-ElapsedSecond), (Get-ProgressText), (Join-Id -Members $Members))
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

function Get-ProgressText {
    return "stopped: $StoppedCount of $(Format-Count -Number $Stopping.Count -Noun 'service')"
}

