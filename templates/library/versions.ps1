# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Versions ---

# The first word of a text that looks like a version, 2.29.1 of "Docker Compose version v2.29.1"; empty if none does.
function Find-Version {
    param([string]$Text)
    if ($Text -match '(?:^|\s)v?([0-9]+\.[0-9][0-9.]*)') { return $Matches[1].TrimEnd('.') }
    return ''
}

# Whether a version is the floor or newer.
function Test-AtLeast {
    param([string]$Version, [string]$Floor)
    $have = @($Version.Split('.'))
    $want = @($Floor.Split('.'))
    for ($part = 0; $part -lt $want.Count; $part++) {
        $mine = 0
        if ($part -lt $have.Count) { $mine = [int]$have[$part] }
        if ($mine -ne [int]$want[$part]) { return ($mine -gt [int]$want[$part]) }
    }
    return $true
}
