# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Images: what the names of images mean on this engine ---

# Ids by "NAME:TAG".
$ImageIds = [Collections.Hashtable]::new()

function Request-Image {
    Open-Call -Name 'images' -Words @('docker', 'images', '--no-trunc', '--format', '{{.Repository}}:{{.Tag}}|{{.ID}}')
}

function Read-Image {
    $ImageIds.Clear()
    foreach ($line in (Wait-Call -Name 'images').Out) {
        $at = $line.IndexOf('|')
        # Of several, the first is the newest.
        if ($at -gt 0 -and -not $ImageIds.ContainsKey($line.Substring(0, $at))) { $ImageIds[$line.Substring(0, $at)] = $line.Substring($at + 1) }
    }
}

# The id of the image that a name means, empty where this engine has none.
function Get-ImageId {
    param([string]$Name)
    if ($Name.Contains('@')) {
        $answer = Invoke-Native -Words @('docker', 'image', 'inspect', '--format', '{{.ID}}', $Name)
        if ($answer.ExitCode -eq 0) { return $answer.Out -join '' }
        return ''
    }
    if ($Name.StartsWith('docker.io/')) { $Name = $Name.Substring(10) }
    if ($Name.StartsWith('library/')) { $Name = $Name.Substring(8) }
    if (-not $Name.Substring($Name.LastIndexOf('/') + 1).Contains(':')) { $Name = "${Name}:latest" }
    return [string]$ImageIds[$Name]
}

# Whether this engine has the image of a service.
function Test-Image {
    param([object]$Member)
    return (Get-ImageId -Name (Expand-Text -Text $Member.Image)) -ne ''
}
