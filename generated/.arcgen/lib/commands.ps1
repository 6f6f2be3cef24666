# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Commands shown so that they can be pasted ---

# Words as one shell command line.
function Format-Command {
    param([string[]]$Words)
    $shown = @($Words | ForEach-Object {
        if ($_ -cmatch '^[A-Za-z0-9_./:=@%+,\\-]+$') { $_ }
        else { "'" + $_.Replace("'", "''") + "'" }
    })
    return $shown -join ' '
}

# Shows a command that a dry run does not execute.
function Write-CommandLine {
    param([string[]]$Words)
    if ($JsonWanted) { Write-Event -Kind 'command' -Message (Format-Command -Words $Words) }
    else { Write-Story -Text (Format-Command -Words $Words) }
}
