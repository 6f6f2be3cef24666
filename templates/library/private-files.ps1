# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Files that only their owner may read ---

$TemporaryFile = ''

# Before a secret is added to a file that others can read. On Windows, the directory decides who can.
function Block-OtherReader {
    if (-not (Test-ReadByOther)) { return }
    [void](Invoke-Native -Words @('chmod', 'go-rwx', '--', $EnvFile))
    if (Test-ReadByOther) { Write-Event -Kind 'env-file' -Message "others can read $EnvFile, which holds secrets: chmod 600 it" }
    else { Write-Event -Kind 'env-file' -Message "only its owner can read $EnvFile from now on: it holds secrets" }
}

function Test-ReadByOther {
    if ($OnWindows) { return $false }
    $answer = Invoke-Native -Words @('find', '-L', $EnvFile, '-prune', '(', '-perm', '-040', '-o', '-perm', '-004', ')')
    return ($answer.Out -join '') -ne ''
}

# What a start that was killed may have left; the lock is held, so no other is at work.
function Clear-Leftover {
    foreach ($file in [IO.Directory]::GetFiles($Root, '.env.arcgen-*')) {
        $file = $file.Replace('\', '/')
        if ($file -notmatch '/\.env\.arcgen-[A-Za-z0-9]{8}$') { continue }
        if ($DryRun) {
            Write-Event -Kind 'env-file' -Message "would remove $file, which a start that was killed has left"
            continue
        }
        try {
            [IO.File]::Delete($file)
            Write-Event -Kind 'env-file' -Message "removed $file, which a start that was killed has left"
        }
        catch { Write-Event -Kind 'env-file' -Message "$file, which a start that was killed has left, may hold secrets: delete it" }
    }
}

# Writes a new file beside .env, of a name that nobody can foresee, and that only its owner may read.
function Write-TemporaryFile {
    param([string]$Text)
    if ($OnWindows) {
        $script:TemporaryFile = "$EnvFile.arcgen-$([IO.Path]::GetRandomFileName().Substring(0, 8))"
        Write-PrivateFile -Path $TemporaryFile -Text $Text
        return
    }
    $answer = Invoke-Native -Words @('mktemp', "$EnvFile.arcgen-XXXXXXXX")
    if ($answer.ExitCode -ne 0) { throw ($answer.Err -join ' ') }
    $script:TemporaryFile = $answer.Out[0]
    [IO.File]::WriteAllText($TemporaryFile, $Text, $Utf8)
}

# Writes a new file that only its owner may read, whole or not at all.
function Write-PrivateFile {
    param([string]$Path, [string]$Text)
    # Created empty, made private, and only then filled.
    [IO.FileStream]::new($Path, [IO.FileMode]::CreateNew).Dispose()
    if ($OnWindows) {
        $user = [Security.Principal.WindowsIdentity]::GetCurrent().User.Value
        # Its owner, the system and administrators.
        [void](Invoke-Native -Words @('icacls', $Path, '/inheritance:r', '/grant:r', "*${user}:F", '/grant:r', '*S-1-5-18:F', '/grant:r', '*S-1-5-32-544:F'))
    }
    else { [void](Invoke-Native -Words @('chmod', '600', $Path)) }
    [IO.File]::WriteAllText($Path, $Text, $Utf8)
}

function Clear-TemporaryFile {
    if ($TemporaryFile -ne '') { [IO.File]::Delete($TemporaryFile) }
}
