# --- Profiles that were asked for ---

# A name may hold blanks; through -File a list arrives as one text with commas.
$AskedProfiles = @($ComposeProfile | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' })

# Ends with 2 if there is no such profile.
function Assert-Profile {
    $known = @()
    foreach ($name in @($Services | ForEach-Object { $_.Profiles })) {
        if ($known -cnotcontains $name) { $known += $name }
    }
    foreach ($name in $AskedProfiles) {
        if ($known.Count -eq 0) { Complete-WrongUse -Message "there is no profile ${name}: no service has one" }
        if ($known -cnotcontains $name) { Complete-WrongUse -Message "there is no profile ${name}: the profiles are $($known -join ', ')" }
    }
}

# Whether a service is behind a profile that was asked for.
function Test-AskedProfile {
    param([object]$Member)
    return @($Member.Profiles | Where-Object { $AskedProfiles -ccontains $_ }).Count -gt 0
}

