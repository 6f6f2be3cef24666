#requires -Version 5.1

# <: plan.header()|comment :>

<#
.SYNOPSIS
    Shows how every service of <: plan.title|comment :> is.
.DESCRIPTION
    Shows it again and again until interrupted; on a terminal the new picture is written over the one before.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\monitor-platform.ps1
    (and Unblock-File .\monitor-platform.ps1 after a download).

    Exit codes: 0 all well, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer, 5 something is
    not well (-Once), 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
.PARAMETER Project
    The services of these projects, with commas between them.
.PARAMETER Service
    These services, with commas between them: project/service, a key that only one has, or a container.
.PARAMETER Once
    Show it once; the exit code says whether all is well.
.PARAMETER Interval
    How often to look, in seconds.
.PARAMETER Json
    Print one look a line as JSON.
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
    [string[]]$Project = @(),
    [string[]]$Service = @(),
    [switch]$Once,
    [ValidateRange(1, 86400)][int]$Interval = 5,
    [switch]$Json
)

<% include "scripts/ps1/shell.ps1" %>
$ScriptName = 'monitor-platform.ps1'

<% include "scripts/ps1/platform.ps1" %>
<% include "scripts/ps1/levels.ps1" %>
<% include "scripts/ps1/projects.ps1" %>
<% include "scripts/ps1/services.ps1" %>
<% include "scripts/ps1/variables.ps1" %>
<% include "scripts/ps1/switches.ps1" %>
<% include "scripts/ps1/programs.ps1" %>
<% include "scripts/ps1/json.ps1" %>
<% include "scripts/ps1/plain-text.ps1" %>
<% include "scripts/ps1/events.ps1" %>
<% include "scripts/ps1/exit.ps1" %>
<% include "scripts/ps1/problems.ps1" %>
<% include "scripts/ps1/engine.ps1" %>
<% include "scripts/ps1/env-values.ps1" %>
<% include "scripts/ps1/redact.ps1" %>
<% include "scripts/ps1/selection.ps1" %>
<% include "scripts/ps1/select-existing.ps1" %>
<% include "scripts/ps1/gates.ps1" %>
<% include "scripts/ps1/overview.ps1" %>
<% include "scripts/ps1/time.ps1" %>
<% include "scripts/ps1/dashboard.ps1" %>
<% include "scripts/ps1/screen.ps1" %>
<% include "scripts/ps1/dashboard-json.ps1" %>
<% include "scripts/ps1/monitor-options.ps1" %>
# --- Looking, again and again ---

function Invoke-Main {
    Select-Service
    Initialize-Terminal
    if ((Get-EngineVersion) -eq '') { Assert-NoProblem -Task "look at $PlatformTitle" }
    try { Read-EnvFile }
    catch { Write-Notice -Text "cannot read $EnvFile" }
    if (-not $OnceWanted) { Enter-Screen }
    while ($true) {
        Measure-Screen
        Read-Overview
        Measure-Platform
        if ($JsonWanted) { Write-JsonLook }
        else {
            Add-Frame
            Show-Frame
        }
        if ($OnceWanted -and $Totals['wait'] + $Totals['failed'] -gt 0) { Complete-Script -Code 5 }
        if ($OnceWanted) { Complete-Script -Code 0 }
        Start-Sleep -Milliseconds $IntervalMs
    }
}

# What has to be given back, whichever way the script ends.
function Invoke-Leave {
    Clear-LiveLine
    Exit-Screen
}

<% include "scripts/ps1/main.ps1" %>
