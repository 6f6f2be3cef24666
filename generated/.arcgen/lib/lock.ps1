# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- One start, stop or restart at a time: a lock file that names the process at work and the time when it began ---

$LockFile = "$Root/.platform.lock"
$LockHeld = $false
# They remove the lock when a signal ends PowerShell, which then runs no more lines of a script.
$SignalHandlers = @()
# A lock file exists for at most this long before its process has written its id.
$UnwrittenMs = 300
$Epoch = [DateTime]::new(1970, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)

# Takes the lock; a process that already holds it is noted as a problem.
function Enter-Lock {
    $words = "$PID $(Get-Birth -Id $PID)"
    foreach ($attempt in @(1, 2, 3, 4, 5)) {
        if (Add-LockFile -Path $LockFile -Words $words) {
            $script:LockHeld = $true
            Register-Signal
            return
        }
        if (-not [IO.File]::Exists($LockFile)) {
            # Maybe it was released at this moment.
            if ($attempt -lt 3) { continue }
            Add-Problem -Fact "cannot write in $Root" -Remedy 'make the directory writable, or free space on its disk'
            return
        }
        $holder = Get-LockHolder
        if ($holder -eq '') {
            Start-Sleep -Milliseconds $UnwrittenMs
            $holder = Get-LockHolder
        }
        if (Test-AtWork -Holder $holder) {
            Add-Problem -Fact "another start, stop or restart of this platform is at work: process $($holder.Split(' ')[0])" -Remedy "wait for it to end, or interrupt it; if that process is none of them, delete $LockFile"
            return
        }
        Clear-StaleLock -Holder $holder -Words $words
    }
    Add-Problem -Fact "cannot take over $LockFile, which a start or stop has left that was killed" -Remedy "delete it, and $LockFile.stale, if no start or stop is at work"
}

# Removing a stale lock needs a lock of its own: by then, it might be the new lock of another process.
function Clear-StaleLock {
    param([string]$Holder, [string]$Words)
    if (-not (Add-LockFile -Path "$LockFile.stale" -Words $Words)) {
        Start-Sleep -Milliseconds 200
        return
    }
    try {
        # A lock that names no process may be newer than the one that was read.
        $age = ([DateTime]::UtcNow - [IO.File]::GetLastWriteTimeUtc($LockFile)).TotalMilliseconds
        if ((Get-LockHolder) -ceq $Holder -and ($Holder -ne '' -or $age -ge $UnwrittenMs)) { [IO.File]::Delete($LockFile) }
    }
    # A lock that cannot be removed is reported in the end.
    catch { $age = 0 }
    finally { [IO.File]::Delete("$LockFile.stale") }
}

# "PROCESS ID BEGIN" in the lock file, empty if there is nothing.
function Get-LockHolder {
    try { return [IO.File]::ReadAllText($LockFile).Trim() }
    catch { return '' }
}

# Creates a file, unless there is one: $true when it is ours.
function Add-LockFile {
    param([string]$Path, [string]$Words)
    try { $stream = [IO.FileStream]::new($Path, [IO.FileMode]::CreateNew, [IO.FileAccess]::Write, [IO.FileShare]::Read) }
    catch { return $false }
    try {
        $data = $Utf8.GetBytes("$Words`n")
        $stream.Write($data, 0, $data.Length)
        $stream.Dispose()
    }
    catch {
        # No space left: a lock that names no process would mislead the next script.
        [IO.File]::Delete($Path)
        return $false
    }
    return $true
}

# Whether the process of a lock still runs, and is the one that took it: its id may have been reused since.
function Test-AtWork {
    param([string]$Holder)
    $part = $Holder.Split(' ')
    if ($part[0] -notmatch '^[0-9]{1,9}$' -or @(Get-Process -Id $part[0] -ErrorAction 'SilentlyContinue').Count -eq 0) { return $false }
    $birth = Get-Birth -Id $part[0]
    if ($part.Count -lt 2 -or $birth -eq '') { return $true }
    if ($part[1].StartsWith('t') -and $birth.StartsWith('t')) { return $part[1] -ceq $birth }
    if ($part[1] -notmatch '^[0-9]{1,12}$' -or $birth -notmatch '^[0-9]{1,12}$') { return $true }
    # Each system counts a little differently.
    return [Math]::Abs([long]$birth - [long]$part[1]) -le 2
}

# When a process began: on Linux as t12345, else in seconds since 1970; empty where the system does not tell.
function Get-Birth {
    param([string]$Id)
    try {
        if ([IO.File]::Exists("/proc/$Id/stat")) { return Get-BirthOnLinux -Id $Id }
        $process = @(Get-Process -Id $Id -ErrorAction 'SilentlyContinue')
        return [string][long][Math]::Floor(($process[0].StartTime.ToUniversalTime() - $Epoch).TotalSeconds)
    }
    # The process of another user, for example.
    catch { return '' }
}

# In ticks since boot, which nobody can set.
function Get-BirthOnLinux {
    param([string]$Id)
    # Its name, in parentheses, may contain anything. The time is the 20th word after it.
    $text = [IO.File]::ReadAllText("/proc/$Id/stat")
    return 't' + $text.Substring($text.LastIndexOf(')') + 2).Split(' ')[19]
}

function Exit-Lock {
    if ($LockHeld) {
        [IO.File]::Delete($LockFile)
        $script:LockHeld = $false
        foreach ($handler in $SignalHandlers) { $handler.Dispose() }
    }
}

# PowerShell 7 on Unix: SIGTERM and SIGHUP. The handlers are not script blocks, which would need a thread of their
# own, but two compiled calls: File.Delete, and Environment.Exit with the exit code that a shell gives for the signal.
function Register-Signal {
    $registration = 'System.Runtime.InteropServices.PosixSignalRegistration' -as [type]
    $context = 'System.Runtime.InteropServices.PosixSignalContext' -as [type]
    if ($OnWindows -or $null -eq $registration -or $null -eq $context) { return }
    $codes = @{ SIGTERM = 143; SIGHUP = 129 }
    $delete = [IO.File].GetMethod('Delete', [type[]]@([string]))
    $exit = [Environment].GetMethod('Exit', [type[]]@([int]))
    $parameters = [Linq.Expressions.ParameterExpression[]]@([Linq.Expressions.Expression]::Parameter($context))
    foreach ($signal in @('SIGTERM', 'SIGHUP')) {
        $steps = [Linq.Expressions.Expression[]]@(
            [Linq.Expressions.Expression]::Call($delete, [Linq.Expressions.Expression]::Constant($LockFile))
            [Linq.Expressions.Expression]::Call($exit, [Linq.Expressions.Expression]::Constant($codes[$signal]))
        )
        $action = [Linq.Expressions.Expression]::Lambda([Linq.Expressions.Expression]::Block($steps), $parameters).Compile($true)
        $script:SignalHandlers += $registration::Create($signal, $action)
    }
}
