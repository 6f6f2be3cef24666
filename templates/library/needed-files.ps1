# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Files that the Compose files name: they must exist, or else Docker creates directories for misspelt paths ---

# Whatever is missing is noted as a problem.
function Find-MissingFile {
    foreach ($row in $NeededFiles) {
        if (-not (Test-Needed -Row $row)) { continue }
        $path = Get-NeededPath -Row $row
        if ([IO.File]::Exists($path) -or [IO.Directory]::Exists($path)) { continue }
        Add-Problem -Fact "$path does not exist: it is $($row.Kind) $($row.Services -join ', ')" -Remedy 'make it, or correct its path in the spec'
    }
}

# Whether a selected service needs it.
function Test-Needed {
    param([object]$Row)
    foreach ($id in $Row.Services) {
        if ($ServiceById[$id].Selected) { return $true }
    }
    return $false
}

function Get-NeededPath {
    param([object]$Row)
    $path = Expand-Text -Text $Row.Path
    if ($path -match '^(?:/|[A-Za-z]:)') { return $path }
    return "$Root/$path"
}

# Reports mounted files that are newer than the process that reads them, for services that the start leaves as they are.
function Write-NewerFile {
    foreach ($row in $NeededFiles) {
        if (-not $row.Kind.StartsWith('mounted')) { continue }
        $path = Get-NeededPath -Row $row
        if (-not $path.StartsWith("$Root/", [StringComparison]::Ordinal)) { continue }
        foreach ($id in $row.Services) {
            $member = $ServiceById[$id]
            if (-not $member.Selected -or $member.Change -ne '' -or $member.Status -ne 'running') { continue }
            $started = ConvertFrom-EngineTime -Time $member.StartedAt
            if ($null -eq $started) { continue }
            $newer = Find-NewerFile -Path $path -Point $started
            if ($newer -eq '') { continue }
            Write-Event -Kind 'check' -Message "$newer is newer than its process: ./restart-platform.ps1 -Service $id" -Service $id
        }
    }
}

# A file that was written after a point in time: this one, or one below this directory. Empty if there is none.
function Find-NewerFile {
    param([string]$Path, [DateTime]$Point)
    if ([IO.File]::Exists($Path)) {
        if ([IO.File]::GetLastWriteTimeUtc($Path) -gt $Point) { return Get-ShownPath -Path $Path }
        return ''
    }
    $directories = [Collections.Generic.Queue[string]]::new()
    [void]$directories.Enqueue($Path)
    while (@($directories.ToArray()).Count -gt 0) {
        foreach ($entry in @(Get-DirectoryEntry -Path ($directories.Dequeue()))) {
            # Links may form a cycle.
            if ($entry.Attributes -band [IO.FileAttributes]::ReparsePoint) { continue }
            if ($entry.Attributes -band [IO.FileAttributes]::Directory) { [void]$directories.Enqueue($entry.FullName) }
            elseif ($entry.LastWriteTimeUtc -gt $Point) { return Get-ShownPath -Path $entry.FullName }
        }
    }
    return ''
}

# A directory that this user may not read counts as empty.
function Get-DirectoryEntry {
    param([string]$Path)
    try { return [IO.DirectoryInfo]::new($Path).GetFileSystemInfos() }
    catch { return @() }
}

# A path relative to the platform's root.
function Get-ShownPath {
    param([string]$Path)
    return $Path.Substring($Root.Length + 1).Replace('\', '/')
}
