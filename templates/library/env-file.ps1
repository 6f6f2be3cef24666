# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- .env: created by the first start, never overwritten ---

# What the .env files of an earlier setup say, by name: arrays of texts.
$EarlierValues = [Collections.Hashtable]::new()
$EarlierFailed = $false

# Finds variables that only a person can set. If the volumes are known, creates .env if there is none, and adds secrets
# that a newer spec needs; with -LookOnly it does neither.
function Initialize-EnvFile {
    param([switch]$LookOnly)
    if ($Variables.Count -eq 0) { return }
    Assert-EnvValue
    if ($EnvFault -ne '' -or $EarlierFailed) { return }
    if (-not $LookOnly) {
        Clear-Leftover
        if (-not (Confirm-NewSecret)) { return }
        if (-not [IO.File]::Exists($EnvFile)) {
            if (-not (Add-EnvFile)) { return }
            Read-EnvFile
            $script:MaskedForms = $null
        }
    }
    foreach ($variable in $Variables) {
        if ((Get-VariableValue -Name $variable.Name) -eq '') { Repair-Variable -Variable $variable -LookOnly:$LookOnly }
    }
    Write-Overridden
}

# Handles a variable without a value.
function Repair-Variable {
    param([object]$Variable, [switch]$LookOnly)
    $name = $Variable.Name
    if ($Variable.Origin -eq 'required') {
        # A file of an earlier setup may have the value, and a start without other problems would take it over.
        if (-not [IO.File]::Exists($EnvFile) -and @(Get-EarlierValue -Name $name).Count -eq 1) { return }
        $fact = "the variable $name has no value"
        if ($Variable.Description -ne '') { $fact += ": $($Variable.Description)" }
        Add-Problem -Fact $fact -Remedy "write it into ${EnvFile}: $name=..."
    }
    elseif ($Variable.Origin -eq 'default') { return }
    elseif ($null -ne [Environment]::GetEnvironmentVariable($name)) {
        Add-Problem -Fact "the environment sets $name to nothing, and Compose would take that for its value" -Remedy "unset it, or set it to what $EnvFile says"
    }
    elseif (-not $LookOnly -and [IO.File]::Exists($EnvFile)) { Add-Secret -Variable $Variable }
}

# No secrets are made if there is data already, which only the old secrets open.
function Confirm-NewSecret {
    if (Test-Option -Name 'NewSecrets') { return $true }
    $data = @(Get-OwnVolume)
    if ($data.Count -eq 0) { return $true }
    $missing = @()
    foreach ($variable in $Variables) {
        if (@('hex', 'alphanumeric') -notcontains $variable.Origin) { continue }
        if ((Get-VariableValue -Name $variable.Name) -ne '' -or $null -ne [Environment]::GetEnvironmentVariable($variable.Name)) { continue }
        if (-not [IO.File]::Exists($EnvFile) -and @(Get-EarlierValue -Name $variable.Name).Count -eq 1) { continue }
        $missing += $variable.Name
    }
    if ($missing.Count -eq 0) { return $true }
    Add-Problem -Fact "$EnvFile does not say $($missing -join ', '), and there are data that were made with the old values: $($data -join ', ')" -Remedy "write the old values into $EnvFile, or make new ones all the same: ./start-platform.ps1 -NewSecrets"
    return $false
}

# The environment takes precedence over .env, as in Compose: reports what it changes.
function Write-Overridden {
    $names = @()
    foreach ($variable in $Variables) {
        $value = [Environment]::GetEnvironmentVariable($variable.Name)
        if ($null -eq $value) { continue }
        $written = Get-WrittenValue -Name $variable.Name
        if ($written -eq '' -and $variable.Origin -eq 'default') { $written = $variable.Argument }
        if ($written -ne '' -and $written -cne $value) { $names += $variable.Name }
    }
    if ($names.Count -gt 0) { Write-Event -Kind 'env-file' -Message "the environment overrides $($names -join ', ')" }
}

# Returns $false if there is no .env afterwards; a dry run does not create it.
function Add-EnvFile {
    if ($DryRun) {
        Write-Event -Kind 'env-file' -Message "would write $EnvFile"
        return $true
    }
    $secrets = 0
    $taken = 0
    $differing = @()
    $text = "# Values of $PlatformTitle, made by its first start. Yours to edit: it is never overwritten.`n"
    foreach ($variable in $Variables) {
        $text += "`n"
        if ($variable.Description -ne '') { $text += '# ' + $variable.Description + "`n" }
        $earlier = @(Get-EarlierValue -Name $variable.Name)
        if ($earlier.Count -gt 1) { $differing += $variable.Name }
        if ($earlier.Count -eq 1) {
            $text += "$($variable.Name)=$(ConvertTo-DotenvLiteral -Text $earlier[0])`n"
            $taken += 1
        }
        # A comment, so that a default that a newer spec changes takes effect.
        elseif ($variable.Origin -eq 'default') { $text += "# $($variable.Name)=$($variable.Written)`n" }
        elseif ($variable.Origin -ne 'required') {
            $text += "$($variable.Name)=$(Get-RandomSecret -Variable $variable)`n"
            $secrets += 1
        }
        elseif ((Get-VariableValue -Name $variable.Name) -ne '') { $text += "# $($variable.Name)= (the environment states it)`n" }
        else { $text += "$($variable.Name)=`n" }
    }
    try { Write-TemporaryFile -Text $text }
    catch {
        Add-Problem -Fact "cannot write $EnvFile" -Remedy "make $Root writable, or free space on its disk"
        return $false
    }
    # Moving fails if the file exists, even if it appeared a moment ago.
    try { [IO.File]::Move($TemporaryFile, $EnvFile) }
    catch { [IO.File]::Delete($TemporaryFile) }
    $script:TemporaryFile = ''
    if (-not [IO.File]::Exists($EnvFile)) {
        Add-Problem -Fact "cannot write $EnvFile" -Remedy "make $Root writable, or free space on its disk"
        return $false
    }
    $script:Touched = $true
    Write-Event -Kind 'env-file' -Message "wrote ${EnvFile}: $(Format-Count -Number $secrets -Noun 'new secret'); defaults stand in it as comments"
    if ($taken -gt 0) { Write-Event -Kind 'env-file' -Message "took $(Format-Count -Number $taken -Noun 'value') from .env files in the projects' directories, which are not read any more" }
    if ($differing.Count -gt 0) { Write-Event -Kind 'env-file' -Message "those files differ about $($differing -join ', '): see that $EnvFile has the right value" }
    return $true
}

