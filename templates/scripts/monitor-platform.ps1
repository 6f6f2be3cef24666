#requires -Version 5.1

# <: plan.header()|comment :>

<#
.SYNOPSIS
    Shows how every service of <: plan.title|comment :> is.
.DESCRIPTION
    Shows it again and again until interrupted; on a terminal the new picture is written over the one before.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\monitor-platform.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 all well, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer, 5 something is
    not well (-Once), 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Monitor.powershell_help()|own :>
.EXAMPLE
    .\monitor-platform.ps1
    Shows everything, every five seconds.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\monitor-platform.ps1 -Once -Json
    One look for programs.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
<: Script::Monitor.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'monitor-platform.ps1'
$Parts = @(
    'tables', 'options', 'names', 'selection', 'json', 'terminal', 'output', 'events', 'exit', 'problems',
    'programs', 'engine', 'env-values', 'redact', 'gates', 'overview', 'time', 'dashboard', 'screen',
    'dashboard-json'
)

# What was asked for.
function Initialize-Option {
    $script:JsonWanted = [bool]$Json
    $script:RequestedServices = @(Split-Name -Names $Service)
    $script:RequestedProjects = @(Split-Name -Names $Project)
    Read-GivenSwitch -Bound $Given
}

function Invoke-Main {
    Complete-List
    Select-Exactly
    Initialize-Terminal
    if (-not (Test-Engine)) { Assert-NoProblem -Task "look at $PlatformTitle" }
    try { Read-EnvFile }
    catch { Write-Notice -Text "cannot read $EnvFile" }
    if (-not $Once) { Enter-Screen }
    while ($true) {
        Measure-Screen
        Read-Overview
        Measure-Platform
        if ($JsonWanted) { Write-JsonLook }
        else {
            Add-Frame
            Show-Frame
        }
        if ($Once -and $Totals['wait'] + $Totals['failed'] -gt 0) { Complete-Script -Code 5 }
        if ($Once) { Complete-Script -Code 0 }
        Start-Sleep -Milliseconds (1000 * $Interval)
    }
}

function Get-ProgressText {
    return Get-VerdictCount
}

# What has to be given back, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Exit-Screen
}

<% include "scripts/end.ps1" %>
