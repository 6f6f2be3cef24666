# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The endpoints of what was started, each asked once ---

function Show-Endpoint {
    $shown = @($Endpoints | Where-Object { $ServiceById[$_.Service].Selected })
    if ($shown.Count -eq 0) { return }
    $width = 0
    $begin = $Clock.Elapsed.TotalSeconds
    foreach ($row in $shown) { $width = [Math]::Max($width, $row.Title.Length) }
    if (-not $JsonWanted) { Write-Story -Text '' }
    foreach ($row in $shown) {
        $url = Expand-Text -Text $row.Url
        # Each may take two seconds to say nothing; a start that is over should not wait for all of them.
        $answer = 'not asked'
        if ($Clock.Elapsed.TotalSeconds - $begin -lt 10) { $answer = Get-EndpointAnswer -Url (Expand-Text -Text $row.ProbeUrl) }
        if ($JsonWanted) {
            Write-Event -Kind 'endpoint' -Message "$($row.Title): ${url}: $answer" -Service $row.Service
            continue
        }
        Write-Story -Text "  $($row.Title.PadRight($width))  $url  " -Marked $answer -Colour 'DarkGray'
    }
    if (-not $JsonWanted) { Write-Story -Text '' }
}
