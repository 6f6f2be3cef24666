# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Images: pulled or built before anything is created, with visible progress, outside of every deadline ---

function Initialize-Image {
    foreach ($row in $Projects) { Initialize-ProjectImage -Project $row }
    Find-Creatable
}

# Pulls and builds the images of a project that this engine does not have, or all of them if that was asked for.
function Initialize-ProjectImage {
    param([object]$Project)
    $pulled = @()
    $built = @()
    foreach ($member in $Project.Members) {
        if (-not $member.Selected) { continue }
        if ($member.Built) {
            if ((Test-Option -Name 'Build') -or (Test-ImageMissing -Member $member)) { $built += $member }
        }
        elseif ((Test-Option -Name 'Pull') -or (Test-ImageMissing -Member $member)) { $pulled += $member }
    }
    if ($pulled.Count -gt 0) { Invoke-Preparation -Verb 'pull' -Project $Project -Members $pulled }
    if ($built.Count -gt 0) { Invoke-Preparation -Verb 'build' -Project $Project -Members $built }
}

# Whether a service needs an image that this engine does not have. A container that stays needs none.
function Test-ImageMissing {
    param([object]$Member)
    if ($Member.Container -ne '' -and $Member.HashNow -ceq $Member.ConfigHash -and -not (Test-Option -Name 'Clean')) { return $false }
    return -not (Test-Image -Member $Member)
}

# Lets Compose pull or build the images of services of a project.
function Invoke-Preparation {
    param([string]$Verb, [object]$Project, [object[]]$Members)
    if ($DryRun) {
        Write-Event -Kind $Verb -Message "would $Verb the images of $(Join-Id -Members $Members)" -Project $Project.Key
        return
    }
    Write-Event -Kind $Verb -Message "the images of $(Join-Id -Members $Members)" -Project $Project.Key
    $script:Touched = $true
    $answer = Invoke-Shown -Words @(Get-ComposeImageCommand -Verb $Verb -Project $Project -Members $Members)
    if ($answer.ExitCode -ne 0) {
        Assert-Engine -Answer $answer
        foreach ($member in $Members) { Invoke-PreparationAgain -Verb $Verb -Member $member }
    }
    Request-Image
    Read-Image
}

# Runs a program whose progress a person watches: on a terminal it writes there itself, else its output is shown when it
# has ended.
function Invoke-Shown {
    param([string[]]$Words)
    if ($Terminal -and $OwnProcess) {
        Clear-LiveLine
        Open-Call -Name 'shown' -Words $Words -Shown
        return Wait-Call -Name 'shown' -LimitSeconds 0
    }
    $answer = Invoke-Native -Words $Words -LimitSeconds 0
    foreach ($line in @($answer.Out) + @($answer.Err)) { Write-Notice -Text $line }
    return $answer
}

# Tries again, one image at a time, to learn which one is wrong, and why.
function Invoke-PreparationAgain {
    param([string]$Verb, [object]$Member)
    $words = @(Get-ComposeImageCommand -Verb $Verb -Project $ProjectByKey[$Member.Project] -Members @($Member))
    $answer = Invoke-Native -Words $words -LimitSeconds 0
    if ($answer.ExitCode -eq 0) { return }
    $said = Get-LastWord -Answer $answer
    if ($Verb -eq 'pull' -and (Test-Image -Member $Member)) {
        Write-Event -Kind 'pull' -Message "its image could not be pulled, the one that is here is used: $($said.Substring($said.LastIndexOf([char]10) + 1))" -Service $Member.Id
        return
    }
    $done = 'built'
    if ($Verb -eq 'pull') { $done = 'pulled' }
    $Member.FailureOutput = $said
    $Member.PreparationFailure = "its image $(Expand-Text -Text $Member.Image) could not be $done (exit code $($answer.ExitCode))"
}

# Compose would fail on an image that is missing, and on what needs a service with such an image in the same project.
function Find-Creatable {
    foreach ($member in $Services) {
        $member.Creatable = $member.PreparationFailure -eq ''
        foreach ($needed in @($member.Needs) + @($member.Precedes)) {
            if (-not $needed.Creatable -and $needed.Project -ceq $member.Project) { $member.Creatable = $false }
        }
    }
}
