# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Programs: run in the background, so that Ctrl+C works at once and an engine that hangs does not block ---

# Calls that have begun and are not finished yet, by name.
$Calls = [Collections.Hashtable]::new()
$ProgramPaths = [Collections.Hashtable]::new()
# Seconds that a healthy engine takes at most to answer a question, and for an action; 0 = no limit.
$CallLimit = 30
$ActionLimit = 600
# Seconds after which a person is told that it does not answer, and the function that does so.
$SilenceTold = 5
$SilenceView = { Show-Silence }
$SilentSeconds = 0
# How often waiting is interrupted so that Ctrl+C works.
$WaitMs = 100
# Before 7.3, PowerShell joins arguments into a command line without escaping the quotes in them.
$QuotesArguments = $PSVersionTable.PSVersion.Major -lt 7 -or ($PSVersionTable.PSVersion.Major -eq 7 -and $PSVersionTable.PSVersion.Minor -lt 3)
# Windows PowerShell does not double backslashes before the quotes that it puts around an argument, and puts none where
# every space comes after an odd number of quotes, escaped or not.
$QuotesBadly = $PSVersionTable.PSVersion.Major -lt 6

# No call may take longer than a whole start; but a busy engine takes some seconds to answer.
function Initialize-Program {
    param([int]$DeadlineSeconds = 0)
    if ([string]$env:ARCGEN_CALL_LIMIT_S -match '^[0-9]{1,6}$') { $script:CallLimit = [int]$env:ARCGEN_CALL_LIMIT_S }
    if ($DeadlineSeconds -le 0) { return }
    $deadline = [Math]::Max(5, $DeadlineSeconds)
    if ($CallLimit -gt $deadline) { $script:CallLimit = $deadline }
    if ($ActionLimit -gt $deadline) { $script:ActionLimit = $deadline }
}

# The path of a program, empty if there is none; neither an alias nor a function of the user's profile.
function Get-ProgramPath {
    param([string]$Name)
    if (-not $ProgramPaths.ContainsKey($Name)) { $ProgramPaths[$Name] = Find-Program -Name $Name }
    return $ProgramPaths[$Name]
}

# Searched for here: PowerShell's own search takes longer than the call.
function Find-Program {
    param([string]$Name)
    $endings = @('')
    if ($OnWindows) { $endings = @('.exe', '.com', '.cmd', '.bat') }
    foreach ($directory in ([string]$env:PATH).Split([char[]]@([IO.Path]::PathSeparator))) {
        if ($directory -eq '') { continue }
        foreach ($ending in $endings) {
            $path = "$($directory.Trim('"'))/$Name$ending"
            if ([IO.File]::Exists($path)) { return $path }
        }
    }
    return ''
}

# Begins a call; Wait-Call waits for its end. Shown: a person watches its progress, which it writes to the terminal itself.
# Lines: its output is read line by line while it runs, with Read-NewsLine.
function Open-Call {
    param([string]$Name, [string[]]$Words, [switch]$Shown, [switch]$Lines)
    Sync-Clock
    $call = @{ Name = $Name; Words = $Words; Process = $null; Out = $null; Err = $null; Begun = $Clock.Seconds; News = $null; Next = $null; Fault = "$($Words[0]): command not found" }
    $Calls[$Name] = $call
    $path = Get-ProgramPath -Name $Words[0]
    if ($path -eq '') { return }
    $start = [Diagnostics.ProcessStartInfo]::new()
    $start.FileName = $path
    if ($Words.Count -gt 1) { $start.Arguments = Join-Argument -Arguments $Words[1..($Words.Count - 1)] }
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $true
    if (-not $Shown) {
        $start.CreateNoWindow = $true
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $start.StandardOutputEncoding = $Utf8
        $start.StandardErrorEncoding = $Utf8
    }
    try { $call.Process = [Diagnostics.Process]::Start($start) }
    catch {
        $call.Fault = $_.Exception.Message
        return
    }
    $call.Process.StandardInput.Dispose()
    if ($Shown) { return }
    $call.Err = $call.Process.StandardError.ReadToEndAsync()
    if ($Lines) {
        $call.News = $call.Process.StandardOutput
        $call.Next = $call.News.ReadLineAsync()
    }
    else { $call.Out = $call.Process.StandardOutput.ReadToEndAsync() }
}

