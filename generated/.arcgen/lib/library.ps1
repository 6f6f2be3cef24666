# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The library: what all its parts need; they, the script and the data of the platform are of one version of arcgen ---

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# Exit codes of programs are read, never thrown, whatever the user's profile says.
$PSNativeCommandUseErrorActionPreference = $false

$LibraryVersion = '0.1.0'
$Utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
$OnWindows = [IO.Path]::DirectorySeparatorChar -eq '\'
$Clock = [Diagnostics.Stopwatch]::StartNew()

# Throws if a file was made by another version of arcgen than the library.
function Assert-Version {
    param([string]$Version, [string]$File)
    if ($Version -ceq $LibraryVersion) { return }
    throw "$File was made by arcgen $Version, and .arcgen/lib by arcgen ${LibraryVersion}: run arcgen build again, and copy or commit all files that it writes"
}

function Get-ElapsedSecond {
    return [int][Math]::Floor($Clock.Elapsed.TotalSeconds)
}
