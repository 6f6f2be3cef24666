$ScriptPath = $PSCommandPath
# Follows a link to this script: its files are beside the script.
while ([IO.File]::GetAttributes($ScriptPath) -band [IO.FileAttributes]::ReparsePoint) {
    $Target = @((Get-Item -LiteralPath $ScriptPath -Force).Target)[0]
    if (-not $Target) { break }
    $ScriptPath = [IO.Path]::GetFullPath([IO.Path]::Combine([IO.Path]::GetDirectoryName($ScriptPath), $Target))
}
$Root = [IO.Path]::GetDirectoryName($ScriptPath)
$LibraryPath = "$Root/.arcgen/lib"
$Given = $PSBoundParameters
$Loaded = $false
$ExitCode = 3
