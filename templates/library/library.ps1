# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The library: what all its parts need. They, the script and the platform's data are of the same version of arcgen ---

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# Exit codes of programs are read, never thrown, whatever the user's profile says.
$PSNativeCommandUseErrorActionPreference = $false

$LibraryVersion = '0.1.0'
$Utf8 = [Text.UTF8Encoding]::new($false)
$OnWindows = [IO.Path]::DirectorySeparatorChar -eq '\'
# Seconds of this run, without those for which the machine was asleep.
$Clock = @{ Watch = [Diagnostics.Stopwatch]::StartNew(); Seconds = 0.0; Lost = 0.0 }

# Throws if a file was made by another version of arcgen than the library.
function Assert-Version {
    param([string]$Version, [string]$File)
    if ($Version -ceq $LibraryVersion) { return }
    throw "$File was made by arcgen $Version, and .arcgen/lib by arcgen ${LibraryVersion}: run arcgen build again, and copy or commit all files that it writes"
}

# Time for which the machine was asleep does not count as waiting. Called more than once a minute.
function Sync-Clock {
    $seconds = $Clock.Watch.Elapsed.TotalSeconds - $Clock.Lost
    if ($seconds -gt $Clock.Seconds + 60) {
        $Clock.Lost += $seconds - $Clock.Seconds
        return
    }
    $Clock.Seconds = $seconds
}

function Get-ElapsedSecond {
    Sync-Clock
    return [int][Math]::Floor($Clock.Seconds)
}
