# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Output: where each kind of text goes ---
# A script that was started as a process of its own writes to the console: stdout and stderr are then what they are in bash,
# in UTF-8 in Windows PowerShell too. In a session it uses the streams of PowerShell, so that assignment, pipes, redirection,
# jobs and transcripts work: results on the success stream, progress on the information stream, errors on the error stream.

# Lines of the error that a script in a session ends with.
$FaultLines = [Collections.Generic.List[object]]::new()
# A result is being passed on: the command that reads it may stop the pipeline, and then the script ends there.
$HandingOn = $false
# Nobody reads what is written to the console any more.
$ConsoleClosed = $false

# Whether this PowerShell was started for this script alone: with -File, which PowerShell 7 assumes by default.
function Test-OwnProcess {
    # None of these takes a value. All can be abbreviated.
    $bare = @('nologo', 'noprofile', 'noninteractive', 'sta', 'mta', 'login', 'interactive')
    $skip = $false
    $file = $false
    $words = [Environment]::GetCommandLineArgs()
    for ($at = 1; $at -lt $words.Length; $at++) {
        $word = $words[$at]
        if ($file) { return $word.EndsWith($ScriptName, [StringComparison]::OrdinalIgnoreCase) }
        if ($skip) {
            $skip = $false
            continue
        }
        if (-not ($word.StartsWith('-') -or ($OnWindows -and $word.StartsWith('/')))) {
            return $PSVersionTable.PSVersion.Major -ge 6 -and $word.EndsWith($ScriptName, [StringComparison]::OrdinalIgnoreCase)
        }
        $name = $word.TrimStart('-', '/').ToLowerInvariant()
        if ($name.StartsWith('noe') -or 'command'.StartsWith($name) -or 'encodedcommand'.StartsWith($name) -or 'commandwithargs'.StartsWith($name)) { return $false }
        $file = $name -ne '' -and 'file'.StartsWith($name)
        $skip = -not $file
        foreach ($other in $bare) {
            if ($other.StartsWith($name)) { $skip = $false }
        }
    }
    return $false
}

$OwnProcess = Test-OwnProcess
# Whether progress is to be shown: -InformationAction can suppress it.
$StoryWanted = -not ($Given.ContainsKey('InformationAction') -and @('Ignore', 'SilentlyContinue') -contains [string]$Given['InformationAction'])

# A line of a result. Marked is between Text and Rest, in a colour on a terminal.
function Write-Result {
    param([string]$Text, [string]$Marked = '', [string]$Rest = '', [string]$Colour = '')
    if ($OwnProcess) {
        Write-Console -Text $Text -Marked $Marked -Rest $Rest -Colour $Colour
        return
    }
    Clear-LiveLine
    $script:HandingOn = $true
    [void]$PSCmdlet.WriteObject($Text + $Marked + $Rest)
    $script:HandingOn = $false
}

# A line of progress.
function Write-Story {
    param([string]$Text, [string]$Marked = '', [string]$Rest = '', [string]$Colour = '')
    if (-not $OwnProcess) { Write-HostLine -Text ($Text + $Marked + $Rest) -Colour $Colour }
    elseif ($StoryWanted) { Write-Console -Text $Text -Marked $Marked -Rest $Rest -Colour $Colour }
}

# A line for people that is neither a result nor progress: on stderr, as in bash.
function Write-Notice {
    param([string]$Text)
    if ($OwnProcess) { Write-ErrorConsole -Text $Text }
    else { Write-HostLine -Text $Text }
}

# A line of the error that the script is about to end with.
function Write-Fault {
    param([string]$Text)
    if ($OwnProcess) { Write-ErrorConsole -Text $Text }
    else { $FaultLines.Add($Text) }
}

# In a session: the error as one record.
function Write-FaultRecord {
    if ($FaultLines.Count -eq 0) { return }
    # What PowerShell shows begins with the name of the script.
    $text = ($FaultLines -join "`n").Trim() -replace '^error: ', ''
    $cause = [InvalidOperationException]::new($text)
    $record = [Management.Automation.ErrorRecord]::new($cause, 'PlatformScript', 'NotSpecified', $PlatformName)
    # Local to this function: the exit code says the same to those who want no exception. -ErrorAction Stop throws one.
    $ErrorActionPreference = 'Continue'
    [void]$PSCmdlet.WriteError($record)
}

# Asks a person a question; returns nothing if nobody can answer.
function Read-Answer {
    param([string]$Question)
    if ($OwnProcess) {
        [Console]::Error.Write($Question)
        return [Console]::In.ReadLine()
    }
    try { return Read-Host -Prompt ($Question.TrimEnd(' ', ':')) }
    catch { return $null }
}

function Write-Console {
    param([string]$Text, [string]$Marked, [string]$Rest, [string]$Colour)
    if ($ConsoleClosed) { return }
    Clear-LiveLine
    try {
        [Console]::Out.Write($Text)
        Write-Coloured -Text $Marked -Colour $Colour
        [Console]::Out.WriteLine($Rest)
    }
    catch { $script:ConsoleClosed = $true }
}

function Write-ErrorConsole {
    param([string]$Text)
    Clear-LiveLine
    try { [Console]::Error.WriteLine($Text) }
    catch { return }
}

# A line of the information stream: one record, without colour codes. Write-Host shows it whatever the preference of
# the session, as people expect of a script that they call.
function Write-HostLine {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '')]
    param([string]$Text, [string]$Colour = '')
    Clear-LiveLine
    if (-not $StoryWanted) { Write-Information -MessageData $Text }
    elseif ($Colours -and @('Green', 'Red', 'Yellow') -contains $Colour) { Write-Host -Object $Text -ForegroundColor $Colour }
    else { Write-Host -Object $Text }
}

# 1 service, 2 services
function Format-Count {
    param([int]$Number, [string]$Noun)
    if ($Number -eq 1) { return "1 $Noun" }
    return "$Number ${Noun}s"
}
