# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Running hooks ---

# Runs the hooks of a service that has just become ready, in their order. A failure ends the start with 5.
function Invoke-ServiceHook {
    param([object]$Member)
    foreach ($row in $Hooks) {
        if ($row.Service -ceq $Member.Id) { Invoke-Hook -Hook $row -Member $Member }
    }
}

# Services that were ready before this start: an interrupted start may have left their hooks undone. When nothing had
# to be started, only hooks that can tell whether they are needed are looked at.
function Invoke-HookOfReady {
    foreach ($row in $Hooks) {
        $member = $ServiceById[$row.Service]
        if ($member.Phase -ne 'ready') { continue }
        if ($Touched -or $row.Check.Count -gt 0) { Invoke-Hook -Hook $row -Member $member }
    }
}

function Invoke-Hook {
    param([object]$Hook, [object]$Member)
    $words = @('docker', 'exec', $Member.Container) + @($Hook.Command)
    if ($DryRun) {
        Write-CommandLine -Words $words
        return
    }
    Show-LiveLine -Text ('{0,5} s  {1}: {2}' -f (Get-ElapsedSecond), $Member.Id, $Hook.Title)
    if (Test-HookEffect -Hook $Hook -Member $Member) {
        Write-Event -Kind 'hook' -Message "$($Hook.Title): holds already" -Service $Member.Id
        return
    }
    for ($attempt = 0; $attempt -le $Hook.Retries; $attempt++) {
        if ($attempt -gt 0) { Start-Sleep -Milliseconds 1000 }
        $answer = Invoke-Native -Words $words
        if ($answer.ExitCode -eq 0) {
            Write-Event -Kind 'hook' -Message "$($Hook.Title): done" -Service $Member.Id
            return
        }
        $said = @(@($answer.Out) + @($answer.Err)) -join "`n"
        if ($Hook.Accept -ne '' -and $said.Contains($Hook.Accept)) {
            Write-Event -Kind 'hook' -Message "$($Hook.Title): $($Hook.Accept)" -Service $Member.Id
            return
        }
    }
    Assert-Engine
    $script:HookOutput = $said
    Add-Failed -Member $Member -Reason "its hook `"$($Hook.Title)`" failed with exit code $($answer.ExitCode)"
    Complete-FailedStart -Code 5
}

function Test-HookEffect {
    param([object]$Hook, [object]$Member)
    if ($Hook.Check.Count -eq 0) { return $false }
    return (Invoke-Native -Words (@('docker', 'exec', $Member.Container) + @($Hook.Check))).ExitCode -eq 0
}
