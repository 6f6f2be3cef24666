try {
    . "$LibraryPath/library.ps1"
    Assert-Version -Version <: VERSION|ps :> -File $ScriptName
    foreach ($part in $Parts) { . "$LibraryPath/$part.ps1" }
    . "$Root/.arcgen/platform.ps1"
    $Loaded = $true
    Invoke-Script
}
catch {
    if ($Loaded) { throw }
    [Console]::Error.WriteLine("error: cannot load $LibraryPath; copy the directory .arcgen together with this script")
    [Console]::Error.WriteLine("  $($_.Exception.Message)")
}
exit $ExitCode
