# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- One start or stop at a time: a lock file that holds the process id of who works ---

$LockFile = "$Root/.platform.lock"
$LockHeld = $false
# What removes the lock when a signal ends PowerShell, which then runs no line of a script any more.
$SignalHandlers = @()

# Takes the lock; what is in the way becomes a problem.
function Enter-Lock {
    foreach ($attempt in @(1, 2, 3)) {
        if (Add-LockFile) {
            $script:LockHeld = $true
            Register-Signal
            return
        }
        if (-not [IO.File]::Exists($LockFile)) {
            if ($attempt -lt 3) { continue }
            Add-Problem -Fact "cannot write in $Root" -Remedy 'make the directory writable, or free space on its disk'
            return
        }
        $holder = Get-LockHolder
        # Made this moment, maybe: its process id is about to be written.
        if ($holder -eq '') {
            Start-Sleep -Milliseconds 300
            $holder = Get-LockHolder
        }
        if ($holder -ne '' -and (Test-Process -Id $holder)) {
            Add-Problem -Fact "another start or stop of this platform is at work: process $holder" -Remedy "wait for it to end, or interrupt it; if no such process is a start or stop, delete $LockFile"
            return
        }
        # Its process is gone. Renaming first: of two that find it stale only one gets to remove it.
        try {
            [IO.File]::Move($LockFile, "$LockFile.$PID")
            [IO.File]::Delete("$LockFile.$PID")
        }
        catch { continue }
    }
    Add-Problem -Fact "cannot take $LockFile after 3 attempts" -Remedy 'delete it if no start or stop is at work'
}

# The process id in the lock file, empty if there is none.
function Get-LockHolder {
    try { return [IO.File]::ReadAllText($LockFile).Trim() }
    catch { return '' }
}

# Creates the file, unless there is one: $true when it is ours.
function Add-LockFile {
    try { $stream = New-Object -TypeName System.IO.FileStream -ArgumentList $LockFile, ([IO.FileMode]::CreateNew), ([IO.FileAccess]::Write), ([IO.FileShare]::Read) }
    catch { return $false }
    try {
        $data = $Utf8.GetBytes("$PID`n")
        $stream.Write($data, 0, $data.Length)
        $stream.Dispose()
    }
    catch {
        # No space left: a lock that names nobody would mislead the next one.
        [IO.File]::Delete($LockFile)
        return $false
    }
    return $true
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
        $calls = [Linq.Expressions.Expression[]]@(
            [Linq.Expressions.Expression]::Call($delete, [Linq.Expressions.Expression]::Constant($LockFile))
            [Linq.Expressions.Expression]::Call($exit, [Linq.Expressions.Expression]::Constant($codes[$signal]))
        )
        $action = [Linq.Expressions.Expression]::Lambda([Linq.Expressions.Expression]::Block($calls), $parameters).Compile($true)
        $script:SignalHandlers += $registration::Create($signal, $action)
    }
}

function Test-Process {
    param([string]$Id)
    $number = 0
    if (-not [int]::TryParse($Id, [ref]$number)) { return $false }
    return @(Get-Process -Id $number -ErrorAction 'SilentlyContinue').Count -gt 0
}
