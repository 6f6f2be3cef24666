# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Hooks: run while other services start, if the service was started or the hook has changed ---

# What this machine has to remember; git ignores it.
$StateDirectory = "$Root/.arcgen/state"
# "CONTAINER_ID DIGEST" of each hook that has succeeded.
$HooksDone = [Collections.Generic.List[string]]::new()

function Read-HookDone {
    $HooksDone.Clear()
    try {
        foreach ($line in [IO.File]::ReadAllLines("$StateDirectory/hooks")) {
            if ($line -ne '') { $HooksDone.Add($line) }
        }
    }
    catch { return }
}

# If this cannot be written, the next start runs the hooks once more: hooks must be safe to repeat.
function Write-HookDone {
    try {
        if (-not [IO.Directory]::Exists($StateDirectory)) {
            [void][IO.Directory]::CreateDirectory($StateDirectory)
            [IO.File]::WriteAllText("$StateDirectory/.gitignore", "*`n", $Utf8)
        }
        $file = "$StateDirectory/hooks.$PID"
        Write-PrivateFile -Path $file -Text (($HooksDone -join "`n") + "`n")
        [IO.File]::Delete("$StateDirectory/hooks")
        [IO.File]::Move($file, "$StateDirectory/hooks")
    }
    catch { return }
}

# A service that is started again needs its hooks again, even if this script ends before it runs them.
function Clear-HookDone {
    param([object]$Member)
    $changed = $false
    foreach ($row in $Hooks) {
        if ($row.Service -ceq $Member.Id -and $HooksDone.Remove("$($Member.ContainerId) $($row.Digest)")) { $changed = $true }
    }
    if ($changed) { Write-HookDone }
}

# Begins the first hook of a service that has to be run; $false if there is none.
function Invoke-FirstHook {
    param([object]$Member)
    Sync-Clock
    $Member.Hook = $null
    $Member.Begun = $Clock.Seconds
    return Invoke-NextHook -Member $Member
}

function Invoke-NextHook {
    param([object]$Member)
    $behind = $null -eq $Member.Hook
    foreach ($row in $Hooks) {
        if (-not $behind) {
            $behind = $row -eq $Member.Hook
            continue
        }
        if ($row.Service -cne $Member.Id -or $HooksDone.Contains("$($Member.ContainerId) $($row.Digest)")) { continue }
        $Member.Hook = $row
        $Member.HookAttempt = 0
        if ($row.Check.Count -gt 0) { Invoke-HookCall -Member $Member -Step 'check' -Command $row.Check }
        else { Invoke-HookCall -Member $Member -Step 'run' -Command $row.Command }
        return $true
    }
    return $false
}

function Invoke-HookCall {
    param([object]$Member, [string]$Step, [string[]]$Command)
    $Member.HookStep = $Step
    Open-Call -Name "hook-$($Member.Id)" -Words (@('docker', 'exec', $Member.Container) + $Command)
}

# Handles the hooks that have ended.
function Receive-Hook {
    foreach ($member in $Services) {
        if ($member.Phase -ne 'hooks') { continue }
        if ($member.HookStep -eq 'pause') {
            if ($Clock.Seconds -ge $member.HookPauseEnd) { Invoke-HookCall -Member $member -Step 'run' -Command $member.Hook.Command }
            continue
        }
        if (-not (Test-CallEnded -Name "hook-$($member.Id)")) { continue }
        $answer = Wait-Call -Name "hook-$($member.Id)" -LimitSeconds 0
        $script:Progressed = $true
        if ($member.HookStep -eq 'run') { Measure-Hook -Member $member -Answer $answer }
        elseif ($answer.ExitCode -eq 0) { Complete-Hook -Member $member -How 'holds already' }
        else { Invoke-HookCall -Member $member -Step 'run' -Command $member.Hook.Command }
    }
}

function Measure-Hook {
    param([object]$Member, [object]$Answer)
    $row = $Member.Hook
    $output = (@($Answer.Out) + @($Answer.Err)) -join "`n"
    if ($Answer.ExitCode -eq 0) { Complete-Hook -Member $Member -How 'done' }
    elseif ($row.Accept -ne '' -and $output.Contains($row.Accept)) { Complete-Hook -Member $Member -How $row.Accept }
    elseif ($Member.HookAttempt -lt $row.Retries) {
        $Member.HookAttempt += 1
        $Member.HookStep = 'pause'
        $Member.HookPauseEnd = $Clock.Seconds + 1
    }
    else {
        Assert-Engine -Answer $Answer
        $Member.FailureOutput = $output
        Add-Failed -Member $Member -Reason "its hook `"$($row.Title)`" failed with exit code $($Answer.ExitCode)"
    }
}

function Complete-Hook {
    param([object]$Member, [string]$How)
    Write-Event -Kind 'hook' -Message "$($Member.Hook.Title): $How" -Service $Member.Id
    $HooksDone.Add("$($Member.ContainerId) $($Member.Hook.Digest)")
    Write-HookDone
    if (-not (Invoke-NextHook -Member $Member)) { Add-Ready -Member $Member }
}

# In a dry run: the hooks that a start would run.
function Write-HookList {
    foreach ($row in $Hooks) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected) { continue }
        if ($member.Change -eq '' -and $HooksDone.Contains("$($member.ContainerId) $($row.Digest)")) { continue }
        Write-Event -Kind 'hook' -Message "would run: $($row.Title)" -Service $member.Id
    }
}
