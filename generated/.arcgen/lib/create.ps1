# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Containers: created by Compose, with a call for each project, outside of every timeout ---

# The services of a project that need one of these changes.
function Get-Changing {
    param([object]$Project, [string[]]$Changes, [switch]$Creatable)
    $members = @()
    foreach ($member in $Project.Members) {
        if ($Changes -ccontains $member.Change -and ($member.Creatable -or -not $Creatable)) { $members += $member }
    }
    return $members
}

function Find-ComposeFile {
    foreach ($row in $Projects) {
        if (@(Get-Selected -Project $row).Count -eq 0) { continue }
        if (-not [IO.File]::Exists("$Root/$($row.ComposeFile)")) {
            Add-Problem -Fact "there is no Compose file $Root/$($row.ComposeFile)" -Remedy $BuildRemedy
        }
    }
}

# All projects at the same time, and without output: people want to see what starts.
function Invoke-Creation {
    foreach ($row in $Projects) {
        $row.Creating = $false
        $row.CreationReason = ''
        Invoke-ProjectCreation -Project $row
    }
}

function Invoke-ProjectCreation {
    param([object]$Project)
    foreach ($member in @(Get-Selected -Project $Project)) {
        if ($member.RenameFrom -ne '') { Rename-Container -Member $member }
    }
    # Compose would fail on the others.
    $forced = @(Get-Changing -Project $Project -Changes @('recreate') -Creatable)
    $missing = @(Get-Changing -Project $Project -Changes @('create') -Creatable)
    $count = $forced.Count + $missing.Count
    if ($count -eq 0) { return }
    Write-Event -Kind 'create' -Message (Format-Count -Number $count -Noun 'container') -Project $Project.Key
    foreach ($member in $forced) { Write-Event -Kind 'create' -Message "anew: $($member.Why -join ', ')" -Service $member.Id }
    $Project.Creating = $true
    $Project.Forced = @()
    # By force, because Compose does not see every reason to recreate a container.
    if ($forced.Count -eq 0) { $words = @(Get-ComposeCreateCommand -Project $Project -Members $missing) }
    elseif ($missing.Count -eq 0) { $words = @(Get-ComposeCreateCommand -Project $Project -Members $forced -Option '--force-recreate') }
    else {
        # Compose also creates the missing dependencies of services: the first command may create more than its own.
        $words = @(Get-ComposeCreateCommand -Project $Project -Members $missing -Option '--no-recreate')
        $Project.Forced = $forced
    }
    Open-Call -Name "create-$($Project.Key)" -Words $words
}

function Rename-Container {
    param([object]$Member)
    $answer = Invoke-Native -Words @('docker', 'rename', $Member.Container, $Member.ContainerName)
    if ($answer.ExitCode -ne 0) {
        Assert-Engine -Answer $answer
        $Member.PreparationFailure = "its container $($Member.Container) could not be renamed: $(Get-LastLine -Answer $answer)"
        $Member.Creatable = $false
        return
    }
    Write-Event -Kind 'create' -Message "renamed from $($Member.Container)" -Service $Member.Id
    $script:Touched = $true
    $Member.Container = $Member.ContainerName
}

# Registers what Compose has created.
function Receive-Created {
    foreach ($row in $Projects) {
        if (-not $row.Creating -or -not (Test-CallEnded -Name "create-$($row.Key)")) { continue }
        $answer = Wait-Call -Name "create-$($row.Key)" -LimitSeconds 0
        if ($answer.ExitCode -eq 0 -and @($row.Forced).Count -gt 0) {
            $words = @(Get-ComposeCreateCommand -Project $row -Members $row.Forced -Option '--force-recreate')
            $row.Forced = @()
            Open-Call -Name "create-$($row.Key)" -Words $words
            continue
        }
        $row.Creating = $false
        $script:Progressed = $true
        if ($answer.ExitCode -eq 0) { Register-ProjectCreated -Project $row }
        else { Invoke-CreationOneByOne -Project $row -Answer $answer }
    }
}

# Registers the new containers of a project: they have the names that the spec says.
function Register-ProjectCreated {
    param([object]$Project)
    foreach ($member in @(Get-Changing -Project $Project -Changes @('create', 'recreate'))) {
        if ($member.Phase -eq 'creating') { Register-Created -Member $member }
    }
}

function Register-Created {
    param([object]$Member)
    $Member.Container = $Member.ContainerName
    $Member.ContainerId = ''
    $Member.Phase = 'waiting'
}

# Compose gives up a whole project if one container fails: those that do not need it are created all the same.
function Invoke-CreationOneByOne {
    param([object]$Project, [object]$Answer)
    Assert-Engine -Answer $Answer
    $whole = Invoke-Native -Words (@(Get-ComposeWord -Project $Project) + @('config', '--quiet'))
    if ($whole.ExitCode -ne 0) {
        Add-ProjectFailure -Project $Project -Reason "Compose cannot use $Root/$($Project.ComposeFile): $(Get-LastLine -Answer $whole)" -Kind 'creation'
        return
    }
    foreach ($member in @(Get-Changing -Project $Project -Changes @('create', 'recreate'))) {
        if ($member.Phase -ne 'creating') { continue }
        if (Test-NeedingUncreated -Member $member) {
            # What it needs has failed: it will wait for ever.
            $member.Phase = 'waiting'
            continue
        }
        $option = '--force-recreate'
        if ($member.Change -eq 'create') { $option = '--no-recreate' }
        $one = Invoke-Action -Words @(Get-ComposeCreateCommand -Project $Project -Members @($member) -Option $option)
        if ($one.ExitCode -eq 0) { Register-Created -Member $member }
        else {
            $member.FailureOutput = Get-LastWord -Answer $one
            Add-Failed -Member $member -Reason "Compose could not create its container (exit code $($one.ExitCode))" -Kind 'creation'
        }
    }
}

# Whether a service of the same project that this one needs could not be created: Compose would try that one again.
function Test-NeedingUncreated {
    param([object]$Member)
    foreach ($needed in @($Member.Needs) + @($Member.Precedes)) {
        if ($needed.Project -ceq $Member.Project -and @('creating', 'failed') -ccontains $needed.Phase) { return $true }
    }
    return $false
}

# Nothing of the project can be created.
function Add-ProjectFailure {
    param([object]$Project, [string]$Reason, [string]$Kind)
    $Project.Creating = $false
    $Project.CreationReason = $Reason
    $Project.CreationKind = $Kind
    $script:Progressed = $true
    Write-Event -Kind 'failed' -Message $Reason -Project $Project.Key
    foreach ($member in @(Get-Changing -Project $Project -Changes @('create', 'recreate'))) {
        if ($member.Phase -ne 'creating') { continue }
        $member.Phase = 'uncreated'
        Block-Dependant -Member $member
    }
}

# The end of Compose's output, without its progress lines about containers.
function Get-LastWord {
    param([object]$Answer)
    $said = @()
    foreach ($line in @($Answer.Out) + @($Answer.Err)) {
        $shown = $line -replace '[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', ''
        if ($shown -ne '' -and $shown -cnotmatch '^ Container .*  *[A-Z][a-z]*(?:ed|ing) *$') { $said += $shown }
    }
    return Hide-Secret -Text (@($said | Select-Object -Last 20) -join "`n")
}
