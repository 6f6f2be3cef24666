# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The states of containers, as docker inspect reports them ---

# A field that may contain any text comes last: why the container could not be started, or its last probe.
$InspectFormat = '{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.Created}}|{{.State.StartedAt}}|{{.State.FinishedAt}}|{{.ID}}|{{.Image}} {{index .Config.Labels `com.docker.compose.image`}}|{{.Config.Image}}|{{.HostConfig.NetworkMode}} {{.HostConfig.PidMode}} {{.HostConfig.IpcMode}}|{{range $name, $it := .NetworkSettings.Networks}}{{$name}}={{$it.NetworkID}} {{end}}|{{range $port, $all := .NetworkSettings.Ports}}{{range $all}}{{.HostPort}} {{end}}{{end}}|{{if .State.Error}}!{{.State.Error}}{{else}}{{if .State.Health}}{{if ne .State.Health.Status `healthy`}}{{$last := .}}{{range .State.Health.Log}}{{$last = .}}{{end}}{{if .State.Health.Log}}{{$last.ExitCode}} {{json $last.Output}}{{end}}{{end}}{{end}}{{end}}'

# Notes what docker inspect says about these services. $false if the engine is gone and the script continues.
function Read-ServiceState {
    param([object[]]$Members = @())
    $names = @()
    foreach ($member in $Members) {
        if ($member.Container -ne '') { $names += $member.Container }
    }
    $said = @()
    if ($names.Count -gt 0) {
        $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', $InspectFormat) + $names)
        # It prints nothing about containers that are gone, and then it fails.
        $gone = $answer.ExitCode -eq 0 -or ($answer.Out -join '').StartsWith('/') -or ($answer.Err -join ' ').Contains('o such container')
        if (-not $gone -and -not (Confirm-Engine -Answer $answer)) { return $false }
        $said = $answer.Out
    }
    $byName = [Collections.Hashtable]::new()
    foreach ($member in $Members) {
        Copy-Field -From $NoState -To $member
        if ($member.Container -ne '') { $byName["/$($member.Container)"] = $member }
    }
    foreach ($line in $said) {
        $part = @($line.Split([char[]]'|', 16))
        if ($part.Count -lt 16) { continue }
        $member = $byName[$part[0]]
        if ($null -ne $member) { Read-State -Member $member -Part $part }
    }
    return $true
}

# Reads the fields of a line of the answer.
function Read-State {
    param([object]$Member, [string[]]$Part)
    $Member.Status = $Part[1]
    $Member.Health = $Part[2]
    $Member.ExitCode = [int]$Part[3]
    $Member.Restarts = [int]$Part[4]
    $Member.OutOfMemory = $Part[5] -eq 'true'
    $Member.CreatedAt = $Part[6]
    $Member.StartedAt = $Part[7]
    $Member.FinishedAt = $Part[8]
    $Member.ContainerId = $Part[9]
    $Member.ImageIds = $Part[10].Split(' ')
    $Member.UsedImage = $Part[11]
    $Member.Namespaces = $Part[12]
    $Member.Joined = [Collections.Hashtable]::new()
    foreach ($entry in $Part[13].Split(' ')) {
        $at = $entry.LastIndexOf('=')
        if ($at -gt 0) { $Member.Joined[$entry.Substring(0, $at)] = $entry.Substring($at + 1) }
    }
    $Member.Ports = @($Part[14].Trim().Split(' '))
    if ($Part[15].StartsWith('!')) { $Member.StartError = $Part[15].Substring(1) }
    elseif ($Part[15] -ne '') { $Member.Probe = Hide-Secret -Text $Part[15] }
}
