# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The end: truthful exit codes, nothing left behind ---
# 0 all well, 2 wrong use, 3 something missing, 4 Compose failed, 5 a service failed, 6 timed out, 130 interrupted

$Finished = $false

# Ends the script: what is thrown here is caught only by the last lines of the script.
function Complete-Script {
    param([int]$Code)
    $script:Finished = $true
    $script:ExitCode = $Code
    throw 'the script has ended'
}

# Writes the last event and ends the script.
function Complete-Run {
    param([int]$Code, [string]$Message)
    if ($JsonWanted) { Write-JsonEvent -Kind 'end' -Message $Message -More "`"exit_code`":$Code" }
    elseif ($Code -eq 0) { Write-Event -Kind 'end' -Message $Message }
    Complete-Script -Code $Code
}

# Reports an error that this script did not foresee.
function Write-Unforeseen {
    param([System.Management.Automation.ErrorRecord]$Fault)
    $script:Finished = $true
    $script:ExitCode = 1
    Write-Fault -Text "error: $($Fault.Exception.Message)"
    Write-Fault -Text $Fault.ScriptStackTrace
    if ($JsonWanted) { Write-JsonEvent -Kind 'end' -Message $Fault.Exception.Message -More '"exit_code":1' }
}

# Ctrl+C runs neither catch nor the end of the script, only finally. By then, no stream accepts output.
function Write-Interrupted {
    $script:ExitCode = 130
    Write-ErrorConsole -Text "interrupted after $(Get-ElapsedSecond) s: $(Get-ProgressText)"
    if ($JsonWanted -and $OwnProcess) { Write-JsonEvent -Kind 'end' -Message "interrupted: $(Get-ProgressText)" -More '"exit_code":130' }
}

# Runs the script to its end, and releases its resources in every case: finally runs on Ctrl+C too.
function Invoke-Script {
    $encoding = $null
    try {
        try {
            $encoding = [Console]::OutputEncoding
            [Console]::OutputEncoding = $Utf8
        }
        catch { $encoding = $null }
        Initialize-Table
        Initialize-Option
        Invoke-Main
    }
    catch {
        if (-not $Finished) { Write-Unforeseen -Fault $_ }
    }
    finally {
        # The command that reads the results may have stopped the pipeline: Select-Object -First, for example.
        $interrupted = -not $Finished -and -not $HandingOn
        if ($interrupted) { Write-Interrupted }
        Clear-Resource
        if ($null -ne $encoding) { [Console]::OutputEncoding = $encoding }
        # PowerShell itself would exit with 0.
        if ($interrupted -and $OwnProcess) { [Environment]::Exit($ExitCode) }
    }
    Write-FaultRecord
}
