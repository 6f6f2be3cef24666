# --- Dry run: what would run ---

# A command that a dry run leaves out.
function Write-CommandLine {
    param([string[]]$Words)
    if ($JsonWanted) { Write-Event -Kind 'command' -Message (Format-Command -Words $Words) }
    else { [Console]::Out.WriteLine((Format-Command -Words $Words)) }
}

