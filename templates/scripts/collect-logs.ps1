#requires -Version 5.1

# <: plan.header()|comment :>

<#
.SYNOPSIS
    Collects what is needed to find out what is wrong with <: plan.title|comment :>.
.DESCRIPTION
    Collects it, secrets masked, into one archive: a SUMMARY that says first what is wrong, logs, states, networks,
    versions. Works when half of the platform is missing.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\collect-logs.ps1
    (and Unblock-File .\collect-logs.ps1 after a download).

    Exit codes: 0 collected, 1 an error that was not foreseen, 2 wrong use, 3 the engine does not answer or the archive
    cannot be written, 130 interrupted.
<%- for switch in plan.switches %>
.PARAMETER <: switch.pascal|ps_name :>
    <: switch.description|comment :>. Several switches: what all of them keep.
<%- endfor %>
.PARAMETER Project
    The services of these projects, with commas between them.
.PARAMETER Service
    These services alone, with commas between them: by project/service, key, container, project or title of a level.
    -Services means the same.
.PARAMETER Lines
    This many lines of each log.
.PARAMETER Since
    Nothing older: 30m, 2h, or 2026-01-31T12:00:00.
.PARAMETER Output
    The directory for the archive; without it, beside this script.
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
    [string[]]$Project = @(),
    [Alias('Services')][string[]]$Service = @(),
    [ValidateRange(1, 10000000)][int]$Lines = 2000,
    [string]$Since = '',
    [string]$Output = ''
)

<% include "scripts/ps1/shell.ps1" %>
$ScriptName = 'collect-logs.ps1'

<% include "scripts/ps1/platform.ps1" %>
<% include "scripts/ps1/platform-name.ps1" %>
<% include "scripts/ps1/levels.ps1" %>
<% include "scripts/ps1/networks-table.ps1" %>
<% include "scripts/ps1/projects.ps1" %>
<% include "scripts/ps1/services.ps1" %>
<% include "scripts/ps1/variables.ps1" %>
<% include "scripts/ps1/switches.ps1" %>
<% include "scripts/ps1/programs.ps1" %>
<% include "scripts/ps1/json.ps1" %>
<% include "scripts/ps1/plain-text.ps1" %>
<% include "scripts/ps1/events.ps1" %>
<% include "scripts/ps1/live-line.ps1" %>
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
<% include "scripts/ps1/commands.ps1" %>
<% include "scripts/ps1/mask.ps1" %>
<% include "scripts/ps1/collection.ps1" %>
<% include "scripts/ps1/summary.ps1" %>
<% include "scripts/ps1/collect-options.ps1" %>
# --- From asking to packing ---

function Invoke-Main {
    Select-Service
    Initialize-Terminal
    [void](Get-EngineVersion)
    Initialize-Collection
    Assert-NoProblem -Task "collect logs of $PlatformTitle"
    Write-Event -Kind 'begin' -Message "collecting from $(Format-Count -Number $SelectedCount -Noun 'service') of $PlatformTitle"

    Read-Secret
    Read-Overview
    Write-Summary
    Write-Version
    Write-Network
    Write-ServiceLog
    if ($CollectFailed) { Add-Problem -Fact "cannot write all of $Collection" -Remedy 'free space on the disk of the temporary directory' }
    Compress-Collection
    Assert-NoProblem -Task "collect logs of $PlatformTitle"
    Complete-Run -Code 0 -Message "wrote $Archive"
}

function Get-ProgressText {
    return 'nothing was written'
}

# What has to be given back, whichever way the script ends.
function Invoke-Leave {
    Clear-LiveLine
    if ($TemporaryDirectory -ne '' -and [IO.Directory]::Exists($TemporaryDirectory)) { [IO.Directory]::Delete($TemporaryDirectory, $true) }
    # Deleting a file throws where its directory is missing.
    if ($Archive -ne '' -and [IO.File]::Exists("$Archive.part")) { [IO.File]::Delete("$Archive.part") }
}

<% include "scripts/ps1/main.ps1" %>
