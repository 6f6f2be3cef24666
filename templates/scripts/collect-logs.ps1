#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Collects what is needed to find out what is wrong with <: plan.title|comment :>.
.DESCRIPTION
    Collects it, secrets masked, into one archive: a SUMMARY that says first what is wrong, logs, states, networks,
    versions. Works when half of the platform is missing.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\collect-logs.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 collected, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer or the archive
    cannot be written, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Collect.powershell_help()|own :>
.EXAMPLE
    .\collect-logs.ps1
    Collects from everything.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\collect-logs.ps1 -Since 2h
    Collects what was logged in the last two hours.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
<: Script::Collect.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'collect-logs.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'engine', 'interpolation', 'dotenv', 'env-values', 'interpolated-names', 'secrets', 'mask', 'json',
    'mask', 'containers', 'container-states', 'ownership', 'gates', 'summary', 'collection'
)

# What was asked for.
function Initialize-Option {
    $script:RequestedServices = @(Resolve-Group -Names $Service)
    $script:RequestedProjects = @(Split-Name -Names $Project)
    $script:RequestedProfiles = @(Split-List -Names $ComposeProfile)
    $script:OnlyProfiles = $RequestedProfiles.Count -gt 0
    Read-GivenSwitch -Bound $Given
}

function Invoke-Main {
    Complete-List
    Assert-Profile
    Assert-Time -Name 'Since'
    Select-Exactly
    Initialize-Terminal
    Read-EnvFile
    Resolve-InterpolatedName -Values $EnvValues
    Assert-EnvValue
    Initialize-Program
    Request-Engine
    [void](Test-Engine)
    Initialize-Collection
    Assert-NoProblem -Task "collect logs of $PlatformTitle"
    Write-Event -Kind 'begin' -Message "collecting from $(Format-Count -Number $SelectedCount -Noun 'service') of $PlatformTitle"

    Request-Container
    [void](Read-Container)
    [void](Read-ServiceState -Members $Services)
    Read-Environment
    Assert-NoProblem -Task "collect logs of $PlatformTitle"
    Write-Summary
    Write-Version
    Write-Network
    Write-ServiceLog
    Complete-Collection
    Assert-NoProblem -Task "collect logs of $PlatformTitle"
    if (-not $OwnProcess) { Write-Result -Text $Archive }
    Complete-Run -Code 0 -Message "wrote $Archive"
}

function Get-ProgressText {
    return 'nothing was written'
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
    Clear-Collection
}

<% include "scripts/end.ps1" %>
