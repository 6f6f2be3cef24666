# --- Commands shown so that they can be pasted ---

# Words as one line of shell.
function Format-Command {
    param([string[]]$Words)
    $shown = @($Words | ForEach-Object {
        if ($_ -cmatch '^[A-Za-z0-9_./:=@%+,\\-]+$') { $_ }
        else { "'" + $_.Replace("'", "''") + "'" }
    })
    return $shown -join ' '
}

