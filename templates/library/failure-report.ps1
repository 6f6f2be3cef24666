# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Why a start failed: every failure, worst first; the first one with all details ---

# Columns before the text that follows a label.
$LabelWidth = 16

# If anything failed, reports it and ends the start.
function Complete-FailedStart {
    $kinds = @($Failed | ForEach-Object { $_.Kind }) + @($Projects | ForEach-Object { $_.CreationKind } | Where-Object { $_ -ne '' })
    if ($kinds.Count -eq 0) { return }
    # A real failure takes precedence over something that only took too long.
    $exit = 6
    if ($kinds -ccontains 'creation') { $exit = 4 }
    elseif ($kinds -ccontains 'service') { $exit = 5 }
    Find-Blocked
    $ordered = @(Get-OrderedFailure)
    Write-Fault -Text ''
    foreach ($row in $Projects) {
        if ($row.CreationReason -ne '') { Write-ProjectFailure -Project $row }
    }
    $first = $true
    foreach ($failure in $ordered) {
        if ($first) { Write-Failure -Failure $failure }
        else { Write-FurtherFailure -Failure $failure }
        $first = $false
    }
    Write-Labelled -Label 'next' -Text "mend it and run ./$ScriptName again: what is ready stays as it is"
    Write-BlockedEvent
    Complete-Run -Code $exit -Message "$(Get-FailureText -Ordered $ordered); $(Get-StartProgress)"
}

# Notes what blocks each waiting service, directly or indirectly, and what each failed service blocks.
function Find-Blocked {
    foreach ($member in $Services) {
        $member.BlockedBy = @()
        $member.Blocks = @()
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            $causes = $needed.BlockedBy
            if (@('failed', 'uncreated') -ccontains $needed.Phase) { $causes = @($needed) }
            foreach ($cause in $causes) {
                if (@($member.BlockedBy | Where-Object { $_.Position -eq $cause.Position }).Count -eq 0) { $member.BlockedBy += $cause }
            }
        }
        if (@('waiting', 'creating') -cnotcontains $member.Phase) { continue }
        foreach ($cause in $member.BlockedBy) { $cause.Blocks += $member }
    }
}

# Failures: those that block the most services come first, then the earliest.
function Get-OrderedFailure {
    $ordered = @()
    $left = @($Failed.ToArray())
    while ($left.Count -gt 0) {
        $best = $left[0]
        foreach ($failure in $left) {
            if (@($failure.Member.Blocks).Count -gt @($best.Member.Blocks).Count) { $best = $failure }
        }
        $ordered += $best
        $left = @($left | Where-Object { $_ -ne $best })
    }
    return $ordered
}

# Reports a failure with all details.
function Write-Failure {
    param([object]$Failure)
    $member = $Failure.Member
    [void](Read-ServiceState -Members @($member))
    Write-FailureHead -Text "$($member.Id) ($($member.Title)): $($Failure.Reason)"
    $name = $member.Container
    if ($name -eq '') { $name = $member.ContainerName }
    Write-Labelled -Label 'container' -Text $name
    if ($member.Status -ne 'absent') {
        Write-Labelled -Label 'state' -Text "$($member.Status), health $($member.Health), exit code $($member.ExitCode), $(Format-Count -Number $member.Restarts -Noun 'restart'), out of memory: $(([string]$member.OutOfMemory).ToLowerInvariant())"
        if (-not $Failure.Reason.Contains($member.StartError)) { Write-Labelled -Label 'engine' -Text $member.StartError }
        if (@('none', 'healthy') -cnotcontains $member.Health) { Write-Labelled -Label 'last probe' -Text (Get-ProbeText -Member $member) }
    }
    Write-LastOutput -Member $member -Lines 20
    Write-Blocked -Member $member
}

# Reports a further failure, in short.
function Write-FurtherFailure {
    param([object]$Failure)
    $member = $Failure.Member
    Write-FailureHead -Text "$($member.Id) ($($member.Title)): $($Failure.Reason)"
    if (@('absent', 'created') -cnotcontains $member.Status -and @('none', 'healthy') -cnotcontains $member.Health) { Write-Labelled -Label 'last probe' -Text (Get-LastPart -Text (Get-ProbeText -Member $member) -Lines 3) }
    Write-LastOutput -Member $member -Lines 3
    Write-Blocked -Member $member
}

