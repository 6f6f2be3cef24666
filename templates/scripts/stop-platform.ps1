#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Stops <: plan.title|comment :> in reverse order of its start.
.DESCRIPTION
    Stops the containers, those first that nobody waits for, and removes them and the networks that nobody uses any more.
    The data in its volumes stays.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\stop-platform.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 stopped, 1 an error that was not foreseen, 2 wrong use, 3 something is in the way, 5 a container did not
    stop, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Stop.powershell_help()|own :>
.EXAMPLE
    .\stop-platform.ps1
    Stops everything; data stays.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\stop-platform.ps1 -RemoveVolumes -Force
    Stops everything and removes all data, without asking.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
<: Script::Stop.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'stop-platform.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'lock', 'engine', 'expand', 'interpolation', 'dotenv', 'env-values', 'interpolated-names', 'json',
    'docker-errors', 'containers', 'ownership', 'networks', 'volumes', 'stop-order', 'removal'
)

# What was asked for.
function Initialize-Option {
    $script:DryRun = [bool]$WhatIfPreference
    $script:JsonWanted = [bool]$Json
    $script:RequestedServices = @(Split-Name -Names $Service)
    $script:RequestedProjects = @(Split-Name -Names $Project)
    $script:RequestedProfiles = @(Split-List -Names $ComposeProfile)
    $script:OnlyProfiles = $RequestedProfiles.Count -gt 0
    Read-GivenSwitch -Bound $Given
}

function Invoke-Main {
    Complete-List
    Confirm-Run -Bound $Given
    Assert-Profile
    if ($RemoveVolumes -and $RequestedServices.Count -gt 0) {
        Complete-WrongUse -Message '-RemoveVolumes goes with whole projects, not with -Service'
    }
    if ($RemoveVolumes -and $KeepContainers) {
        Complete-WrongUse -Message '-RemoveVolumes needs the containers removed: it does not go with -KeepContainers'
    }
    Read-EnvFile
    Resolve-InterpolatedName -Values $EnvValues
    Select-Exactly
    Initialize-Terminal
    if ($RemoveVolumes) { Assert-EnvValue }
    Initialize-Program
    if (-not $DryRun) { Enter-Lock }
    Assert-NoProblem -Task "stop $PlatformTitle"

    Find-Problem
    Assert-NoProblem -Task "stop $PlatformTitle"
    Write-Event -Kind 'begin' -Message "stopping $(Format-Count -Number $Stopping.Count -Noun 'service') of $PlatformTitle"

    Confirm-Volume
    Invoke-OrphanRemoval
    Invoke-Stop
    if (-not $KeepContainers) {
        Invoke-ContainerRemoval
        Invoke-NetworkRemoval
        Invoke-VolumeRemoval
    }

    if ($DryRun) { Complete-Run -Code 0 -Message 'nothing was changed: this was a dry run' }
    Complete-Stop
}

# The engine is asked for everything at the same time.
function Find-Problem {
    Request-Engine
    if ((Get-ProgramPath -Name 'docker') -ne '') {
        Request-Container
        Request-Network
        Request-Volume
    }
    if (-not (Test-Engine)) { return }
    [void](Read-Container)
    Find-Network
    Read-Volume
    Find-OtherDirectory
    Find-RunningService
}

function Get-ProgressText {
    return Get-StopProgress
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
    Exit-Lock
}

<% include "scripts/end.ps1" %>
