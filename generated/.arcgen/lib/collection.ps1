# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What is collected: one file for each subject ---

$Collection = ''
$Archive = ''
$TemporaryDirectory = ''
$CollectFailed = $false
$OutputDirectory = ''

function Initialize-Collection {
    $name = "$PlatformName-logs-$(Get-UtcText -Format 'yyyyMMddTHHmmssZ')"
    $parent = [IO.Path]::GetTempPath().TrimEnd('/', '\')
    $script:TemporaryDirectory = "$parent/arcgen.$([Guid]::NewGuid().ToString('N'))"
    $script:Collection = "$TemporaryDirectory/$name"
    $script:OutputDirectory = Resolve-OutputDirectory
    $script:Archive = "$OutputDirectory/$name.zip"
    try {
        Initialize-OwnDirectory -Path $TemporaryDirectory
        [void][IO.Directory]::CreateDirectory("$Collection/logs")
        [void][IO.Directory]::CreateDirectory("$Collection/inspect")
    }
    catch {
        Add-Problem -Fact "cannot write in $parent" -Remedy 'free space on its disk, or let TMPDIR (TEMP on Windows) name another directory'
        return
    }
    try {
        # Archives are put into a directory of their own, unless another one is asked for. It is made when there is one to put into it.
        $probe = "$Archive.part"
        if ($Output -eq '' -and -not [IO.Directory]::Exists($OutputDirectory)) { $probe = "$OutputDirectory.part" }
        [IO.File]::WriteAllText($probe, '')
        [IO.File]::Delete($probe)
    }
    catch { Add-Problem -Fact "cannot write in $OutputDirectory" -Remedy 'choose another directory: -Output DIRECTORY' }
}

# A directory that only its owner may read.
function Initialize-OwnDirectory {
    param([string]$Path)
    [void][IO.Directory]::CreateDirectory($Path)
    if (-not $OnWindows) { [void](Invoke-Native -Words @('chmod', '700', $Path)) }
}

# Writes a file of the collection, masked. Only a file that cannot be written is a failure.
function Write-Collected {
    param([string]$File, [string]$Text)
    try { [IO.File]::WriteAllText("$Collection/$File", (Hide-Value -Text $Text), $Utf8) }
    catch { $script:CollectFailed = $true }
}

# Writes the output of a command, including its stderr.
function Write-Answer {
    param([string]$File, [string[]]$Words)
    $answer = Invoke-Native -Words $Words
    $texts = @('$ ' + (Format-Command -Words $Words)) + @($answer.Out) + @($answer.Err)
    if ($answer.ExitCode -eq 124) { $texts += "the engine was silent for $($answer.Seconds) s" }
    Write-Collected -File $File -Text (($texts -join "`n") + "`n")
}

# What the containers' environments hold is masked, too: env_file and the spec may have secrets of their own.
function Read-Environment {
    $names = @()
    foreach ($member in $Services) {
        if ($member.Status -ne 'absent') { $names += $member.Container }
    }
    $said = @()
    if ($names.Count -gt 0) {
        $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', '{{range .Config.Env}}{{println .}}{{end}}') + $names)
        if ($answer.ExitCode -eq 124) { Add-Problem -Fact "the engine does not say what the containers' environments hold, which has to be masked" -Remedy 'try again' }
        $said = $answer.Out
    }
    Initialize-Mask -Environments $said
}

function Write-Version {
    Write-Answer -File 'versions.txt' -Words @('docker', 'version')
    Write-Answer -File 'engine.txt' -Words @('docker', 'info')
    Write-Answer -File 'compose.txt' -Words @('docker', 'compose', 'version')
    Write-Answer -File 'containers.txt' -Words @('docker', 'ps', '--all', '--no-trunc')
    Write-Answer -File 'disk.txt' -Words @('docker', 'system', 'df')
    Write-Collected -File 'system.txt' -Text "$([Environment]::OSVersion.VersionString)`nPowerShell $($PSVersionTable.PSVersion)`n"
}

function Write-Network {
    Write-Answer -File 'networks.txt' -Words @('docker', 'network', 'ls')
    foreach ($network in $Networks) {
        Write-Answer -File "network-$($network.Name).json" -Words @('docker', 'network', 'inspect', $network.Name)
    }
}

# The log of each container in the order of its time stamps, and all that the engine knows about it.
function Write-ServiceLog {
    $done = 0
    foreach ($member in $Services) {
        if (-not $member.Selected -or $member.Status -eq 'absent') { continue }
        $done += 1
        Show-LiveLine -Text ('{0,5} s  {1}' -f (Get-ElapsedSecond), $member.Container)
        $words = @('docker', 'logs', '--timestamps', '--tail', [string]$Lines)
        if ($Since -ne '') { $words += @('--since', $Since) }
        $answer = Invoke-Native -Words ($words + @($member.Container))
        $texts = @(Merge-Line -First $answer.Out -Second $answer.Err)
        Write-Collected -File "logs/$($member.Container).log" -Text (($texts -join "`n") + "`n")
        Write-Answer -File "inspect/$($member.Container).json" -Words @('docker', 'inspect', '--type', 'container', $member.Container)
    }
    Write-Event -Kind 'collect' -Message "$(Format-Count -Number $done -Noun 'container'): logs and states"
}

function Initialize-Archive {
    Add-Type -AssemblyName 'System.IO.Compression'
    Add-Type -AssemblyName 'System.IO.Compression.FileSystem'
    # Windows PowerShell writes names with backslashes, which other systems do not unpack as directories. Before .NET 4.6
    # this cannot be changed.
    try { [void][AppContext]::SetSwitch('Switch.System.IO.Compression.ZipFile.UseBackslash', $false) }
    catch { return }
}

# Where the archive goes. A drive that does not exist is reported later, as one that cannot be written to.
function Resolve-OutputDirectory {
    if ($Output -eq '') { return "$Root/collected-logs" }
    try { return $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Output) }
    catch { return $Output }
}

function Complete-Collection {
    if ($CollectFailed) { Add-Problem -Fact "cannot write all of $Collection" -Remedy 'free space on the disk of the temporary directory' }
    Clear-LiveLine
    try {
        Initialize-Archive
        # git ignores a directory of archives that was made here.
        if (-not [IO.Directory]::Exists($OutputDirectory)) {
            Initialize-OwnDirectory -Path $OutputDirectory
            [IO.File]::WriteAllText("$OutputDirectory/.gitignore", "*`n")
        }
        [IO.Compression.ZipFile]::CreateFromDirectory($Collection, "$Archive.part", [IO.Compression.CompressionLevel]::Optimal, $true)
        if (-not $OnWindows) { [void](Invoke-Native -Words @('chmod', '600', "$Archive.part")) }
        [IO.File]::Move("$Archive.part", $Archive)
    }
    catch {
        Add-Problem -Fact "cannot write $Archive" -Remedy 'free space on its disk, or choose another directory: -Output DIRECTORY'
    }
}

function Clear-Collection {
    if ($TemporaryDirectory -ne '' -and [IO.Directory]::Exists($TemporaryDirectory)) { [IO.Directory]::Delete($TemporaryDirectory, $true) }
    # Deleting a file throws where its directory is missing.
    if ($Archive -ne '' -and [IO.File]::Exists("$Archive.part")) { [IO.File]::Delete("$Archive.part") }
}
