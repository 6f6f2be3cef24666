# --- Options ---

# Services by any of their names, or all of a project or of a level.
function Resolve-Group {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in @($Names | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' })) {
        $group = @($Services | Where-Object { $_.Project -ceq $name -or $LevelTitles[$_.Level] -ceq $name } | ForEach-Object { $_.Id })
        if ($group.Count -eq 0) { $group = @($name) }
        $resolved += $group
    }
    return $resolved
}

$JsonWanted = $false
$LineCount = $Lines
$SinceText = $Since
$OutputDirectory = $Root
if ($Output -ne '') {
    # Of a drive that is not there it is said later that it cannot be written to.
    try { $OutputDirectory = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Output) }
    catch { $OutputDirectory = $Output }
}
$AskedServices = @(Resolve-Group -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)

