# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Whose containers: those of the platform, of another directory with the same platform, of an older spec, of others ---

# Whether two directories are the same, by "DIRECTORY|DIRECTORY".
$SameDirectories = [Collections.Hashtable]::new()

# Container names that this start needs, and that foreign containers have, are noted as problems.
function Find-NameConflict {
    foreach ($member in $Services) {
        if (-not $member.Selected -or $member.Container -ceq $member.ContainerName) { continue }
        foreach ($other in $OtherContainers) {
            if ($other.Name -cne $member.ContainerName) { continue }
            $whose = Get-OtherDescription -Other $other
            if ($whose.Remedy -eq '') { continue }
            Add-Problem -Fact "the name $($member.ContainerName), which $($member.Id) needs, is taken by $($whose.Text)" -Remedy $whose.Remedy
        }
    }
}

# Text: whose container it is. Remedy: what to do about it; empty if this start removes it.
function Get-OtherDescription {
    param([object]$Other)
    $text = "the container $($Other.Name)"
    if ($Other.Kind -eq 'unplanned') {
        $remedy = "remove what is not in the spec any more: ./start-platform.ps1 -RemoveOrphans"
        if (Test-Option -Name 'RemoveOrphans') { $remedy = '' }
        return @{ Text = "$text, which is not in the spec any more"; Remedy = $remedy }
    }
    if ($Other.Kind -ne 'foreign') { $text += ', which docker compose run has made' }
    elseif ($Other.Origin -ne '') { $text += " of $($Other.Origin), which is not the platform's" }
    else { $text += ", which is not the platform's" }
    return @{ Text = $text; Remedy = "if nobody needs it: docker rm --force $($Other.Name); or else: docker rename $($Other.Name) NEW_NAME" }
}

# Containers of the same platform in another directory: they belong to that one unless an option takes them over.
function Find-OtherDirectory {
    if (Test-Option -Name 'TakeOver') { return }
    $name = $ScriptName
    if ($name -eq 'restart-platform.ps1') { $name = 'start-platform.ps1' }
    foreach ($member in $Services) {
        if (-not (Test-Elsewhere -Member $member)) { continue }
        Add-Problem -Fact "containers of $PlatformTitle were made from another directory, $($member.WorkingDirectory); this one is $Root" -Remedy "go on in that directory, or make them this one's: ./$name -TakeOver"
        return
    }
}

# Whether the container of a service was created from another directory that still exists.
function Test-Elsewhere {
    param([object]$Member)
    $made = $Member.WorkingDirectory
    if ($made -eq '' -or -not [IO.Directory]::Exists($made)) { return $false }
    $here = "$Root/$($ProjectByKey[$Member.Project].Directory)"
    $key = "$made|$here"
    if (-not $SameDirectories.ContainsKey($key)) { $SameDirectories[$key] = Test-SameDirectory -First $made -Second $here }
    return -not $SameDirectories[$key]
}

function Test-SameDirectory {
    param([string]$First, [string]$Second)
    $one = [IO.Path]::GetFullPath("$First/.").TrimEnd('/', '\')
    $other = [IO.Path]::GetFullPath("$Second/.").TrimEnd('/', '\')
    if ($OnWindows) { return $one -eq $other }
    # Two paths may be the same directory: only the system knows about links.
    return $one -ceq $other -or (Invoke-Native -Words @('test', $First, '-ef', $Second)).ExitCode -eq 0
}

# The containers of the platform that are no longer in the spec.
function Get-Orphan {
    $orphans = @()
    foreach ($other in $OtherContainers) {
        if ($other.Kind -eq 'unplanned') { $orphans += $other }
    }
    return $orphans
}

# Removes containers that are no longer in the spec, or reports them.
function Clear-Orphan {
    $names = @(foreach ($other in @(Get-Orphan)) { $other.Name })
    if ($names.Count -eq 0) { return }
    $text = $names -join ', '
    if (-not (Test-Option -Name 'RemoveOrphans')) {
        Write-Event -Kind 'orphans' -Message "not in the spec any more: $text; -RemoveOrphans removes them"
        return
    }
    if ($DryRun) {
        Write-Event -Kind 'orphans' -Message "would stop and remove $text"
        return
    }
    $script:Touched = $true
    [void](Invoke-Action -Words (@('docker', 'stop') + $names))
    $answer = Invoke-Action -Words (@('docker', 'rm') + $names)
    if ($answer.ExitCode -ne 0) {
        Assert-Engine -Answer $answer
        Write-Event -Kind 'failed' -Message "could not remove all of ${text}: $(Get-LastLine -Answer $answer)"
    }
    else { Write-Event -Kind 'orphans' -Message "removed ${text}: not in the spec any more; their data stays" }
}
