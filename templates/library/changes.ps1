# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Changes: what a start has to do to each service, and why, from the files and the engine as they are now ---

# The file that Test-Copy found to differ.
$DifferingCopy = ''

# Decides what has to be done to each service, dependencies before their dependants.
function Find-Change {
    foreach ($member in $Services) {
        $member.Change = ''
        $member.Why = @()
        $member.RenameFrom = ''
        if (Test-LosingNamespace -Member $member) {
            $member.Selected = $true
            $script:SelectedCount += 1
        }
        if (-not $member.Selected) { continue }
        if ($member.Container -eq '') {
            $member.Change = 'create'
            continue
        }
        Find-Reason -Member $member
        if (@($member.Why).Count -gt 0) { $member.Change = 'recreate' }
        else {
            if ($member.Container -cne $member.ContainerName) { $member.RenameFrom = $member.Container }
            Find-StartChange -Member $member
        }
    }
}

# Whether a service was not selected, but runs in a namespace that is about to go: it has to be changed as well.
function Test-LosingNamespace {
    param([object]$Member)
    if ($Member.Selected -or $Member.Status -ne 'running') { return $false }
    foreach ($owner in $Member.Owners) {
        if ($owner.Change -ne '') { return $true }
    }
    return $false
}

# The reasons to recreate a container; none if it can stay.
function Find-Reason {
    param([object]$Member)
    if (Test-Option -Name 'Clean') {
        $Member.Why = @('-Clean')
        return
    }
    if ($Member.HashNow -ne '' -and $Member.HashNow -cne $Member.ConfigHash) { Add-Reason -Member $Member -Reason (Get-ChangedPart -Member $Member) }
    if (-not (Test-NewestImage -Member $Member)) { Add-Reason -Member $Member -Reason 'a newer image' }
    Add-NetworkReason -Member $Member
    if (Test-Elsewhere -Member $Member) { Add-Reason -Member $Member -Reason "made from $($Member.WorkingDirectory)" }
    foreach ($owner in $Member.Owners) {
        if (@('create', 'recreate') -ccontains $owner.Change -or -not (Test-Namespace -Member $Member -Owner $owner)) {
            Add-Reason -Member $Member -Reason "the namespace of $($owner.Id)"
        }
    }
    if (-not (Test-Copy -Member $Member)) { Add-Reason -Member $Member -Reason "the content of $DifferingCopy" }
}

function Add-Reason {
    param([object]$Member, [string]$Reason)
    if ($Member.Why -cnotcontains $Reason) { $Member.Why += $Reason }
}

# Whether a container is in the namespace of the owner's current container.
function Test-Namespace {
    param([object]$Member, [object]$Owner)
    if ($Owner.ContainerId -eq '') { return $true }
    return $Member.Namespaces.Contains("container:$($Owner.ContainerId)") -or $Member.Namespaces.Contains("container:$($Owner.Container)")
}

# The parts of the spec that have changed since the container was created: "image, ports".
function Get-ChangedPart {
    param([object]$Member)
    $now = @($Member.Parts.Split(' '))
    $then = @($Member.MadeParts.Split(' '))
    $changed = @()
    foreach ($part in $now) {
        if ($then -cnotcontains $part) { $changed += $part.Split('=')[0] }
    }
    foreach ($part in $then) {
        $name = $part.Split('=')[0]
        if ($name -ne '' -and -not " $($Member.Parts)".Contains(" $name=")) { $changed += $name }
    }
    if ($changed.Count -eq 0) { return 'values of variables' }
    return $changed -join ', '
}

# Whether the container runs the image that its image name refers to on this engine now.
function Test-NewestImage {
    param([object]$Member)
    if ($Member.UsedImage.Contains('@') -or $Member.UsedImage.StartsWith('sha256:')) { return $true }
    $id = Get-ImageId -Name $Member.UsedImage
    # The engine and Compose may know the same image by different ids.
    return ($id -eq '' -or $Member.ImageIds -ccontains $id)
}

# A container must be on all of its networks, and on those that have these names now.
function Add-NetworkReason {
    param([object]$Member)
    foreach ($network in $Networks) {
        if ($network.Members -cnotcontains $Member.Id) { continue }
        if ($null -eq $Member.Joined -or -not $Member.Joined.ContainsKey($network.Name)) {
            Add-Reason -Member $Member -Reason "it is not on the network $($network.Name)"
            continue
        }
        # A container that was never started has no id of its network.
        $id = $Member.Joined[$network.Name]
        if ($id -ne '' -and $id -cne $network.Id) { Add-Reason -Member $Member -Reason "the network $($network.Name) was made anew" }
    }
}

