#requires -Version 5.1

# <: plan.header()|comment :>

<#
.SYNOPSIS
    Stops <: plan.title|comment :>.
.DESCRIPTION
    Stops its services in reverse order of their start, and removes their containers. The data in its volumes stays.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\stop-platform.ps1
    (and Unblock-File .\stop-platform.ps1 after a download).

    Exit codes: 0 stopped, 1 an error that was not foreseen, 2 wrong use, 3 something is in the way, 5 a container did
    not stop, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
.PARAMETER Project
    The services of these projects, with commas between them.
.PARAMETER Service
    These services alone, with commas between them: project/service, a key that only one has, or a container.
.PARAMETER RemoveVolumes
    Remove the volumes too, and all data in them; asks for the platform's name first.
.PARAMETER Force
    Do not ask, and stop also what others that keep running need.
.PARAMETER Json
    Print one event a line as JSON.
.EXAMPLE
    .\stop-platform.ps1
    Stops everything; data stays.
.EXAMPLE
    .\stop-platform.ps1 -RemoveVolumes -WhatIf
    Prints what would run, which volumes would be lost among it, and changes nothing.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\stop-platform.ps1 -Json
    The same for programs, one event a line.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
    [string[]]$Project = @(),
    [string[]]$Service = @(),
    [switch]$RemoveVolumes,
    [switch]$Force,
    [switch]$Json
)

<% include "scripts/ps1/shell.ps1" %>
$ScriptName = 'stop-platform.ps1'

<% include "scripts/ps1/platform.ps1" %>
<% include "scripts/ps1/platform-name.ps1" %>
<% include "scripts/ps1/networks-table.ps1" %>
<% include "scripts/ps1/projects.ps1" %>
<% include "scripts/ps1/services.ps1" %>
<% include "scripts/ps1/switches.ps1" %>
<% include "scripts/ps1/programs.ps1" %>
<% include "scripts/ps1/json.ps1" %>
<% include "scripts/ps1/events.ps1" %>
<% include "scripts/ps1/live-line.ps1" %>
<% include "scripts/ps1/exit.ps1" %>
<% include "scripts/ps1/problems.ps1" %>
<% include "scripts/ps1/lock.ps1" %>
<% include "scripts/ps1/engine.ps1" %>
<% include "scripts/ps1/selection.ps1" %>
<% include "scripts/ps1/select-existing.ps1" %>
<% include "scripts/ps1/inspect.ps1" %>
<% include "scripts/ps1/commands.ps1" %>
<% include "scripts/ps1/dry-run.ps1" %>
<% include "scripts/ps1/complaints.ps1" %>
<% include "scripts/ps1/stop-order.ps1" %>
<% include "scripts/ps1/remove.ps1" %>
<% include "scripts/ps1/stop-options.ps1" %>
# --- The road from running to stopped ---

function Invoke-Main {
    if (-not $Confirmed) { Complete-Script -Code 0 }
    if ($VolumesWanted -and $AskedServices.Count -gt 0) {
        Complete-WrongUse -Message '-RemoveVolumes goes with whole projects, not with -Service'
    }
    Select-Service
    Initialize-Terminal
    if (-not $DryRun) { Enter-Lock }
    Assert-NoProblem -Task "stop $PlatformTitle"
    if ((Get-EngineVersion) -ne '') { Read-Platform }
    Assert-NoProblem -Task "stop $PlatformTitle"
    Write-Event -Kind 'begin' -Message "stopping $(Format-Count -Number $Stopping.Count -Noun 'service') of $PlatformTitle"

    Confirm-Volume
    Invoke-Stop
    Invoke-ContainerRemoval
    Invoke-NetworkRemoval
    Invoke-VolumeRemoval

    if ($DryRun) { Complete-Run -Code 0 -Message 'nothing was changed: this was a dry run' }
    Complete-Stop
}

# Services that were not selected, did not stop, or run in a project without being in the spec.
function Complete-Stop {
    $still = @()
    foreach ($row in $Projects) {
        $still += @((Invoke-Native -Words @('docker', 'ps', '--filter', "label=com.docker.compose.project=$($row.Name)", '--format', '{{.Names}}')).Out)
    }
    if ($still.Count -gt 0) { Write-Event -Kind 'check' -Message "still running: $($still -join ', ')" }
    if ($NotStopped.Count -gt 0 -or $RemovalFailed) {
        Complete-Run -Code 5 -Message "$(Get-ProgressText); not everything could be stopped and removed"
    }
    Complete-Run -Code 0 -Message (Get-ProgressText)
}

# What has to be given back, whichever way the script ends.
function Invoke-Leave {
    Clear-LiveLine
    Exit-Lock
}

<% include "scripts/ps1/main.ps1" %>