# The last output of what failed, and of the container.
function Write-LastOutput {
    param([object]$Member, [int]$Lines)
    if ($Member.FailureOutput -ne '') { Write-Labelled -Label 'output' -Text (Get-LastPart -Text (Hide-Secret -Text $Member.FailureOutput) -Lines $Lines) }
    if (@('absent', 'created') -ccontains $Member.Status) { return }
    Write-Labelled -Label 'last logs' -Text (Get-LastLog -Member $Member -Lines $Lines)
    Write-Labelled -Label 'more logs' -Text "docker logs --tail 200 $($Member.Container)"
}

function Write-Blocked {
    param([object]$Member)
    if (@($Member.Blocks).Count -gt 0) { Write-Labelled -Label 'blocks' -Text (Join-Id -Members $Member.Blocks) -Wrapped }
}

# Reports a project of which nothing could be created.
function Write-ProjectFailure {
    param([object]$Project)
    $uncreated = @($Project.Members | Where-Object { $_.Phase -eq 'uncreated' })
    Write-FailureHead -Text "$($Project.Title) ($($Project.Key)): $($Project.CreationReason)"
    if ($uncreated.Count -gt 0) { Write-Labelled -Label 'not created' -Text (Join-Id -Members $uncreated) -Wrapped }
    foreach ($member in $uncreated) { Write-Blocked -Member $member }
}

# What the last event says.
function Get-FailureText {
    param([object[]]$Ordered = @())
    if ($Ordered.Count -gt 0) {
        $text = "$($Ordered[0].Member.Id): $($Ordered[0].Reason)"
        if ($Ordered.Count -gt 1) { $text += " (and $($Ordered.Count - 1) more)" }
        return $text
    }
    foreach ($row in $Projects) {
        if ($row.CreationReason -ne '') { return "$($row.Key): $($row.CreationReason)" }
    }
}

function Write-BlockedEvent {
    if (-not $JsonWanted) { return }
    foreach ($member in $Services) {
        if (@('waiting', 'creating') -cnotcontains $member.Phase -or @($member.BlockedBy).Count -eq 0) { continue }
        Write-Event -Kind 'blocked' -Message "waits for $(Join-Id -Members $member.BlockedBy)" -Service $member.Id
    }
}

# The last eight lines of the output of a probe.
function Get-ProbeText {
    param([object]$Member)
    if ($Member.Probe -eq '') { return 'none yet' }
    return Get-LastPart -Text "exit code $($Member.Probe.Split(' ')[0]): $(Hide-Secret -Text (ConvertFrom-JsonText -Text $Member.Probe))" -Lines 8
}

function Get-LastLog {
    param([object]$Member, [int]$Lines)
    $answer = Invoke-Native -Words @('docker', 'logs', '--timestamps', '--tail', [string]$Lines, $Member.Container)
    # The time stamps only serve to merge the two streams in order; errors of docker itself have none.
    if ($answer.ExitCode -eq 0) { $texts = @(foreach ($line in @(Merge-Line -First $answer.Out -Second $answer.Err)) { $line.Substring($line.IndexOf(' ') + 1) }) }
    else { $texts = @($answer.Err) }
    $text = $texts -join "`n"
    if ($text -eq '') { $text = 'nothing' }
    return Hide-Secret -Text $text
}

function Get-LastPart {
    param([string]$Text, [int]$Lines)
    return @($Text.TrimEnd("`n").Split([char]10) | Select-Object -Last $Lines) -join "`n"
}

# A text after a label: its first line beside the label, the others below. Control characters would garble the terminal.
function Write-Labelled {
    param([string]$Label, [string]$Text, [switch]$Wrapped)
    $Text = $Text -replace '[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', ''
    if ($Wrapped) { $Text = Format-Wrapped -Text $Text }
    Write-Fault -Text ("  $($Label.PadRight($LabelWidth - 2))" + $Text.Replace("`n", "`n" + ' ' * $LabelWidth))
}

function Write-FailureHead {
    param([string]$Text)
    Write-Fault -Text ('error: ' + (Format-Wrapped -Text $Text).Replace("`n", "`n  "))
}

# Wraps lines between words, on a terminal.
function Format-Wrapped {
    param([string]$Text)
    $width = (Get-TerminalWidth) - $LabelWidth
    if (-not $Terminal -or $width -lt 24) { return $Text }
    $lines = @()
    $line = ''
    foreach ($word in $Text.Split(' ')) {
        if ($line -ne '' -and $line.Length + 1 + $word.Length -gt $width) {
            $lines += $line
            $line = $word
        }
        elseif ($line -eq '') { $line = $word }
        else { $line += " $word" }
    }
    return (@($lines) + @($line)) -join "`n"
}
