# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The dashboard ---

$Columns = 0
# The lines that show the last look at the containers. They stay while the engine does not answer.
$Frame = [Collections.Generic.List[object]]::new()
$VerdictColours = @{ ready = 'Green'; wait = 'Yellow'; failed = 'Red'; off = 'DarkGray' }
$Totals = @{ ready = 0; wait = 0; failed = 0; off = 0 }
# Names of the platform's containers that the spec has no service for.
$OrphanNames = @()
# When the last look was, in seconds of this run; below 0 before the first one.
$LookedAt = -1.0
# Why the view is older than it should be; empty where it is not.
$Stale = ''

# Looks at the containers. Where the engine does not answer, the old view stays, and its age is shown.
function Read-Look {
    $script:Stale = ''
    Request-Container
    if ((Read-Container) -and (Read-ServiceState -Members $Services)) {
        Sync-Clock
        $script:LookedAt = $Clock.Seconds
        Measure-Platform
        $script:OrphanNames = @(foreach ($other in @(Get-Orphan)) { $other.Name })
        return
    }
    $script:Stale = $Problems[0].Fact
    $Problems.Clear()
}

# Evaluates all selected services, and counts the verdicts.
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

# How old the view is, in seconds.
function Get-ViewAge {
    if ($LookedAt -lt 0) { return 0 }
    return (Get-ElapsedSecond) - [int][Math]::Floor($LookedAt)
}

# Adds a line to the frame, no wider than the terminal.
function Add-Line {
    param([string]$Text, [string]$Colour = '')
    if ($Columns -gt 0 -and $Text.Length -gt $Columns) { $Text = $Text.Substring(0, $Columns) }
    $Frame.Add(@{ Text = $Text; Colour = $Colour })
}

function Add-Frame {
    $Frame.Clear()
    if ($LookedAt -lt 0) {
        Add-Line -Text "${PlatformTitle}: nothing was seen yet"
        return
    }
    Add-Line -Text "${PlatformTitle}: $(Get-VerdictCount)"
    Add-FailureLine
    Add-Line -Text ''
    Add-Line -Text (Format-Row -Words @('service', 'state', 'since', 'restarts', 'ports', 'image')) -Colour 'DarkGray'
    foreach ($row in $Projects) { Add-ProjectLine -Project $row }
    if ($OrphanNames.Count -gt 0) {
        Add-Line -Text ''
        Add-Line -Text "Not in the spec: $($OrphanNames -join ', ')" -Colour 'Yellow'
    }
}

# What is wrong comes first: it must be visible even on a small screen.
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
    param([object]$Project)
    $begun = $false
    for ($level = 0; $level -lt $LevelTitles.Count; $level++) {
        $titled = $false
        foreach ($member in $Project.Members) {
            if (-not $member.Selected -or $member.Level -ne $level) { continue }
            if (-not $begun) {
                Add-Line -Text ''
                Add-Line -Text $Project.Title
            }
            if (-not $titled) { Add-Line -Text "  $($LevelTitles[$level])" -Colour 'DarkGray' }
            $begun = $true
            $titled = $true
            Add-ServiceLine -Member $member
        }
    }
}

function Add-ServiceLine {
    param([object]$Member)
    $state = $Member.Status
    if ($state -eq 'running' -and $Member.Health -ne 'none') { $state = $Member.Health }
    if ($state -eq 'exited') { $state = "exited $($Member.ExitCode)" }
    $point = $Member.FinishedAt
    if (@('running', 'restarting', 'paused') -contains $Member.Status) { $point = $Member.StartedAt }
    $words = @($Member.Key, $state, (Format-Age -Time $point), [string]$Member.Restarts, (Join-Port -Ports $Member.Ports), $Member.UsedImage)
    Add-Line -Text (Format-Row -Words $words) -Colour ($VerdictColours[$Member.Verdict])
}

# The ports, each once: they are published for IPv4 and for IPv6.
function Join-Port {
    param([string[]]$Ports = @())
    $unique = @()
    foreach ($port in $Ports) {
        if ($unique -cnotcontains $port) { $unique += $port }
    }
    return $unique -join ' '
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
