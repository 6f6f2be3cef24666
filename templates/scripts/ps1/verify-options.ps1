# --- Options ---

$JsonWanted = [bool]$Json
$AskedServices = @(Split-Name -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)

# Whether a service must be there, behind a profile or not.
function Test-AskedFor {
    param([object]$Member)
    if ($Member.Profiles.Count -eq 0 -or $AskedServices.Count -gt 0) { return $true }
    return Test-AskedProfile -Member $Member
}