# An .env in a project's directory is from an earlier setup; its passwords may be those of existing volumes. They are
# read where there is no .env yet; EarlierFailed is $true where one cannot be read.
function Read-EarlierValue {
    if ($Variables.Count -eq 0 -or [IO.File]::Exists($EnvFile)) { return }
    foreach ($row in $Projects) {
        $file = "$Root/$($row.Directory)/.env"
        if ($row.Directory -eq '.' -or -not [IO.File]::Exists($file)) { continue }
        $read = Read-Dotenv -Path $file
        if ($read.Fault -ne '') {
            Add-Problem -Fact "cannot read $file$($read.Fault)" -Remedy "values of existing volumes may be in it: $($read.Remedy); or move it away"
            $script:EarlierFailed = $true
            return
        }
        foreach ($variable in $Variables) {
            $there = [string]$read.Values[$variable.Name]
            if ($there -eq '') { continue }
            $others = @(Get-EarlierValue -Name $variable.Name)
            if ($others -cnotcontains $there) { $EarlierValues[$variable.Name] = $others + @($there) }
        }
    }
    # Names of containers and networks are those that the start is about to have.
    $values = [Collections.Hashtable]::new()
    foreach ($name in @($EarlierValues.Keys)) { $values[$name] = @(Get-EarlierValue -Name $name)[0] }
    Resolve-InterpolatedName -Values $values
}

# The value in those files: nothing, one text, or several if they differ.
function Get-EarlierValue {
    param([string]$Name)
    if ($EarlierValues.ContainsKey($Name)) { return $EarlierValues[$Name] }
    return @()
}

# A value as it is written in .env: between quotes unless it is a plain word.
function ConvertTo-DotenvLiteral {
    param([string]$Text)
    if ($Text -match '^[A-Za-z0-9_./:@%+,=-]*$' -and -not $Text.EndsWith("`n")) { return $Text }
    return '"' + $Text.Replace('\', '\\').Replace('"', '\"').Replace('$', '\$') + '"'
}

function Add-Secret {
    param([object]$Variable)
    if ($DryRun) {
        Write-Event -Kind 'env-file' -Message "would add a new secret $($Variable.Name) to $EnvFile"
        return
    }
    $value = Get-RandomSecret -Variable $Variable
    Block-OtherReader
    try {
        $start = ''
        # The last line may lack its newline.
        if (-not [IO.File]::ReadAllText($EnvFile).EndsWith("`n")) { $start = "`n" }
        $text = $start + "`n"
        if ($Variable.Description -ne '') { $text += '# ' + $Variable.Description + "`n" }
        $text += $Variable.Name + '=' + $value + "`n"
        [IO.File]::AppendAllText($EnvFile, $text, $Utf8)
    }
    catch {
        Add-Problem -Fact "cannot add $($Variable.Name) to $EnvFile" -Remedy 'make it writable, or free space on its disk'
        return
    }
    $EnvValues[$Variable.Name] = $value
    $script:MaskedForms = $null
    $script:Touched = $true
    Write-Event -Kind 'env-file' -Message "added a new secret $($Variable.Name) to $EnvFile"
}

# Random digits or characters from the system's random source.
function Get-RandomSecret {
    param([object]$Variable)
    $length = [int]$Variable.Argument
    $source = [Security.Cryptography.RandomNumberGenerator]::Create()
    try {
        $buffer = [byte[]]::new($length)
        if ($Variable.Origin -eq 'hex') {
            $source.GetBytes($buffer)
            return ([BitConverter]::ToString($buffer)).Replace('-', '').ToLowerInvariant()
        }
        $alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
        $characters = [Text.StringBuilder]::new()
        while ($characters.Length -lt $length) {
            $source.GetBytes($buffer)
            foreach ($byte in $buffer) {
                # 248 is 4 * 62: every character is as likely as any other.
                if ($byte -lt 248 -and $characters.Length -lt $length) { [void]$characters.Append($alphabet[$byte % 62]) }
            }
        }
        return $characters.ToString()
    }
    finally { $source.Dispose() }
}
