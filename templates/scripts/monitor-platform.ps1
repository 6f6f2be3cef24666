#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Shows how every service of <: plan.title|comment :> is.
.DESCRIPTION
    Shows it again and again until q is pressed; on a terminal the new picture is written over the one before.

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
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'engine', 'interpolation', 'dotenv', 'env-values', 'interpolated-names', 'secrets', 'mask', 'json',
    'containers', 'container-states', 'ownership', 'gates', 'dashboard', 'screen', 'dashboard-json'
)

# What was asked for.
function Initialize-Option {
    $script:JsonWanted = [bool]$Json
    $script:RequestedServices = @(Split-Name -Names $Service)
    $script:RequestedProjects = @(Split-Name -Names $Project)
    $script:RequestedProfiles = @(Split-List -Names $ComposeProfile)
    Read-GivenSwitch -Bound $Given
}

function Invoke-Main {
    Complete-List
    Assert-Profile
    Read-EnvFile
    Resolve-InterpolatedName -Values $EnvValues
    Read-ProfileOfEnvironment
    Select-Exactly
    Initialize-Terminal
    Initialize-Program
    Request-Engine
    [void](Test-Engine)
    Assert-NoProblem -Task "look at $PlatformTitle"
    if (-not $Once) {
        Enter-Screen
        $script:GoesOnWithoutEngine = $true
        $script:SilenceView = { Show-SilentFrame }
    }
    $key = ''
    while ($key -cne 'q') {
        Show-Look
        if ($Once) { Complete-Once }
        $key = Wait-Key -Seconds $Interval
    }
    Complete-Script -Code 0
}

# Looks at the containers, and shows their state.
function Show-Look {
    Measure-Screen
    Read-Look
    if ($JsonWanted) {
        Write-JsonLook
        return
    }
    if ($Stale -eq '' -or $LookedAt -lt 0) { Add-Frame }
    Show-Frame
}

function Complete-Once {
    if ($Totals['wait'] + $Totals['failed'] -gt 0) { Complete-Script -Code 5 }
    Complete-Script -Code 0
}

function Get-ProgressText {
    if ($LookedAt -lt 0) { return 'nothing was seen yet' }
    return Get-VerdictCount
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
    Exit-Screen
}

<% include "scripts/end.ps1" %>
