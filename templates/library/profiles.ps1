# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Profiles that were asked for ---

# The profiles that services are behind.
function Get-KnownProfile {
    $known = @()
    foreach ($member in $Services) {
        foreach ($name in $member.Profiles) {
            if ($known -cnotcontains $name) { $known += $name }
        }
    }
    return $known
}

# Ends with 2 if there is no such profile.
function Assert-Profile {
    $known = @(Get-KnownProfile)
    foreach ($name in $RequestedProfiles) {
        if ($known.Count -eq 0) { Complete-WrongUse -Message "there is no profile ${name}: no service has one" }
        if ($known -cnotcontains $name) { Complete-WrongUse -Message "there is no profile ${name}: the profiles are $($known -join ', ')" }
    }
}

# Whether a service is behind a profile that was asked for.
function Test-RequestedProfile {
    param([object]$Member)
    foreach ($name in $Member.Profiles) {
        if ($RequestedProfiles -ccontains $name) { return $true }
    }
    return $false
}

# Whether a service must be there, behind a profile or not.
function Test-Requested {
    param([object]$Member)
    if ($Member.Profiles.Count -eq 0 -or $RequestedServices.Count -gt 0) { return $true }
    return Test-RequestedProfile -Member $Member
}

# Profiles that Compose takes from the environment and .env, if none was asked for here: unknown names are ignored.
function Read-ProfileOfEnvironment {
    if ($RequestedProfiles.Count -gt 0) { return }
    $names = @(Split-List -Names @(Get-VariableValue -Name 'COMPOSE_PROFILES'))
    if ($names -ccontains '*') { $names = @(Get-KnownProfile) }
    $script:RequestedProfiles = $names
}
