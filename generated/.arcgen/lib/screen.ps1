# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The frame on the screen: written over the one before, nothing is erased that stays ---

$ScreenTaken = $false
$ShownLines = 0

# What was on the screen moves up, out of the way.
function Enter-Screen {
    if (-not $Terminal) { return }
    [Console]::Out.Write(''.PadRight([Console]::WindowHeight, [char]10))
    [Console]::CursorVisible = $false
    $script:ScreenTaken = $true
}

# The window may have another size than a moment ago. Where nobody watches there is no width.
function Measure-Screen {
    $script:Columns = 0
    if (-not $Terminal) { return }
    # The last column stays free: a character there begins a new line on some terminals.
    try { $script:Columns = [Math]::Max(20, [Console]::WindowWidth - 1) }
    catch { $script:Columns = 79 }
}

function Show-Frame {
    if (-not $ScreenTaken) {
        foreach ($line in $Frame) { Write-Result -Text '' -Marked $line.Text -Colour $line.Colour }
        return
    }
    # The last row stays free: a line end there would scroll.
    $height = [Math]::Max(3, [Console]::WindowHeight - 1)
    $hidden = $Frame.Count - $height + 1
    if ($hidden -gt 1) {
        $Frame.RemoveRange($height - 1, $hidden)
        Add-Line -Text "  $hidden lines more in a taller window" -Colour 'DarkGray'
    }
    [Console]::SetCursorPosition(0, [Console]::WindowTop)
    foreach ($line in $Frame) {
        Write-Coloured -Text ($line.Text.PadRight($Columns)) -Colour $line.Colour
        [Console]::Out.WriteLine()
    }
    # Lines of a longer frame before this one.
    $last = [Math]::Min($ShownLines, $height)
    for ($rest = $Frame.Count; $rest -lt $last; $rest++) { [Console]::Out.WriteLine(''.PadRight($Columns)) }
    $script:ShownLines = $Frame.Count
}

function Exit-Screen {
    if (-not $ScreenTaken) { return }
    [Console]::CursorVisible = $true
    $script:ScreenTaken = $false
}
