# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Checks: each told to programs at once, to people as one table at the end ---

$Checks = [Collections.Generic.List[object]]::new()

# Result: ok, failed or skipped. Kind: gate, connection, hook or endpoint.
function Add-Check {
    param([string]$Result, [string]$Kind, [object]$Member, [string]$Text)
    $Checks.Add([pscustomobject]@{ Result = $Result; Kind = $Kind; Member = $Member; Text = $Text })
    if ($JsonWanted) { Write-JsonEvent -Kind $Kind -Message $Text -Service $Member.Id -Project $Member.Project -More ('"result":' + (ConvertTo-JsonString -Text $Result)) }
}

function Measure-Check {
    param([string]$Result)
    return @($Checks | Where-Object { $_.Result -eq $Result }).Count
}

function Get-CheckProgress {
    $total = Format-Count -Number $Checks.Count -Noun 'check'
    return "${total}: $(Measure-Check -Result 'ok') ok, $(Measure-Check -Result 'failed') failed, $(Measure-Check -Result 'skipped') skipped"
}

# Project by project, service by service.
function Show-Check {
    if ($JsonWanted) { return }
    Clear-LiveLine
    $width = 0
    foreach ($row in $Checks) { $width = [Math]::Max($width, $row.Member.Key.Length) }
    foreach ($projectRow in $Projects) {
        $begun = $false
        foreach ($member in @($Services | Where-Object { $_.Project -ceq $projectRow.Key })) {
            foreach ($row in @($Checks | Where-Object { $_.Member.Id -ceq $member.Id })) {
                if (-not $begun) { Write-CheckHeading -Project $projectRow }
                $begun = $true
                Write-CheckLine -Row $row -Width $width
            }
        }
    }
    Write-Result -Text ''
}

function Write-CheckHeading {
    param([object]$Project)
    Write-Result -Text ''
    Write-Result -Text "$($Project.Title) ($($Project.Key))"
}

function Write-CheckLine {
    param([object]$Row, [int]$Width)
    $colour = 'DarkGray'
    if ($Row.Result -eq 'ok') { $colour = 'Green' }
    if ($Row.Result -eq 'failed') { $colour = 'Red' }
    $text = "  $($Row.Kind.PadRight(10))  $($Row.Member.Key.PadRight($Width))  $($Row.Text)"
    # What is well may be cut off; why something failed may not.
    if ($Terminal -and $Row.Result -eq 'ok') {
        $columns = 80
        try { $columns = [Math]::Max(24, [Console]::WindowWidth) }
        catch { $columns = 80 }
        if ($text.Length + 9 -gt $columns) { $text = $text.Substring(0, $columns - 12) + '...' }
    }
    Write-Result -Text '  ' -Marked ($Row.Result.PadRight(7)) -Rest $text -Colour $colour
}

# What failed once more, where an eye that saw the table pass by looks first.
function Write-Failure {
    Write-Fault -Text "error: $(Measure-Check -Result 'failed') of $(Format-Count -Number $Checks.Count -Noun 'check') failed"
    foreach ($row in $Checks) {
        if ($row.Result -eq 'failed') { Write-Fault -Text "  $($row.Member.Id): $($row.Kind): $($row.Text)" }
    }
}
