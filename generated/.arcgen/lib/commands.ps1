# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

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

# A command that a dry run leaves out.
function Write-CommandLine {
    param([string[]]$Words)
    if ($JsonWanted) { Write-Event -Kind 'command' -Message (Format-Command -Words $Words) }
    else { Write-Story -Text (Format-Command -Words $Words) }
}
