#requires -Version 5.1

# <: plan.header()|comment :>

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
    (and Unblock-File .\verify-platform.ps1 after a download).

    Exit codes: 0 everything holds, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer,
    5 something does not hold, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
.PARAMETER Project
    The services of these projects, with commas between them.
.PARAMETER Service
    These services alone, and what they call, with commas between them: project/service, a key that only one has, or a
    container.
.PARAMETER ComposeProfile
    The services of these Compose profiles must be there, with commas between them; of others, only those that are
    there are checked.
.PARAMETER Json
    Print one check a line as JSON.
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
    [string[]]$Project = @(),
    [string[]]$Service = @(),
    [string[]]$ComposeProfile = @(),
    [switch]$Json
)

<% include "scripts/ps1/shell.ps1" %>
$ScriptName = 'verify-platform.ps1'

<% include "scripts/ps1/platform.ps1" %>
<% include "scripts/ps1/projects.ps1" %>
<% include "scripts/ps1/services.ps1" %>
<% include "scripts/ps1/connections-table.ps1" %>
<% include "scripts/ps1/hooks-table.ps1" %>
<% include "scripts/ps1/endpoints-table.ps1" %>
<% include "scripts/ps1/variables.ps1" %>
<% include "scripts/ps1/switches.ps1" %>
<% include "scripts/ps1/programs.ps1" %>
<% include "scripts/ps1/json.ps1" %>
<% include "scripts/ps1/events.ps1" %>
<% include "scripts/ps1/live-line.ps1" %>
<% include "scripts/ps1/exit.ps1" %>
<% include "scripts/ps1/problems.ps1" %>
<% include "scripts/ps1/engine.ps1" %>
<% include "scripts/ps1/env-values.ps1" %>
<% include "scripts/ps1/redact.ps1" %>
<% include "scripts/ps1/selection.ps1" %>
<% include "scripts/ps1/profiles.ps1" %>
<% include "scripts/ps1/select-existing.ps1" %>
<% include "scripts/ps1/inspect.ps1" %>
<% include "scripts/ps1/gates.ps1" %>
<% include "scripts/ps1/expand.ps1" %>
<% include "scripts/ps1/ask-endpoint.ps1" %>
<% include "scripts/ps1/checks.ps1" %>
<% include "scripts/ps1/service-checks.ps1" %>
<% include "scripts/ps1/names.ps1" %>
<% include "scripts/ps1/connections.ps1" %>
<% include "scripts/ps1/connection-checks.ps1" %>
<% include "scripts/ps1/verify-options.ps1" %>
# --- From gates to endpoints ---

function Invoke-Main {
    Assert-Profile
    Select-Service
    Initialize-Terminal
    if ((Get-EngineVersion) -eq '') { Assert-NoProblem -Task "verify $PlatformTitle" }
    try { Read-EnvFile }
    catch { Write-Notice -Text "cannot read $EnvFile" }
    Write-Event -Kind 'begin' -Message "checking $(Format-Count -Number $SelectedCount -Noun 'service') of $PlatformTitle"

    # All of them: what is not selected may be called by what is.
    Read-State -Members ($Services.ToArray())
    Find-BrokenGate
    Find-Connection
    Find-MissingEffect
    # A page that is built when it is first asked for takes its time.
    $script:EndpointSeconds = 10
    Find-SilentEndpoint

    Show-Check
    if ((Measure-Check -Result 'failed') -gt 0) {
        Write-Failure
        Complete-Run -Code 5 -Message (Get-ProgressText)
    }
    Complete-Run -Code 0 -Message (Get-ProgressText)
}

# What has to be given back, whichever way the script ends.
function Invoke-Leave {
    Clear-LiveLine
}

<% include "scripts/ps1/main.ps1" %>
