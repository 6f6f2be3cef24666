# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Checks: reported to programs one by one, to people as one table at the end ---

# In the order in which they were made, and by service id. A check of the platform as a whole has the id ''.
$Checks = [Collections.Generic.List[object]]::new()
$ChecksOf = [Collections.Hashtable]::new()
$CheckTotals = @{ ok = 0; failed = 0; skipped = 0 }

# Result: ok, failed or skipped. Kind: gate, container, connection, hook, endpoint or platform. Member: $null for a check
# of the platform as a whole.
function Add-Check {
    param([string]$Result, [string]$Kind, [object]$Member, [string]$Text)
    $id = ''
    $key = ''
    if ($null -ne $Member) {
        $id = $Member.Id
        $key = $Member.Project
    }
    $row = @{ Result = $Result; Kind = $Kind; Id = $id; Text = $Text }
    $Checks.Add($row)
    if (-not $ChecksOf.ContainsKey($id)) { $ChecksOf[$id] = [Collections.Generic.List[object]]::new() }
    $ChecksOf[$id].Add($row)
    $CheckTotals[$Result] += 1
    if ($JsonWanted) { Write-JsonEvent -Kind $Kind -Message $Text -Service $id -Project $key -More ('"result":' + (ConvertTo-JsonString -Text $Result)) }
}

function Get-CheckProgress {
    $total = Format-Count -Number $Checks.Count -Noun 'check'
    return "${total}: $($CheckTotals['ok']) ok, $($CheckTotals['failed']) failed, $($CheckTotals['skipped']) skipped"
}

# Project by project, service by service.
function Show-Check {
    if ($JsonWanted) { return }
    Clear-LiveLine
    $width = 0
    foreach ($member in $Services) {
        if ($ChecksOf.ContainsKey($member.Id)) { $width = [Math]::Max($width, $member.Key.Length) }
    }
    $columns = 0
    if ($Terminal) { $columns = Get-TerminalWidth }
    foreach ($projectRow in $Projects) { Show-ProjectCheck -Project $projectRow -Width $width -Columns $columns }
    if ($ChecksOf.ContainsKey('')) {
        Write-Result -Text ''
        Write-Result -Text 'The platform'
        foreach ($row in $ChecksOf['']) { Write-CheckLine -Row $row -Text "  $($row.Kind.PadRight(10))  $($row.Text)" }
    }
    Write-Result -Text ''
}

function Show-ProjectCheck {
    param([object]$Project, [int]$Width, [int]$Columns)
    $begun = $false
    foreach ($member in $Project.Members) {
        if (-not $ChecksOf.ContainsKey($member.Id)) { continue }
        if (-not $begun) {
            Write-Result -Text ''
            Write-Result -Text "$($Project.Title) ($($Project.Key))"
        }
        $begun = $true
        foreach ($row in $ChecksOf[$member.Id]) {
            $text = "  $($row.Kind.PadRight(10))  $($member.Key.PadRight($Width))  $($row.Text)"
            # The text of a passed check may be cut off; the reason for a failure may not.
            if ($Columns -gt 0 -and $row.Result -eq 'ok' -and $text.Length + 9 -gt $Columns) { $text = $text.Substring(0, $Columns - 12) + '...' }
            Write-CheckLine -Row $row -Text $text
        }
    }
}

function Write-CheckLine {
    param([object]$Row, [string]$Text)
    $colour = 'DarkGray'
    if ($Row.Result -eq 'ok') { $colour = 'Green' }
    if ($Row.Result -eq 'failed') { $colour = 'Red' }
    Write-Result -Text '  ' -Marked ($Row.Result.PadRight(7)) -Rest $Text -Colour $colour
}

# Repeats the failed checks below the table, where people look first.
function Write-FailedCheck {
    Write-Fault -Text "error: $($CheckTotals['failed']) of $(Format-Count -Number $Checks.Count -Noun 'check') failed"
    foreach ($row in $Checks) {
        if ($row.Result -ne 'failed') { continue }
        $subject = ''
        if ($row.Id -ne '') { $subject = "$($row.Id): " }
        Write-Fault -Text "  $subject$($row.Kind): $($row.Text)"
    }
}
