# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Names: which containers answer to them on which network, as the engine itself keeps it ---

$NameRows = [Collections.Generic.List[object]]::new()
# By service id: the networks of its container, and the id of the image that it runs.
$NetworksOf = New-Object -TypeName System.Collections.Hashtable
$ImageOf = New-Object -TypeName System.Collections.Hashtable

# Raw strings instead of double quotes, which would not survive Windows PowerShell.
$NamesFormat = '{{.Name}}|{{.State.Running}}|{{.Image}}|{{index .Config.Labels `com.docker.compose.project`}}/{{index .Config.Labels `com.docker.compose.service`}}|{{range $network, $it := .NetworkSettings.Networks}}{{$network}}{{range $it.Aliases}} {{.}}{{end}}|{{end}}'

# Two calls: all containers that run, whoever they belong to, since a stranger may answer to a name too; and those of
# the platform that have ended.
function Read-Name {
    $running = Invoke-Native -Words @('docker', 'ps', '--format', '{{.Names}}')
    if ($running.ExitCode -ne 0) { Assert-Engine }
    $wanted = @($running.Out)
    $byName = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        $NetworksOf[$member.Id] = @()
        $ImageOf[$member.Id] = ''
        $byName[$member.Container] = $member
        if (@('created', 'exited', 'dead') -contains $member.Status) { $wanted += $member.Container }
    }
    if ($wanted.Count -eq 0) { return }
    $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', $NamesFormat) + $wanted)
    if ($answer.ExitCode -ne 0 -and @($answer.Out | Where-Object { $_ -ne '' }).Count -eq 0) { Assert-Engine }
    foreach ($line in $answer.Out) {
        $part = @($line.Split('|'))
        if ($part.Count -ge 5) { Add-Name -Part $part -Member $byName[$part[0].TrimStart('/')] }
    }
}

function Add-Name {
    param([string[]]$Part, [object]$Member)
    $container = $Part[0].TrimStart('/')
    # Compose project/service, which replicas share.
    $owner = $Part[3]
    if ($owner.StartsWith('/') -or $owner.EndsWith('/')) { $owner = $container }
    if ($null -ne $Member) { $ImageOf[$Member.Id] = $Part[2] }
    foreach ($joined in @($Part | Select-Object -Skip 4 | Where-Object { $_ -ne '' })) {
        $words = @($joined.Split(' '))
        $network = $words[0]
        if ($null -ne $Member) { $NetworksOf[$Member.Id] += $network }
        if ($Part[1] -ne 'true') { continue }
        foreach ($word in @($container) + @($words | Select-Object -Skip 1)) {
            $NameRows.Add([pscustomobject]@{ Network = $network; Word = $word; Container = $container; Owner = $owner })
        }
    }
}

# The containers that answer to a name where a service is, one of several replicas.
function Get-AnsweringContainer {
    param([object]$Member, [string]$HostName)
    $seen = @()
    $answering = @()
    foreach ($row in $NameRows) {
        if ($row.Word -cne $HostName -and "$($row.Word).$($row.Network)" -cne $HostName) { continue }
        if ($NetworksOf[$Member.Id] -cnotcontains $row.Network -or $seen -ccontains $row.Owner) { continue }
        $seen += $row.Owner
        $answering += $row
    }
    return $answering
}
