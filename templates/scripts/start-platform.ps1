#requires -Version 5.1

# <: plan.header()|comment :>

<#
.SYNOPSIS
    Starts <: plan.title|comment :>.
.DESCRIPTION
    Creates what is missing, then starts every service the moment what it waits for is ready.
    Run it again at any time: what is ready stays untouched.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\start-platform.ps1
    (and Unblock-File .\start-platform.ps1 after a download).

    Exit codes: 0 all ready, 1 an error that was not foreseen, 2 wrong use, 3 something is missing, 4 Compose failed,
    5 a service failed, 6 out of time, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
.PARAMETER Project
    The services of these projects, with commas between them.
.PARAMETER Service
    These services and what they wait for, with commas between them: project/service, a key that only one has, or a
    container.
.PARAMETER ComposeProfile
    The services of these Compose profiles too, with commas between them.
.PARAMETER Clean
    Create all containers anew; volumes stay.
.PARAMETER TimeoutSeconds
    How long each service may take, instead of its own time.
.PARAMETER DeadlineSeconds
    How long the whole start may take, pulling and building aside.
.PARAMETER Json
    Print one event a line as JSON.
.EXAMPLE
    .\start-platform.ps1
    Starts everything.
.EXAMPLE
    .\start-platform.ps1 -WhatIf
    Prints what would run, and changes nothing.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\start-platform.ps1 -Json
    The same for programs, one event a line.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
    [string[]]$Project = @(),
    [string[]]$Service = @(),
    [string[]]$ComposeProfile = @(),
    [switch]$Clean,
    [ValidateRange(0, 1000000)][int]$TimeoutSeconds = 0,
    [ValidateRange(1, 1000000)][int]$DeadlineSeconds = <: plan.deadline_s|num :>,
    [switch]$Json
)

<% include "scripts/ps1/shell.ps1" %>
$ScriptName = 'start-platform.ps1'

<% include "scripts/ps1/platform.ps1" %>
<% include "scripts/ps1/requirements.ps1" %>
<% include "scripts/ps1/networks-table.ps1" %>
<% include "scripts/ps1/projects.ps1" %>
<% include "scripts/ps1/services.ps1" %>
<% include "scripts/ps1/hooks-table.ps1" %>
<% include "scripts/ps1/endpoints-table.ps1" %>
<% include "scripts/ps1/host-ports-table.ps1" %>
<% include "scripts/ps1/variables.ps1" %>
<% include "scripts/ps1/switches.ps1" %>
<% include "scripts/ps1/programs.ps1" %>
<% include "scripts/ps1/live.ps1" %>
<% include "scripts/ps1/json.ps1" %>
<% include "scripts/ps1/events.ps1" %>
<% include "scripts/ps1/live-line.ps1" %>
<% include "scripts/ps1/exit.ps1" %>
<% include "scripts/ps1/problems.ps1" %>
<% include "scripts/ps1/lock.ps1" %>
<% include "scripts/ps1/versions.ps1" %>
<% include "scripts/ps1/engine.ps1" %>
<% include "scripts/ps1/compose.ps1" %>
<% include "scripts/ps1/env-values.ps1" %>
<% include "scripts/ps1/env-file.ps1" %>
<% include "scripts/ps1/redact.ps1" %>
<% include "scripts/ps1/selection.ps1" %>
<% include "scripts/ps1/profiles.ps1" %>
<% include "scripts/ps1/select-to-start.ps1" %>
<% include "scripts/ps1/inspect.ps1" %>
<% include "scripts/ps1/gates.ps1" %>
<% include "scripts/ps1/left-out.ps1" %>
<% include "scripts/ps1/host-ports.ps1" %>
<% include "scripts/ps1/resources.ps1" %>
<% include "scripts/ps1/commands.ps1" %>
<% include "scripts/ps1/dry-run.ps1" %>
<% include "scripts/ps1/complaints.ps1" %>
<% include "scripts/ps1/networks.ps1" %>
<% include "scripts/ps1/create.ps1" %>
<% include "scripts/ps1/hook-checks.ps1" %>
<% include "scripts/ps1/hooks.ps1" %>
<% include "scripts/ps1/turns.ps1" %>

<% include "scripts/ps1/start-by-compose.ps1" %>

<% include "scripts/ps1/start-loop.ps1" %>
<% include "scripts/ps1/patience.ps1" %>
<% include "scripts/ps1/failure-report.ps1" %>
<% include "scripts/ps1/expand.ps1" %>
<% include "scripts/ps1/ask-endpoint.ps1" %>
<% include "scripts/ps1/endpoints.ps1" %>
<% include "scripts/ps1/start-options.ps1" %>
# --- The road from nothing to ready ---

$EngineVersion = ''

function Invoke-Main {
    if (-not $Confirmed) { Complete-Script -Code 0 }
    Assert-Profile
    Select-Service
    Initialize-Terminal
    if (-not $DryRun) { Enter-Lock }
    Assert-NoProblem -Task "start $PlatformTitle"
    Write-Event -Kind 'begin' -Message "starting $SelectedCount of $(Format-Count -Number $Services.Count -Noun 'service') of $PlatformTitle"

    Find-Problem
    Assert-NoProblem -Task "start $PlatformTitle"
    Write-Event -Kind 'check' -Message "Docker Engine $EngineVersion, Compose $ComposeVersion ($($ComposeWords -join ' '))"

    Initialize-Network
    Initialize-Container
    Read-Platform
    Invoke-HookOfReady
    Invoke-StartLoop

    if ($DryRun) { Complete-Run -Code 0 -Message 'nothing was changed: this was a dry run' }
    Show-Endpoint
    if ($Touched) { Complete-Run -Code 0 -Message "ready: $(Format-Count -Number $SelectedCount -Noun 'service')" }
    Complete-Run -Code 0 -Message "ready already: $(Format-Count -Number $SelectedCount -Noun 'service'); nothing was changed"
}

# All that can be found wrong is found before anything is changed.
function Find-Problem {
    Find-ComposeFile
    Initialize-EnvFile
    $script:EngineVersion = Get-EngineVersion
    if ($EngineVersion -ne '') {
        Compare-EngineFloor
        Find-Compose
        Measure-Resource
        Find-PortConflict
        Find-LeftOut
    }
}

# What has to be given back, whichever way the script ends.
function Invoke-Leave {
    Clear-LiveLine
    if ($TemporaryFile -ne '') { [IO.File]::Delete($TemporaryFile) }
    Undo-EnvironmentChange
    Exit-Lock
}

<% include "scripts/ps1/main.ps1" %>
