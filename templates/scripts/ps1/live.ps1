# --- Programs whose progress a person watches ---

$LiveExitCode = 0

# Runs a program: on a terminal the program has it to itself, else what it says goes to stderr. Never used as a value,
# because then the terminal would be gone.
function Invoke-NativeLive {
    param([string[]]$Words)
    $ErrorActionPreference = 'Continue'
    $FilePath = Get-ProgramPath -Name $Words[0]
    $ArgumentList = @(ConvertTo-NativeArgument -Arguments @($Words | Select-Object -Skip 1))
    if ($Terminal) {
        & $FilePath @ArgumentList
    }
    else {
        & $FilePath @ArgumentList 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { [Console]::Error.WriteLine($_.Exception.Message) }
            else { [Console]::Error.WriteLine([string]$_) }
        }
    }
    $script:LiveExitCode = $LASTEXITCODE
}