# Arguments as the one text that a process is started with, which is split again by the rules of Windows on every system.
function Join-Argument {
    param([string[]]$Arguments = @())
    $quoted = @()
    foreach ($argument in $Arguments) {
        if ($argument -ne '' -and $argument -notmatch '[\s"]') { $quoted += $argument }
        else { $quoted += '"' + (($argument -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"' }
    }
    return $quoted -join ' '
}

# Whether a call that has begun has ended.
function Test-CallEnded {
    param([string]$Name)
    $call = $Calls[$Name]
    if ($null -eq $call.Process) { return $true }
    if (-not $call.Process.HasExited) { return $false }
    # A child process that stays may hold its streams open; whatever matters was written before its end.
    foreach ($task in @($call.Out, $call.Err)) {
        if ($null -ne $task -and -not $task.IsCompleted) { return $false }
    }
    return $true
}

# Waits for the end of a call; returns ExitCode (124 if it took too long), Out and Err (arrays of lines, never null), and
# Seconds that it was waited for. A call that takes too long is ended.
function Wait-Call {
    param([string]$Name, [int]$LimitSeconds = $CallLimit)
    $call = $Calls[$Name]
    $late = $false
    while (-not (Test-CallEnded -Name $Name)) {
        [void](Wait-Signal -Milliseconds $WaitMs)
        $silent = $Clock.Seconds - $call.Begun
        if ($LimitSeconds -gt 0 -and $silent -ge $LimitSeconds -and -not (Test-CallEnded -Name $Name)) {
            $late = $true
            break
        }
        if ($LimitSeconds -gt 0 -and $silent -ge $SilenceTold) {
            $script:SilentSeconds = [int][Math]::Floor($silent)
            [void]$SilenceView.Invoke()
        }
    }
    $answer = [pscustomobject]@{ ExitCode = 127; Out = @(); Err = @(); Seconds = [int][Math]::Floor($Clock.Seconds - $call.Begun) }
    if ($null -eq $call.Process) { $answer.Err = @($call.Fault) }
    elseif ($late) {
        Close-Call -Call $call
        $answer.ExitCode = 124
    }
    else {
        $answer.ExitCode = $call.Process.ExitCode
        if ($null -ne $call.Out) { $answer.Out = @(Split-Line -Text $call.Out.Result) }
        if ($null -ne $call.Err) { $answer.Err = @(Split-Line -Text $call.Err.Result) }
        $call.Process.Dispose()
    }
    [void]$Calls.Remove($Name)
    return $answer
}

function Split-Line {
    param([string]$Text)
    $Text = $Text.Replace("`r`n", "`n").TrimEnd("`n")
    if ($Text -eq '') { return @() }
    return $Text.Split([char]10)
}

# Waits until a call ends or one with Lines writes something, at most for this time; $true if that happened.
function Wait-Signal {
    param([int]$Milliseconds)
    $tasks = [Collections.Generic.List[Threading.Tasks.Task]]::new()
    foreach ($call in @($Calls.Values)) {
        foreach ($task in @($call.Out, $call.Err, $call.Next)) {
            if ($null -ne $task -and -not $task.IsCompleted) { $tasks.Add($task) }
            elseif ($null -ne $task -and $task -eq $call.Next) { $Milliseconds = 0 }
        }
    }
    $heard = $Milliseconds -eq 0
    $waiting = $tasks.ToArray().Length
    while (-not $heard -and $Milliseconds -gt 0) {
        $slice = [Math]::Min($WaitMs, $Milliseconds)
        $Milliseconds -= $slice
        if ($waiting -eq 0) { Start-Sleep -Milliseconds $slice }
        else { $heard = [Threading.Tasks.Task]::WaitAny($tasks.ToArray(), $slice) -ge 0 }
    }
    Sync-Clock
    return $heard
}

# The next line of a call with Lines; $null if there is none yet.
function Read-NewsLine {
    param([string]$Name)
    $call = $Calls[$Name]
    if ($null -eq $call.Next -or -not $call.Next.IsCompleted) { return $null }
    $line = $null
    if (-not $call.Next.IsFaulted) { $line = $call.Next.Result }
    $call.Next = $null
    if ($null -ne $line) { $call.Next = $call.News.ReadLineAsync() }
    return $line
}

function Show-Silence {
    Show-LiveLine -Text ('{0,5} s  the Docker engine has been silent for {1} s' -f (Get-ElapsedSecond), $SilentSeconds)
}

# Ends a program and those that it has started.
function Close-Call {
    param([object]$Call)
    try {
        if (-not $Call.Process.HasExited) {
            # Windows PowerShell can only end the process, not its children.
            $kill = $Call.Process.GetType().GetMethod('Kill', [type[]]@([bool]))
            if ($null -ne $kill) { [void]$kill.Invoke($Call.Process, @($true)) }
            else { [void](Invoke-Native -Words @('taskkill', '/T', '/F', '/PID', [string]$Call.Process.Id) -LimitSeconds 5) }
        }
        $Call.Process.Dispose()
    }
    catch { return }
}

# Ends all calls that are under way: nobody needs their answers any more.
function Close-AllCall {
    foreach ($call in @($Calls.Values)) {
        if ($null -ne $call.Process) { Close-Call -Call $call }
    }
    $Calls.Clear()
}

# Runs a program to its end.
function Invoke-Native {
    param([string[]]$Words, [int]$LimitSeconds = $CallLimit)
    Open-Call -Name 'call' -Words $Words
    return Wait-Call -Name 'call' -LimitSeconds $LimitSeconds
}

# The same for what may take a while, such as stopping containers.
function Invoke-Action {
    param([string[]]$Words)
    return Invoke-Native -Words $Words -LimitSeconds $ActionLimit
}

# The last line of a program's output: of its stderr, or else of its stdout.
function Get-LastLine {
    param([object]$Answer)
    $said = @($Answer.Out) + @($Answer.Err)
    for ($at = $said.Count - 1; $at -ge 0; $at--) {
        if ($said[$at].Trim() -ne '') { return $said[$at] }
    }
    return ''
}

# What to pass to PowerShell so that the program gets exactly these arguments.
function ConvertTo-NativeArgument {
    param([string[]]$Arguments = @())
    $converted = @($Arguments)
    if ($QuotesArguments) {
        $converted = @($Arguments | ForEach-Object {
            $escaped = $_ -replace '(\\*)"', '$1$1\"'
            if ($QuotesBadly) { $escaped = $escaped -replace '(\s.*?)(\\+)$', '$1$2$2' }
            if ($escaped -eq '') { '""' }
            # Pieces between spaces: they are joined with spaces.
            elseif ($QuotesBadly -and $escaped -match '\s' -and $escaped -match '^(?:[^"\s]|"[^"]*(?:"|$))*$') { ('"' + $escaped + '"').Split(' ') }
            else { $escaped }
        })
    }
    return $converted
}

# Merges two streams whose lines begin with time stamps, each in order, into one.
function Merge-Line {
    param([string[]]$First = @(), [string[]]$Second = @())
    $merged = [Collections.Generic.List[string]]::new()
    $other = 0
    foreach ($line in $First) {
        while ($other -lt $Second.Count -and [string]::CompareOrdinal($Second[$other], 0, $line, 0, 30) -lt 0) {
            $merged.Add($Second[$other])
            $other += 1
        }
        $merged.Add($line)
    }
    while ($other -lt $Second.Count) {
        $merged.Add($Second[$other])
        $other += 1
    }
    return $merged.ToArray()
}
