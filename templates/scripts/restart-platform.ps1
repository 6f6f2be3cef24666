#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Restarts <: plan.title|comment :>, or some of its services.
.DESCRIPTION
    Stops services in reverse order of their start, and starts them again, each as soon as what it waits for is ready.
    What the files say differently by now is created anew. Jobs that are done are run again only when they are asked for
    by name.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\restart-platform.ps1
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 0 all ready, 1 an error that was not foreseen, 2 wrong use, 3 something is missing, 4 Compose failed,
    5 a service failed, 6 out of time, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
<: Script::Restart.powershell_help()|own :>
.EXAMPLE
    .\restart-platform.ps1
    Restarts everything.
.EXAMPLE
    powershell -NoProfile -ExecutionPolicy Bypass -File .\restart-platform.ps1 -WhatIf
    Says what would be restarted, and changes nothing.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
<%- for switch in plan.switches %>
    [switch]$<: switch.pascal|ps_name :>,
<%- endfor %>
<: Script::Restart.powershell_parameters()|own :>
)

<% include "scripts/begin.ps1" %>
$ScriptName = 'restart-platform.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'events', 'problems', 'commands', 'options', 'names', 'exit', 'programs',
    'time', 'profiles', 'selection', 'lock', 'versions', 'engine', 'compose', 'expand', 'interpolation', 'dotenv',
    'env-values', 'interpolated-names', 'env-file', 'private-files', 'secrets', 'mask', 'json', 'docker-errors', 'containers',
    'container-states', 'gates', 'ownership', 'networks', 'volumes', 'images', 'needed-files', 'resources',
    'host-ports', 'port-holders', 'unselected-dependencies', 'hashes', 'changes', 'facts', 'image-preparation',
    'create', 'stop-order', 'restart', 'hooks', 'start-order', 'start-containers', 'start-by-compose',
    'start-loop', 'engine-events', 'deadlines', 'failure-report'
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
    Read-EnvFile
    Resolve-InterpolatedName -Values $EnvValues
    Select-Exactly
    Add-Borrower
    Initialize-Terminal
    Initialize-Program -DeadlineSeconds (Get-NumberOption -Name 'DeadlineSeconds')
    if (-not $DryRun) { Enter-Lock }
    Assert-NoProblem -Task "restart $PlatformTitle"
    Write-Event -Kind 'begin' -Message "restarting $SelectedCount of $(Format-Count -Number $Services.Count -Noun 'service') of $PlatformTitle"

    Request-StartFact
    Find-StartProblem
    Assert-NoProblem -Task "restart $PlatformTitle"
    Write-Event -Kind 'check' -Message "Docker Engine $EngineVersion, Compose $ComposeVersion ($($ComposeWords -join ' '))"

    Clear-AbsentTool
    Read-HookDone
    Add-MissingNetwork
    Initialize-Compose
    Initialize-Image
    Find-Change
    Select-Restart
    if ($DryRun) {
        Write-Change
        Write-HookList
        Complete-Run -Code 0 -Message 'nothing was changed: this was a dry run'
    }
    Invoke-Stop
    Invoke-Creation
    Initialize-Phase
    Invoke-StartLoop
    Complete-FailedStart
    Complete-Run -Code 0 -Message "ready: $(Format-Count -Number $SelectedCount -Noun 'service')"
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
