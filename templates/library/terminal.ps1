# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The terminal: colours, and a line that redraws itself where a person watches ---

$Terminal = $false
$Colours = $false
$LiveLineLength = 0

# Colours and a line that redraws itself only where a person watches.
function Initialize-Terminal {
    # Another host, one of a job or an editor, shows no line that redraws itself.
    $able = @('ConsoleHost', 'Visual Studio Code Host') -contains $Host.Name
    $able = $able -and ($OnWindows -or (-not [string]::IsNullOrEmpty($env:TERM) -and $env:TERM -ne 'dumb'))
    $script:Terminal = $able -and -not $JsonWanted -and -not [Console]::IsOutputRedirected
    $script:Colours = $Terminal -and [string]::IsNullOrEmpty($env:NO_COLOR)
}

function Write-Coloured {
    param([string]$Text, [string]$Colour = '')
    if (-not $Colours -or $Colour -eq '') {
        [Console]::Out.Write($Text)
        return
    }
    [Console]::ForegroundColor = $Colour
    [Console]::Out.Write($Text)
    [Console]::ResetColor()
}

# Columns of the terminal.
function Get-TerminalWidth {
    $width = 80
    try { $width = [Console]::WindowWidth }
    catch { $width = 80 }
    return [Math]::Max(20, $width)
}

function Show-LiveLine {
    param([string]$Text)
    if (-not $Terminal) { return }
    $width = Get-TerminalWidth
    if ($Text.Length -ge $width) { $Text = $Text.Substring(0, $width - 4) + '...' }
    # One write, with spaces after the text instead of erasing before it: no flicker.
    [Console]::Out.Write("`r" + $Text.PadRight([Math]::Min($LiveLineLength, $width - 1)))
    $script:LiveLineLength = $Text.Length
}

function Clear-LiveLine {
    if ($LiveLineLength -gt 0) {
        [Console]::Out.Write("`r" + ''.PadRight($LiveLineLength) + "`r")
        $script:LiveLineLength = 0
    }
}
