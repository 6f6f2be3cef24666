# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Points in time, the same in every culture ---

$Invariant = [Globalization.CultureInfo]::InvariantCulture

function Get-UtcText {
    param([string]$Format = 'yyyy-MM-ddTHH:mm:ssZ')
    return [DateTime]::UtcNow.ToString($Format, $Invariant)
}

# A UTC time of the engine, 2026-01-31T23:59:59...Z; $null for none.
function ConvertFrom-EngineTime {
    param([string]$Time)
    if ($Time.Length -lt 19) { return $null }
    $point = [DateTime]::MinValue
    if (-not [DateTime]::TryParseExact($Time.Substring(0, 19), 'yyyy-MM-ddTHH:mm:ss', $Invariant, [Globalization.DateTimeStyles]::None, [ref]$point)) { return $null }
    return $point
}

# How long ago a time of the engine was: "12 s", "5 min", "3 h", "9 d"; "-" for none.
function Format-Age {
    param([string]$Time)
    $point = ConvertFrom-EngineTime -Time $Time
    if ($null -eq $point -or $point.Year -lt 1971) { return '-' }
    $seconds = [Math]::Max(0, [Math]::Floor(([DateTime]::UtcNow - $point).TotalSeconds))
    if ($seconds -lt 100) { return "$seconds s" }
    if ($seconds -lt 6000) { return "$([Math]::Floor($seconds / 60)) min" }
    if ($seconds -lt 172800) { return "$([Math]::Floor($seconds / 3600)) h" }
    return "$([Math]::Floor($seconds / 86400)) d"
}
