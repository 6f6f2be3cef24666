# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Names: which containers answer to them on which network, according to the engine ---

# By name, and by name and network with a dot between: rows of Network, Container, and Owner, which replicas share.
$NameRows = [Collections.Hashtable]::new()
# By service id: the networks of its container.
$NetworksOf = [Collections.Hashtable]::new()

# Raw strings instead of double quotes: Windows PowerShell would lose the quotes.
$NamesFormat = '{{.Name}}|{{.State.Running}}|{{index .Config.Labels `com.docker.compose.project`}}/{{index .Config.Labels `com.docker.compose.service`}}|{{range $network, $it := .NetworkSettings.Networks}}{{$network}}{{range $it.Aliases}} {{.}}{{end}}|{{end}}'

# All running containers, whoever owns them, since a foreign one may answer to a name too; and those of the platform
# that have ended.
function Read-Name {
    $wanted = @()
    $byName = [Collections.Hashtable]::new()
    foreach ($member in $Services) {
        $NetworksOf[$member.Id] = @()
        if ($member.Container -eq '') { continue }
        $wanted += $member.Container
        $byName[$member.Container] = $member
    }
    foreach ($other in $OtherContainers) {
        if ($other.State -eq 'running') { $wanted += $other.Name }
    }
    if ($wanted.Count -eq 0) { return }
    $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', $NamesFormat) + $wanted)
    if ($answer.ExitCode -ne 0 -and $answer.Out.Count -eq 0) { Assert-Engine -Answer $answer }
    foreach ($line in $answer.Out) {
        $part = @($line.Split([char[]]'|', 4))
        if ($part.Count -eq 4) { Add-Name -Part $part -Member $byName[$part[0].TrimStart('/')] }
    }
}

function Add-Name {
    param([string[]]$Part, [object]$Member)
    $container = $Part[0].TrimStart('/')
    # Compose project/service.
    $owner = $Part[2]
    if ($owner.StartsWith('/') -or $owner.EndsWith('/')) { $owner = $container }
    foreach ($joined in $Part[3].Split('|')) {
        if ($joined -eq '') { continue }
        $words = $joined.Split(' ')
        $network = $words[0]
        if ($null -ne $Member) { $NetworksOf[$Member.Id] += $network }
        if ($Part[1] -ne 'true') { continue }
        # The first word was the network: the container's own name takes its place.
        $words[0] = $container
        foreach ($word in $words) {
            $row = @{ Network = $network; Container = $container; Owner = $owner }
            foreach ($name in @($word, "$word.$network")) {
                if (-not $NameRows.ContainsKey($name)) { $NameRows[$name] = [Collections.Generic.List[object]]::new() }
                $NameRows[$name].Add($row)
            }
        }
    }
}

# The containers that answer to a name on a service's networks, one of several replicas.
function Get-AnsweringContainer {
    param([object]$Member, [string]$HostName)
    $seen = @()
    $found = @()
    if (-not $NameRows.ContainsKey($HostName)) { return $found }
    foreach ($row in $NameRows[$HostName]) {
        if ($NetworksOf[$Member.Id] -cnotcontains $row.Network -or $seen -ccontains $row.Owner) { continue }
        $seen += $row.Owner
        $found += $row
    }
    return $found
}
