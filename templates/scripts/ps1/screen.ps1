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
    $lines = $Frame.ToArray()
    if ($ScreenTaken) {
        $height = [Math]::Max(2, [Console]::WindowHeight - 1)
        $lines = @($lines | Select-Object -First $height)
        [Console]::SetCursorPosition(0, [Console]::WindowTop)
    }
    foreach ($line in $lines) {
        Write-Coloured -Text ($line.Text.PadRight($Columns)) -Colour $line.Colour
        [Console]::Out.WriteLine()
    }
    if (-not $ScreenTaken) { return }
    # Lines of a longer frame before this one.
    for ($rest = $lines.Count; $rest -lt [Math]::Min($ShownLines, $height); $rest++) { [Console]::Out.WriteLine(''.PadRight($Columns)) }
    $script:ShownLines = $lines.Count
}

function Exit-Screen {
    if (-not $ScreenTaken) { return }
    [Console]::CursorVisible = $true
    $script:ScreenTaken = $false
}

