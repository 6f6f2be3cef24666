#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Checks that <: plan.title|comment :> is as it should be.
.DESCRIPTION
    Every gate holds, every name by which a service calls another means that one container and accepts its connection,
    what hooks have made is there, every endpoint answers. Changes nothing.

    Connections are tried from inside the container that makes them. Where its image has nothing to try them with, a
    container of another image of the platform joins its network for a moment.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\verify-platform.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 everything holds, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer,
    5 something does not hold, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Verify.powershell_help()|own :>
.EXAMPLE
    .\verify-platform.ps1
    Checks everything.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\verify-platform.ps1 -Json
    The same for programs, one check a line.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
<: Script::Verify.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'verify-platform.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'versions', 'engine', 'compose', 'expand', 'interpolation', 'dotenv',
    'env-values', 'interpolated-names', 'secrets', 'mask', 'json', 'containers', 'container-states', 'ownership', 'networks', 'images',
    'gates', 'hashes', 'changes', 'checks', 'service-checks', 'hostnames', 'connections', 'connection-checks',
    'endpoint-probe'
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
    Assert-EnvValue
    Initialize-Program
    Read-VerifyFact
    Assert-NoProblem -Task "verify $PlatformTitle"
    Write-Event -Kind 'begin' -Message "checking $(Format-Count -Number $SelectedCount -Noun 'service') of $PlatformTitle"

    # All services: a selected one may call one that is not.
    [void](Read-ServiceState -Members $Services)
    Read-Hash
    Find-Change
    Find-PlatformFault
    Find-BrokenGate
    Find-Connection
    Find-MissingEffect
    # A page that is built at the first request takes a while.
    $script:EndpointSeconds = 10
    Find-SilentEndpoint

    Show-Check
    if ($CheckTotals['failed'] -gt 0) {
        Write-FailedCheck
        Complete-Run -Code 5 -Message (Get-ProgressText)
    }
    Complete-Run -Code 0 -Message (Get-ProgressText)
}

# Facts: the engine is asked for everything at the same time.
function Read-VerifyFact {
    Request-Engine
    if ((Get-ProgramPath -Name 'docker') -ne '') {
        Request-Compose
        Request-Container
        Request-Network
        Request-Image
    }
    if (-not (Test-Engine)) { return }
    Find-Compose
    if ($ComposeWords.Count -eq 0) { return }
    [void](Read-Container)
    Find-Network
    Read-Image
    Request-Hash
}

function Get-ProgressText {
    return Get-CheckProgress
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
}

<% include "scripts/end.ps1" %>
