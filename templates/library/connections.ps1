# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Connections: tried from inside the container that makes them ---

# Run by the shell of a container. A checkout may have given it the line endings of Windows.
$ConnectScript = [IO.File]::ReadAllText("$LibraryPath/container/connect.sh").Replace("`r", '')

# By service id: the connections that it makes; the answers from its container, a text for each host and port.
$ConnectionsOf = [Collections.Hashtable]::new()
$AnswersOf = [Collections.Hashtable]::new()
# Ids of services that the lender's image was used for; the image of the lender has a tool to try connections with.
$AskedByHelper = @()
$Helper = $null

function Find-Connection {
    Read-Name
    foreach ($row in $Connections) {
        if (-not $ConnectionsOf.ContainsKey($row.From.Id)) { $ConnectionsOf[$row.From.Id] = [Collections.Generic.List[object]]::new() }
        $ConnectionsOf[$row.From.Id].Add($row)
    }
    $callers = @(foreach ($member in $Services) {
        if ($member.Selected -and $member.Status -eq 'running' -and $ConnectionsOf.ContainsKey($member.Id)) { $member }
    })
    foreach ($member in $callers) {
        Show-LiveLine -Text ('{0,5} s  connections of {1}' -f (Get-ElapsedSecond), $member.Id)
        Invoke-ConnectionQuestion -Member $member
    }
    foreach ($member in $callers) {
        if (Test-Unanswered -Member $member) { Invoke-HelperQuestion -Member $member }
    }
    foreach ($row in $Connections) {
        if ($row.From.Selected) { Add-ConnectionCheck -Row $row }
    }
}

# The hosts and ports that a service calls.
function Get-Target {
    param([object]$Member)
    $words = @()
    foreach ($row in $ConnectionsOf[$Member.Id]) { $words += @($row.HostName, [string]$row.Port) }
    return $words
}

function Invoke-ConnectionQuestion {
    param([object]$Member)
    $words = @('docker', 'exec', $Member.Container, 'sh', '-c', $ConnectScript, 'sh') + @(Get-Target -Member $Member)
    # There may be many connections, and each may take a while.
    $answer = Invoke-Action -Words $words
    if ($answer.ExitCode -ne 0 -and $answer.Out.Count -eq 0) { Assert-Engine -Answer $answer }
    Add-Answer -Member $Member -Lines $answer.Out
    if ($null -eq $Helper -and -not (Test-Unanswered -Member $Member)) { $script:Helper = $Member }
}

function Add-Answer {
    param([object]$Member, [string[]]$Lines = @())
    $said = [Collections.Hashtable]::new()
    foreach ($line in $Lines) {
        $part = @($line.Split(' '))
        if ($part.Count -eq 3) { $said["$($part[0]) $($part[1])"] = $part[2] }
    }
    $AnswersOf[$Member.Id] = $said
}

# The answer from a service's container about a connection; empty if there is none.
function Get-Answer {
    param([object]$Row)
    if (-not $AnswersOf.ContainsKey($Row.From.Id)) { return '' }
    return [string]$AnswersOf[$Row.From.Id]["$($Row.HostName) $($Row.Port)"]
}

# Whether some connection could not be tried in the service's container.
function Test-Unanswered {
    param([object]$Member)
    foreach ($row in $ConnectionsOf[$Member.Id]) {
        if (@('', 'toolless') -contains (Get-Answer -Row $row)) { return $true }
    }
    return $false
}

# The same from a container of another image of the platform that shares the container's network. That image already
# runs on this engine, so nothing is pulled.
function Invoke-HelperQuestion {
    param([object]$Member)
    if ($null -eq $Helper) { return }
    $words = @('docker', 'run', '--rm', '--network', "container:$($Member.Container)", '--entrypoint', 'sh', $Helper.ImageIds[0], '-c', $ConnectScript, 'sh')
    $answer = Invoke-Action -Words ($words + @(Get-Target -Member $Member))
    if ($answer.Out.Count -eq 0) { return }
    Add-Answer -Member $Member -Lines $answer.Out
    $script:AskedByHelper += $Member.Id
}
