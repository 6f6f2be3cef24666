$Root = $PSScriptRoot
$LibraryPath = "$Root/.arcgen/lib"
$Given = $PSBoundParameters
$Loaded = $false
$ExitCode = 3
