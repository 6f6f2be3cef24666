# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Points in time, in every culture the same ---

$Invariant = [Globalization.CultureInfo]::InvariantCulture

function Get-UtcText {
    param([string]$Format = 'yyyy-MM-ddTHH:mm:ssZ')
    return [DateTime]::UtcNow.ToString($Format, $Invariant)
}

# How long ago a time of the engine was: "12 s", "5 min", "3 h", "9 d"; "-" for none.
function Format-Age {
    param([string]$Time)
    if (-not ($Time -match '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})')) { return '-' }
    $point = [DateTime]::ParseExact($Matches[1], 'yyyy-MM-ddTHH:mm:ss', $Invariant)
    if ($point.Year -lt 1971) { return '-' }
    $seconds = [Math]::Max(0, [Math]::Floor(([DateTime]::UtcNow - $point).TotalSeconds))
    if ($seconds -lt 100) { return "$seconds s" }
    if ($seconds -lt 6000) { return "$([Math]::Floor($seconds / 60)) min" }
    if ($seconds -lt 172800) { return "$([Math]::Floor($seconds / 3600)) h" }
    return "$([Math]::Floor($seconds / 86400)) d"
}
