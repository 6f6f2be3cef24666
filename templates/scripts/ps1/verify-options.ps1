# --- Options ---

$JsonWanted = [bool]$Json
$AskedServices = @(Split-Name -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)
# A name may hold blanks; through -File a list arrives as one text with commas.
$AskedProfiles = @($ComposeProfile | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' })

# Whether a service must be there, behind a profile or not.
function Test-AskedFor {
    param([object]$Member)
    if ($Member.Profiles.Count -eq 0 -or $AskedServices.Count -gt 0) { return $true }
    return Test-AskedProfile -Member $Member
}

