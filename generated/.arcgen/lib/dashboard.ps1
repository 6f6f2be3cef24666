# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The dashboard ---

$Columns = 0
$Frame = [Collections.Generic.List[object]]::new()
$VerdictColours = @{ ready = 'Green'; wait = 'Yellow'; failed = 'Red'; off = 'DarkGray' }
$Totals = @{ ready = 0; wait = 0; failed = 0; off = 0 }

# Judges all that is selected; counts what there is to count.
function Measure-Platform {
    foreach ($verdict in @('ready', 'wait', 'failed', 'off')) { $Totals[$verdict] = 0 }
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        Measure-Service -Member $member
        $Totals[$member.Verdict] += 1
    }
}

function Get-VerdictCount {
    return "$($Totals['ready']) ready, $($Totals['wait']) starting, $($Totals['failed']) failed or missing, $($Totals['off']) not asked for"
}

# Adds a line to the frame, no wider than the terminal.
function Add-Line {
    param([string]$Text, [string]$Colour = '')
    if ($Columns -gt 0 -and $Text.Length -gt $Columns) { $Text = $Text.Substring(0, $Columns) }
    $Frame.Add([pscustomobject]@{ Text = $Text; Colour = $Colour })
}

function Add-Frame {
    $Frame.Clear()
    Add-Line -Text "${PlatformTitle}: $(Get-VerdictCount)"
    Add-FailureLine
    Add-Line -Text ''
    Add-Line -Text (Format-Row -Words @('service', 'state', 'since', 'restarts', 'ports', 'image')) -Colour 'DarkGray'
    foreach ($row in $Projects) {
        $members = @($Services | Where-Object { $_.Selected -and $_.Project -ceq $row.Key })
        if ($members.Count -gt 0) { Add-ProjectLine -Project $row -Members $members }
    }
}

# What is wrong comes first: on a small screen it is what must be seen.
function Add-FailureLine {
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        if ($member.Verdict -eq 'failed' -and $member.Status -ne 'absent') {
            $age = Format-Age -Time $member.FinishedAt
            $detail = $member.Reason
            if ($age -ne '-' -and $member.Status -ne 'running') { $detail = "$detail, $age ago" }
            Add-Line -Text "  $($member.Id): $detail" -Colour 'Red'
        }
        elseif ($member.Verdict -eq 'ready' -and $member.Restarts -gt 0) {
            Add-Line -Text "  $($member.Id): ready, after $($member.Restarts) restarts, the last one $(Format-Age -Time $member.StartedAt) ago" -Colour 'Yellow'
        }
        else { continue }
        if ($member.Probe -ne '') { Add-Line -Text "    last probe: exit code $(ConvertTo-PlainText -Text $member.Probe)" }
    }
}

function Add-ProjectLine {
    param([object]$Project, [object[]]$Members)
    Add-Line -Text ''
    Add-Line -Text $Project.Title
    for ($level = 0; $level -lt $LevelTitles.Count; $level++) {
        $there = @($Members | Where-Object { $_.Level -eq $level })
        if ($there.Count -eq 0) { continue }
        Add-Line -Text "  $($LevelTitles[$level])" -Colour 'DarkGray'
        foreach ($member in $there) { Add-ServiceLine -Member $member }
    }
}

function Add-ServiceLine {
    param([object]$Member)
    $state = $Member.Status
    if ($state -eq 'running' -and $Member.Health -ne 'none') { $state = $Member.Health }
    if ($state -eq 'exited') { $state = "exited $($Member.ExitCode)" }
    $point = $Member.FinishedAt
    if (@('running', 'restarting', 'paused') -contains $Member.Status) { $point = $Member.StartedAt }
    $words = @($Member.Key, $state, (Format-Age -Time $point), [string]$Member.Restarts, ($Member.Ports -join ' '), $Member.Image)
    Add-Line -Text (Format-Row -Words $words) -Colour ($VerdictColours[$Member.Verdict])
}

# A row. The columns that a narrow terminal has no room for are left out, the least needed ones first.
function Format-Row {
    param([string[]]$Words)
    $row = '    {0,-28} {1,-11} {2,7}' -f $Words[0], $Words[1], $Words[2]
    if ($Columns -eq 0 -or $Columns -ge 64) { $row += ' {0,8}' -f $Words[3] }
    if ($Columns -eq 0 -or $Columns -ge 84) { $row += '  {0,-18}' -f $Words[4] }
    if ($Columns -eq 0 -or $Columns -ge 110) { $row += " $($Words[5])" }
    return $row.TrimEnd()
}
