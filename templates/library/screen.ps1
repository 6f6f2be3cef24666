# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The frame on the screen: written over the previous one, without erasing what stays the same ---

$ScreenTaken = $false
$ShownLines = 0
# How often the keyboard is read.
$KeyMs = 100

# What was on the screen moves up, out of the way.
function Enter-Screen {
    if (-not $Terminal) { return }
    [Console]::Out.Write(''.PadRight([Console]::WindowHeight, [char]10))
    [Console]::CursorVisible = $false
    $script:ScreenTaken = $true
}

# The window may have been resized. Without a terminal there is no width.
function Measure-Screen {
    $script:Columns = 0
    if (-not $Terminal) { return }
    # The last column stays free: a character there begins a new line on some terminals.
    try { $script:Columns = [Math]::Max(20, [Console]::WindowWidth - 1) }
    catch { $script:Columns = 79 }
}

# Why the view is older than it should be, and how old it is.
function Get-StaleText {
    if ($LookedAt -lt 0) { return $Stale }
    return "this view is $(Get-ViewAge) s old: $Stale"
}

function Show-Frame {
    $shown = [Collections.Generic.List[object]]::new()
    $shown.AddRange($Frame)
    if ($Stale -ne '') { $shown.Insert(1, @{ Text = (Get-StaleText); Colour = 'Red' }) }
    if (-not $ScreenTaken) {
        foreach ($line in $shown) { Write-Result -Text '' -Marked $line.Text -Colour $line.Colour }
        return
    }
    # The last row stays free: a line end there would scroll.
    $height = [Math]::Max(3, [Console]::WindowHeight - 1)
    $hidden = $shown.Count - $height + 1
    if ($hidden -gt 1) {
        $shown.RemoveRange($height - 1, $hidden)
        $shown.Add(@{ Text = "  $hidden lines more in a taller window"; Colour = 'DarkGray' })
    }
    [Console]::SetCursorPosition(0, [Console]::WindowTop)
    foreach ($line in $shown) {
        # The window may be narrower than when the line was made.
        Write-Coloured -Text ($line.Text.PadRight($Columns).Substring(0, $Columns)) -Colour $line.Colour
        [Console]::Out.WriteLine()
    }
    # Lines of a longer previous frame.
    $last = [Math]::Min($ShownLines, $height)
    for ($rest = $shown.Count; $rest -lt $last; $rest++) { [Console]::Out.WriteLine(''.PadRight($Columns)) }
    $script:ShownLines = $shown.Count
}

# Shown while a look takes long.
function Show-SilentFrame {
    $text = "the Docker engine has been silent for $SilentSeconds s"
    if (-not $ScreenTaken -or $LookedAt -lt 0 -or $Stale -ceq $text) { return }
    $script:Stale = $text
    Measure-Screen
    Show-Frame
}

# Waits; returns the key that was pressed meanwhile, empty if none was.
function Wait-Key {
    param([int]$Seconds)
    $asked = $ScreenTaken -and -not [Console]::IsInputRedirected
    Sync-Clock
    $end = $Clock.Seconds + $Seconds
    while ($Clock.Seconds -lt $end) {
        if ($asked -and [Console]::KeyAvailable) { return [string][Console]::ReadKey($true).KeyChar }
        Start-Sleep -Milliseconds ([int][Math]::Max(1, [Math]::Min($KeyMs, 1000 * ($end - $Clock.Seconds))))
        Sync-Clock
    }
    return ''
}

function Exit-Screen {
    if (-not $ScreenTaken) { return }
    [Console]::CursorVisible = $true
    $script:ScreenTaken = $false
}
