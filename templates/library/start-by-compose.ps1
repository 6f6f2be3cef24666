# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Starting what only Compose can start: it copies configs and secrets into a container, and runs hooks ---

function Invoke-ComposeStart {
    param([object]$Member)
    $words = @(Get-ComposeStartCommand -Member $Member)
    # What runs is started already, to Compose.
    $stopWords = @('docker', 'stop', $Member.Container)
    if ($DryRun) {
        if ($Member.NeedsRestart) { Write-CommandLine -Words $stopWords }
        Write-CommandLine -Words $words
        Register-Start -Member $Member
        return
    }
    Show-LiveLine -Text ('{0,5} s  {1}: Compose starts it' -f (Get-ElapsedSecond), $Member.Id)
    if ($Member.NeedsRestart) { [void](Invoke-Native -Words $stopWords) }
    $answer = Invoke-Native -Words $words
    # From now on: how long its hooks take is their concern.
    Register-Start -Member $Member
    if ($answer.ExitCode -ne 0) { Add-ComposeStartFailure -Member $Member -Answer $answer }
    $message = 'started'
    if ($Member.NeedsRestart) { $message = 'restarted' }
    if ($Member.Phase -ne 'failed') { Write-Event -Kind 'start' -Message $message -Service $Member.Id }
}

# Why Compose could not start it, or what a hook complains about, fails the start.
function Add-ComposeStartFailure {
    param([object]$Member, [object]$Answer)
    Repair-Network -Member $Member
    if ($Recreated) { return }
    # Left running it would be ready to the next start, which would not run its hooks any more.
    if (@('running', 'restarting') -contains $Member.Status) { [void](Invoke-Native -Words @('docker', 'stop', $Member.Container)) }
    $said = @(Get-ComposeComplaint -Answer $Answer)
    if ($Member.StartError -ne '') { $said = @($Member.StartError) }
    # The report is about the first failure.
    if ($said.Count -gt 1 -and $Failed.Count -eq 0) { $script:HookOutput = $said -join "`n" }
    Add-Failed -Member $Member -Reason "it could not be started: $($said[0])"
}

# What Compose said besides its progress, whose lines begin with a blank, and its warnings.
function Get-ComposeComplaint {
    param([object]$Answer)
    $lines = @(@($Answer.Out) + @($Answer.Err) | Where-Object { $_.Trim() -ne '' -and $_ -cnotmatch '^( |time=)' })
    if ($lines.Count -eq 0) { return 'Compose said nothing' }
    return @($lines | ForEach-Object { Hide-Secret -Text ($_ -creplace '[\x00-\x08\x0B-\x1F\x7F]', '') })
}
