# --- PowerShell: Windows PowerShell 5.1 or newer, called from anywhere ---

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# Exit codes of programs are read, never thrown, whatever the user's profile says.
$PSNativeCommandUseErrorActionPreference = $false
$Root = $PSScriptRoot
$Utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
$OnWindows = [IO.Path]::DirectorySeparatorChar -eq '\'
$Clock = [Diagnostics.Stopwatch]::StartNew()

function Get-ElapsedSecond {
    return [int][Math]::Floor($Clock.Elapsed.TotalSeconds)
}

