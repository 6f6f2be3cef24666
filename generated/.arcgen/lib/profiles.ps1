# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Profiles that were asked for ---

# Ends with 2 if there is no such profile.
function Assert-Profile {
    $known = @()
    foreach ($name in @($Services | ForEach-Object { $_.Profiles })) {
        if ($known -cnotcontains $name) { $known += $name }
    }
    foreach ($name in $RequestedProfiles) {
        if ($known.Count -eq 0) { Complete-WrongUse -Message "there is no profile ${name}: no service has one" }
        if ($known -cnotcontains $name) { Complete-WrongUse -Message "there is no profile ${name}: the profiles are $($known -join ', ')" }
    }
}

# Whether a service is behind a profile that was asked for.
function Test-RequestedProfile {
    param([object]$Member)
    return @($Member.Profiles | Where-Object { $RequestedProfiles -ccontains $_ }).Count -gt 0
}

# Whether a service must be there, behind a profile or not.
function Test-Requested {
    param([object]$Member)
    if ($Member.Profiles.Count -eq 0 -or $RequestedServices.Count -gt 0) { return $true }
    return Test-RequestedProfile -Member $Member
}
