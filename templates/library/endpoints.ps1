# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The endpoints of what was started, each asked once ---

function Show-Endpoint {
    $shown = @()
    $urls = @()
    $width = 0
    foreach ($row in $Endpoints) {
        if (-not $ServiceById[$row.Service].Selected) { continue }
        $probe = Expand-Text -Text $row.ProbeUrl
        $shown += @{ Service = $row.Service; Title = $row.Title; Url = (Expand-Text -Text $row.Url -Shown); Probe = $probe }
        $urls += $probe
        $width = [Math]::Max($width, $row.Title.Length)
    }
    if ($shown.Count -eq 0) { return }
    $answers = Get-EndpointAnswer -Urls $urls
    if (-not $JsonWanted) { Write-Story -Text '' }
    foreach ($row in $shown) {
        $answer = $answers[$row.Probe]
        if ($JsonWanted) { Write-Event -Kind 'endpoint' -Message "$($row.Title): $($row.Url): $answer" -Service $row.Service }
        else { Write-Story -Text "  $($row.Title.PadRight($width))  $($row.Url)  " -Marked $answer -Colour 'DarkGray' }
    }
    if (-not $JsonWanted) { Write-Story -Text '' }
}