# What an up-to-date container needs to become ready.
function Find-StartChange {
    param([object]$Member)
    $Member.RestartsBefore = $Member.Restarts
    Measure-Gate -Member $Member
    if ($Member.Verdict -eq 'ready' -and $Member.Status -eq 'exited') {
        if (Test-OutdatedJob -Member $Member) {
            $Member.Change = 'start'
            $Member.Why = @('what it needs was made anew')
        }
    }
    elseif ($Member.Status -eq 'restarting' -or ($Member.Status -eq 'running' -and $Member.Verdict -eq 'failed')) {
        $Member.Change = 'restart'
        $Member.Why = @($Member.Reason)
    }
    elseif ($Member.Status -eq 'paused') {
        $Member.Change = 'restart'
        $Member.Why = @('it is paused')
    }
    elseif ($Member.Status -eq 'running') {
        if (Test-CutOff -Member $Member) {
            $Member.Change = 'restart'
            $Member.Why = @('its namespace is that of an earlier start')
        }
    }
    else { $Member.Change = 'start' }
}

# Whether something that a job needs was created after the job ended, or is about to be.
function Test-OutdatedJob {
    param([object]$Member)
    $ended = ConvertFrom-EngineTime -Time $Member.FinishedAt
    if ($null -eq $ended) { return $false }
    foreach ($needed in @($Member.Needs) + @($Member.Precedes)) {
        if (@('create', 'recreate') -ccontains $needed.Change) { return $true }
        $made = ConvertFrom-EngineTime -Time $needed.CreatedAt
        if ($null -ne $made -and $made -gt $ended) { return $true }
    }
    return $false
}

# Whether the owner of a service's namespace was started after the service, which is then in a dead namespace.
function Test-CutOff {
    param([object]$Member)
    foreach ($owner in $Member.Owners) {
        if (@('start', 'restart') -ccontains $owner.Change) { return $true }
        $begun = ConvertFrom-EngineTime -Time $owner.StartedAt
        $own = ConvertFrom-EngineTime -Time $Member.StartedAt
        if ($null -ne $begun -and $null -ne $own -and $own -lt $begun) { return $true }
    }
    return $false
}

# Whether the values that Compose copied from the environment into the container are still current.
function Test-Copy {
    param([object]$Member)
    foreach ($copy in $Copies) {
        if ($copy.Service -cne $Member.Id) { continue }
        $file = [IO.Path]::GetTempFileName()
        try {
            $answer = Invoke-Native -Words @('docker', 'cp', "$($Member.Container):$($copy.Target)", $file)
            # What cannot be read, for example from a container that was never started, will be copied at its start.
            if ($answer.ExitCode -ne 0) { continue }
            $there = [IO.File]::ReadAllText($file).TrimEnd("`n")
        }
        finally { [IO.File]::Delete($file) }
        if ($there -cne (Expand-Text -Text $copy.Text).TrimEnd("`n")) {
            $script:DifferingCopy = $copy.Target
            return $false
        }
    }
    return $true
}

# In a dry run: what a start would do.
function Write-Change {
    $left = 0
    foreach ($member in $Services) {
        if (-not $member.Selected) { continue }
        if ($member.RenameFrom -ne '') { Write-Event -Kind 'create' -Message "would rename it from $($member.RenameFrom)" -Service $member.Id }
        $why = $member.Why -join ', '
        if ($member.Change -eq 'create') { Write-Event -Kind 'create' -Message 'would create it' -Service $member.Id }
        elseif ($member.Change -eq 'recreate') { Write-Event -Kind 'create' -Message "would create it anew: $why" -Service $member.Id }
        elseif ($member.Change -eq 'start' -and $why -ne '') { Write-Event -Kind 'start' -Message "would start it: $why" -Service $member.Id }
        elseif ($member.Change -eq 'start') { Write-Event -Kind 'start' -Message 'would start it' -Service $member.Id }
        elseif ($member.Change -eq 'restart') { Write-Event -Kind 'start' -Message "would restart it: $why" -Service $member.Id }
        else { $left += 1 }
    }
    if ($left -gt 0) { Write-Event -Kind 'check' -Message "would leave alone: $left of $(Format-Count -Number $SelectedCount -Noun 'service')" }
}
