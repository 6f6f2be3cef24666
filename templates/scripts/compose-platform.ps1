#requires -Version 5.1

# <: plan.powershell_header()|comment :>

<#
.SYNOPSIS
    Runs a command of Docker Compose about one project of <: plan.title|comment :>, with the platform's values.
.DESCRIPTION
    compose-platform.ps1 PROJECT COMMAND [ARGUMENT]...

    logs, ps, exec, config, ...: it gives Compose the project's name, directory and file, and the values of the platform's
    .env. What stands behind the project goes to Compose as it is. In a session, PowerShell reads it before that: to keep
    -- and numbers like 1.10 as they are, put them in quotes.

    To start and stop, use start-platform.ps1 and stop-platform.ps1: Compose knows one project only.

    Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows, macOS and Linux. Where scripts are not allowed to
    run: powershell -NoProfile -ExecutionPolicy Bypass -File .\compose-platform.ps1 PROJECT COMMAND
    (and, after a download, Get-ChildItem -Recurse -Force -Filter *.ps1 | Unblock-File).

    Exit codes: 1 an error that was not foreseen, 2 wrong use, 3 something is missing, else those of Compose.
<%- if let Some(service) = plan.services.first() %>
.EXAMPLE
    .\compose-platform.ps1 <: plan.projects[service.project].key|comment :> ps
    Lists the containers of the project.
.EXAMPLE
    .\compose-platform.ps1 <: plan.projects[service.project].key|comment :> logs --follow <: service.key|comment :>
    Shows the log of a service, and goes on showing it.
<%- endif %>
#>

# Parameters would make it a cmdlet, and PowerShell would take -d, -e, -v and more of Compose's options for its own.
$GivenWords = @($args)
$Piped = @()
$IsPiped = $MyInvocation.ExpectingInput
if ($IsPiped) { $Piped = @($input) }

<% include "scripts/begin.ps1" %>
$ScriptName = 'compose-platform.ps1'
$Parts = @(
    'tables', 'output', 'terminal', 'json', 'events', 'problems', 'commands', 'options', 'names', 'exit',
    'programs', 'profiles', 'selection', 'versions', 'engine', 'compose', 'interpolation', 'dotenv', 'env-values'
)
# While Compose works, it handles Ctrl+C.
$ComposeRuns = $false

# What was asked for.
function Initialize-Option {
    $script:GivenWords = @(Get-Word)
}

# The words of the command, as they were typed.
function Get-Word {
    $found = @()
    if ($OwnProcess) {
        # With -File, PowerShell 7 splits a word that begins with a dash and contains a colon: -p8080:80.
        $behind = $false
        foreach ($word in @([Environment]::GetCommandLineArgs() | Select-Object -Skip 1)) {
            if ($behind) { $found += $word }
            elseif ($word.EndsWith($ScriptName, [StringComparison]::OrdinalIgnoreCase)) { $behind = $true }
        }
        return $found
    }
    $open = ''
    foreach ($word in $GivenWords) {
        # In a session, PowerShell makes two words of -p8080:80, and a list of a,b.
        $text = $open + (@($word) -join ',')
        $open = ''
        if ($text -match '^-[^-].*:$') { $open = $text }
        else { $found += $text }
    }
    if ($open -ne '') { $found += $open }
    return $found
}

function Invoke-Main {
    $keys = @(foreach ($row in $Projects) { $row.Key }) -join ', '
    if ($GivenWords.Count -eq 0) { Complete-WrongUse -Message 'there is no project to run a command about' -Remedy "./$ScriptName PROJECT COMMAND; the projects are $keys" }
    $project = $ProjectByKey[$GivenWords[0]]
    if ($null -eq $project) { Complete-WrongUse -Message "there is no project $($GivenWords[0]): the projects are $keys" -Remedy "./$ScriptName PROJECT COMMAND" }
    if ($GivenWords.Count -lt 2) { Complete-WrongUse -Message 'there is no command for Compose' -Remedy "./$ScriptName $($project.Key) ps" }
    Read-EnvFile
    Initialize-Terminal
    Assert-EnvValue
    Initialize-Program
    Request-Engine
    Request-Compose
    if (Test-Engine) { Find-Compose }
    Assert-NoProblem -Task "run docker compose $($GivenWords[1])"
    Invoke-Compose -Words (@(Get-ComposeWord -Project $project) + @($GivenWords | Select-Object -Skip 1))
}

# Compose reports its own errors; its exit code becomes this script's.
function Invoke-Compose {
    param([string[]]$Words)
    $script:Finished = $true
    $script:ComposeRuns = $true
    try { Invoke-NativeLive -FilePath (Get-ProgramPath -Name $Words[0]) -ArgumentList @(ConvertTo-NativeArgument -Arguments @($Words | Select-Object -Skip 1)) }
    catch {
        $script:Finished = $false
        throw
    }
    $script:ComposeRuns = $false
}

# Runs a program with the terminal, and with what was piped to this script.
function Invoke-NativeLive {
    param([string]$FilePath, [string[]]$ArgumentList)
    # Without a console, the stderr of the program would be an error of this script.
    $ErrorActionPreference = 'Continue'
    if ($IsPiped) { $Piped | & $FilePath @ArgumentList }
    else { & $FilePath @ArgumentList }
    $script:ExitCode = $LASTEXITCODE
}

function Get-ProgressText {
    return 'nothing was run'
}

# Releases all resources, whichever way the script ends.
function Clear-Resource {
    Clear-LiveLine
    Close-AllCall
    # Ctrl+C has ended Compose, too. PowerShell itself would exit with 0.
    if ($ComposeRuns -and $Finished -and $OwnProcess) { [Environment]::Exit(130) }
}

# Only a cmdlet can write an error as one record, and without parameters the script is not one.
function Invoke-Cmdlet {
    [CmdletBinding()]
    param()
    Invoke-Script
}

try {
    . "$LibraryPath/library.ps1"
    Assert-Version -Version <: VERSION|ps :> -File $ScriptName
    foreach ($part in $Parts) { . "$LibraryPath/$part.ps1" }
    . "$Root/.arcgen/platform.ps1"
    $Loaded = $true
    Invoke-Cmdlet
}
catch {
    if ($Loaded) { throw }
    [Console]::Error.WriteLine("error: cannot load $LibraryPath; copy the directory .arcgen together with this script")
    [Console]::Error.WriteLine("  $($_.Exception.Message)")
}
exit $ExitCode
