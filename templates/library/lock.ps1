# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- One start, stop or restart at a time: a lock file that says which process works, and since when ---

$LockFile = "$Root/.platform.lock"
$LockHeld = $false
# What removes the lock when a signal ends PowerShell, which then runs no line of a script any more.
$SignalHandlers = @()
# So long at most a lock is there before its maker has written who it is.
$UnwrittenMs = 300
$Epoch = [DateTime]::new(1970, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)

# Takes the lock; who holds it becomes a problem.
function Enter-Lock {
    $words = "$PID $(Get-Birth -Id $PID)"
    foreach ($attempt in @(1, 2, 3, 4, 5)) {
        if (Add-LockFile -Path $LockFile -Words $words) {
            $script:LockHeld = $true
            Register-Signal
            return
        }
        if (-not [IO.File]::Exists($LockFile)) {
            # Given up this moment, maybe.
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

# Removing what is stale needs a lock of its own: by the time it is removed it might be somebody's new one.
function Clear-StaleLock {
    param([string]$Holder, [string]$Words)
    if (-not (Add-LockFile -Path "$LockFile.stale" -Words $Words)) {
        Start-Sleep -Milliseconds 200
        return
    }
    try {
        # One that names nobody may be newer than the one that was looked at.
        $age = ([DateTime]::UtcNow - [IO.File]::GetLastWriteTimeUtc($LockFile)).TotalMilliseconds
        if ((Get-LockHolder) -ceq $Holder -and ($Holder -ne '' -or $age -ge $UnwrittenMs)) { [IO.File]::Delete($LockFile) }
    }
    # What cannot be removed is told in the end.
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
        # No space left: a lock that names nobody would mislead the next one.
        [IO.File]::Delete($Path)
        return $false
    }
    return $true
}

# Whether the process of a lock still is, and is the one that took it: its id may have gone to another one since.
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
    # That of another user, say.
    catch { return '' }
}

# In ticks since the machine began, which nobody can set.
function Get-BirthOnLinux {
    param([string]$Id)
    # Its name, in parentheses, may hold anything. The time is the 20th word behind it.
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

# PowerShell 7 on Unix: SIGTERM and SIGHUP. What is registered is no block of PowerShell, which would need a thread of its
# own, but two compiled calls: of File.Delete, and of Environment.Exit with the exit code that a shell gives to the signal.
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
