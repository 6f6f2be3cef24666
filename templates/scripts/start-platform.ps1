#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Starts <: plan.title|comment :>.
.DESCRIPTION
    Creates what is missing, then starts every service the moment what it waits for is ready.
    Run it again at any time: what is ready stays untouched.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\start-platform.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 all ready, 1 an error that was not foreseen, 2 wrong use, 3 something is missing, 4 Compose failed,
    5 a service failed, 6 out of time, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Start.powershell_help()|own :>
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
<: Script::Start.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'start-platform.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'start-selection', 'lock', 'versions', 'engine', 'compose', 'expand',
    'interpolation', 'dotenv', 'env-values', 'interpolated-names', 'env-file', 'private-files', 'secrets', 'mask', 'json',
    'docker-errors', 'containers', 'container-states', 'gates', 'ownership', 'networks', 'volumes', 'images',
    'needed-files', 'resources', 'host-ports', 'port-holders', 'unselected-dependencies', 'hashes', 'changes',
    'facts', 'image-preparation', 'create', 'hooks', 'start-order', 'start-containers', 'start-by-compose',
    'start-loop', 'engine-events', 'deadlines', 'failure-report', 'endpoint-probe', 'endpoints'
)

# What was asked for.
function Initialize-Option {
    $script:DryRun = [bool]$WhatIfPreference
    $script:JsonWanted = [bool]$Json
    $script:RequestedServices = @(Split-Name -Names $Service)
    $script:RequestedProjects = @(Split-Name -Names $Project)
    $script:RequestedProfiles = @(Split-List -Names $ComposeProfile)
    Read-GivenSwitch -Bound $Given
}

function Invoke-Main {
    Complete-List
    Confirm-Run -Bound $Given
    Assert-Profile
    Read-EnvFile
    Resolve-InterpolatedName -Values $EnvValues
    Read-ProfileOfEnvironment
    Select-WithDependency
    Initialize-Terminal
    Initialize-Program -DeadlineSeconds $DeadlineSeconds
    if (-not $DryRun) { Enter-Lock }
    Assert-NoProblem -Task "start $PlatformTitle"
    Write-Event -Kind 'begin' -Message "starting $SelectedCount of $(Format-Count -Number $Services.Count -Noun 'service') of $PlatformTitle"

    Request-StartFact
    Find-StartProblem
    Assert-NoProblem -Task "start $PlatformTitle"
    Write-Event -Kind 'check' -Message "Docker Engine $EngineVersion, Compose $ComposeVersion ($($ComposeWords -join ' '))"

    Read-HookDone
    Clear-Orphan
    Compare-Network
    Add-MissingNetwork
    Initialize-Compose
    Initialize-Image
    Find-Change
    if ($DryRun) {
        Write-Change
        Write-HookList
        Complete-Run -Code 0 -Message 'nothing was changed: this was a dry run'
    }
    Invoke-Creation
    Initialize-Phase
    Invoke-StartLoop
    Complete-FailedStart

    Write-NewerFile
    Show-Endpoint
    if ($Touched) { Complete-Run -Code 0 -Message "ready: $(Format-Count -Number $SelectedCount -Noun 'service')" }
    Complete-Run -Code 0 -Message "ready already: $(Format-Count -Number $SelectedCount -Noun 'service'); nothing was changed"
}

function Get-ProgressText {
    return Get-StartProgress
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
    Clear-TemporaryFile
    Undo-EnvironmentChange
    Exit-Lock
}

<% include "scripts/end.ps1" %>
