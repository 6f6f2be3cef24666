# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Programs: every one runs through here, its exit code read, its two streams kept apart ---

$ProgramPaths = @{}
# Before 7.3, PowerShell joins arguments into a command line without escaping the quotes in them.
$QuotesArguments = $PSVersionTable.PSVersion.Major -lt 7 -or ($PSVersionTable.PSVersion.Major -eq 7 -and $PSVersionTable.PSVersion.Minor -lt 3)
# Windows PowerShell does not double backslashes before the quotes that it puts around an argument, and puts none where
# every blank stands behind an odd number of quotes, escaped or not.
$QuotesBadly = $PSVersionTable.PSVersion.Major -lt 6

# Where a program is, empty if nowhere; neither an alias nor a function of the user's profile.
function Get-ProgramPath {
    param([string]$Name)
    if (-not $ProgramPaths.ContainsKey($Name)) {
        $found = @(Get-Command -Name $Name -CommandType 'Application' -ErrorAction 'SilentlyContinue')
        $ProgramPaths[$Name] = ''
        if ($found.Count -gt 0) { $ProgramPaths[$Name] = [string]$found[0].Path }
    }
    return $ProgramPaths[$Name]
}

# What to hand to PowerShell so that the program gets exactly these arguments.
function ConvertTo-NativeArgument {
    param([string[]]$Arguments = @())
    $converted = @($Arguments)
    if ($QuotesArguments) {
        $converted = @($Arguments | ForEach-Object {
            $escaped = $_ -replace '(\\*)"', '$1$1\"'
            if ($QuotesBadly) { $escaped = $escaped -replace '(\s.*?)(\\+)$', '$1$2$2' }
            if ($escaped -eq '') { '""' }
            # Pieces between blanks: they are joined with blanks.
            elseif ($QuotesBadly -and $escaped -match '\s' -and $escaped -match '^(?:[^"\s]|"[^"]*(?:"|$))*$') { ('"' + $escaped + '"').Split(' ') }
            else { $escaped }
        })
    }
    return $converted
}

# Runs a program; gives ExitCode, Out and Err (arrays of lines, never null).
function Invoke-Native {
    param([string[]]$Words)
    # Local to this function: on 5.1 a line on stderr would throw otherwise.
    $ErrorActionPreference = 'Continue'
    $FilePath = Get-ProgramPath -Name $Words[0]
    if ($FilePath -eq '') {
        return [pscustomobject]@{ ExitCode = 127; Out = @(); Err = @("$($Words[0]): command not found") }
    }
    $ArgumentList = @(ConvertTo-NativeArgument -Arguments @($Words | Select-Object -Skip 1))
    $out = New-Object -TypeName 'System.Collections.Generic.List[string]'
    $err = New-Object -TypeName 'System.Collections.Generic.List[string]'
    foreach ($item in @(& $FilePath @ArgumentList 2>&1)) {
        if ($item -is [System.Management.Automation.ErrorRecord]) { $err.Add($item.Exception.Message) }
        else { $out.Add([string]$item) }
    }
    return [pscustomobject]@{ ExitCode = $LASTEXITCODE; Out = $out.ToArray(); Err = $err.ToArray() }
}

# The last line of what a program said, its complaints before its results.
function Get-LastLine {
    param([object]$Result)
    $said = @(@($Result.Out) + @($Result.Err) | Where-Object { $_.Trim() -ne '' })
    if ($said.Count -eq 0) { return '' }
    return $said[$said.Count - 1]
}

$LiveExitCode = 0

# Runs a program: on a terminal the program has it to itself, else what it says is told line by line. Never used as a value,
# because then the terminal would be gone.
function Invoke-NativeLive {
    param([string[]]$Words)
    $ErrorActionPreference = 'Continue'
    $FilePath = Get-ProgramPath -Name $Words[0]
    $ArgumentList = @(ConvertTo-NativeArgument -Arguments @($Words | Select-Object -Skip 1))
    if ($Terminal -and $OwnProcess) {
        & $FilePath @ArgumentList
    }
    elseif ($Terminal) {
        # What it prints is no result of this script; its progress is on stderr.
        & $FilePath @ArgumentList | Out-Host
    }
    else {
        & $FilePath @ArgumentList 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { Write-Notice -Text $_.Exception.Message }
            else { Write-Notice -Text ([string]$_) }
        }
    }
    $script:LiveExitCode = $LASTEXITCODE
}
