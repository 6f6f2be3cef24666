# --- A line that redraws itself where a person watches ---

function Show-LiveLine {
    param([string]$Text)
    if (-not $Terminal) { return }
    $columns = 80
    try { $columns = [Console]::WindowWidth }
    catch { $columns = 80 }
    if ($columns -lt 20) { $columns = 20 }
    if ($Text.Length -ge $columns) { $Text = $Text.Substring(0, $columns - 4) + '...' }
    # One write, blanks behind the text instead of erasing before it: no flicker.
    [Console]::Out.Write("`r" + $Text.PadRight([Math]::Min($LiveLineLength, $columns - 1)))
    $script:LiveLineLength = $Text.Length
}

