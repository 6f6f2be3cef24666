# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Host ports: taken by whom? ---

# Both by "NUMBER/PROTOCOL", because comparing each port with each takes longer than asking the engine.
# What this start will publish, every port once for each service: Member, Address, Number, Protocol, Variable.
$WantedPorts = [Collections.Hashtable]::new()
# What containers publish: Address, Number, Protocol, By, Remedy. By is empty for a service of this start: if it
# is changed, it gives its ports up.
$TakenPorts = [Collections.Hashtable]::new()
# How often a port is tried, and how far apart: a container that is being stopped holds its ports for a moment longer
# than the engine says.
$PortAttempts = 4
$PortPauseMs = 500
# How often this start looks for the container of a port that is held.
$PortLooks = @{ Left = 20 }

# Every port that a selected service will publish must be free, or its own already.
function Find-PortConflict {
    if ($HostPorts.Count -eq 0) { return }
    $WantedPorts.Clear()
    $TakenPorts.Clear()
    foreach ($taken in Get-TakenPort) { Add-Port -Ports $TakenPorts -Port $taken }
    $free = @()
    foreach ($port in Get-WantedPort) {
        foreach ($other in Find-SamePort -Ports $WantedPorts -Port $port) {
            $what = 'published by it twice'
            if ($other.Member.Id -cne $port.Member.Id) { $what = "published by $($other.Member.Id) too" }
            Add-PortProblem -Port $port -What $what -Remedy 'give one of them another port'
        }
        Add-Port -Ports $WantedPorts -Port $port
        $taken = @(Find-SamePort -Ports $TakenPorts -Port $port)
        if ($taken.Count -eq 0) { $free += $port }
        elseif ($taken[0].By -ne '') { Add-PortProblem -Port $port -What "taken by $($taken[0].By)" -Remedy $taken[0].Remedy }
    }
    Find-HeldPort -Ports $free
}

function Get-WantedPort {
    $wanted = @()
    foreach ($row in $HostPorts) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected) { continue }
        $number = [string]$row.Port
        if ($row.Variable -ne '') {
            $value = Get-VariableValue -Name $row.Variable
            if ($value -ne '') { $number = $value }
        }
        if ($number -notmatch '^[0-9]{1,9}$') { continue }
        $wanted += @{ Member = $member; Address = (Expand-Text -Text $row.Address); Number = [int]$number; Protocol = $row.Protocol; Variable = $row.Variable }
    }
    return $wanted
}

function Get-TakenPort {
    $ports = @()
    foreach ($other in $OtherContainers) {
        $whose = Get-OtherDescription -Other $other
        if ($whose.Remedy -ne '') { $ports += @(Get-PublishedPort -Text $other.Ports -By $whose.Text -Remedy ($whose.Remedy -replace ';.*$', '')) }
        # It is about to be removed.
        else { $ports += @(Get-PublishedPort -Text $other.Ports -By '' -Remedy '') }
    }
    foreach ($member in $Services) {
        if ($member.Selected) { $ports += @(Get-PublishedPort -Text $member.Published -By '' -Remedy '') }
        else { $ports += @(Get-PublishedPort -Text $member.Published -By "$($member.Id), which this start leaves out" -Remedy "stop it: ./stop-platform.ps1 -Service $($member.Id)") }
    }
    return $ports
}

# Rows for the ports in docker ps: "0.0.0.0:8080-8081->80/tcp, [::]:8080-8081->80/tcp".
function Get-PublishedPort {
    param([string]$Text, [string]$By, [string]$Remedy)
    $ports = @()
    foreach ($entry in $Text.Replace(',', '').Split(' ')) {
        if ($entry -notmatch '^(.*):([0-9]+)(?:-([0-9]+))?->.*/([a-z]+)$') { continue }
        $last = [int]$Matches[2]
        if ($Matches.ContainsKey(3)) { $last = [int]$Matches[3] }
        for ($number = [int]$Matches[2]; $number -le $last; $number++) {
            $ports += @{ Address = $Matches[1]; Number = $number; Protocol = $Matches[4]; By = $By; Remedy = $Remedy }
        }
    }
    return $ports
}

function Add-Port {
    param([Collections.Hashtable]$Ports, [object]$Port)
    $key = "$($Port.Number)/$($Port.Protocol)"
    if ($Ports.ContainsKey($key)) { $Ports[$key] += $Port }
    else { $Ports[$key] = @($Port) }
}

# The ports that collide with this one: the same number and protocol, on the same address or on all.
function Find-SamePort {
    param([Collections.Hashtable]$Ports, [object]$Port)
    $same = @()
    $key = "$($Port.Number)/$($Port.Protocol)"
    if (-not $Ports.ContainsKey($key)) { return $same }
    foreach ($other in $Ports[$key]) {
        if ($Port.Address -ceq $other.Address -or (Test-AnyAddress -Address $Port.Address) -or (Test-AnyAddress -Address $other.Address)) { $same += $other }
    }
    return $same
}

function Test-AnyAddress {
    param([string]$Address)
    return @('', '0.0.0.0', '::', '[::]') -contains $Address
}

function Add-PortProblem {
    param([object]$Port, [string]$What, [string]$Remedy)
    if ($Port.Variable -ne '') { $Remedy += "; or choose another port: $($Port.Variable)=... in $EnvFile" }
    Add-Problem -Fact "host port $($Port.Number), which $($Port.Member.Id) publishes, is $What" -Remedy $Remedy
}

# Ports that no container publishes may be taken by programs of this machine.
function Find-HeldPort {
    param([object[]]$Ports = @())
    # The engine of another machine publishes its ports there.
    if ([string]$env:DOCKER_HOST -match '^(?:tcp|ssh):') { return }
    $held = @($Ports)
    for ($attempt = 1; $attempt -le $PortAttempts -and $held.Count -gt 0; $attempt++) {
        if ($attempt -gt 1) { Start-Sleep -Milliseconds $PortPauseMs }
        $held = @(foreach ($port in $held) {
            if (Test-Held -Port $port) { $port }
        })
    }
    foreach ($port in $held) {
        $taken = Wait-PortHolder -Port $port
        if ($taken.By -ne '') { Add-PortProblem -Port $port -What "taken by $($taken.By)" -Remedy $taken.Remedy }
    }
}

# The engine holds the ports of a container for a while before it lists the container as running: a start that was
# interrupted may have left one on the way. Returns what holds the port in the end: By, Remedy; By is empty for a container
# of this start, and if the port has become free.
function Wait-PortHolder {
    param([object]$Port)
    $told = $false
    while ($true) {
        $taken = @{ By = (Get-HolderName -Number $Port.Number -Protocol $Port.Protocol); Remedy = 'stop what holds it' }
        if ($taken.By -match ' (?:com\.)?docke| rootless| vpnkit| wslrelay') { $taken.Remedy = 'restart Docker: it holds the port for no container' }
        # The engine may hold it as another user, who is not shown.
        elseif ($taken.By -ne 'another process') { return $taken }
        if ($PortLooks.Left -eq 0) { return $taken }
        if (-not $told) { Write-Event -Kind 'check' -Message "host port $($Port.Number) is held by $($taken.By): waiting for Docker to list a container that publishes it" }
        $told = $true
        $PortLooks.Left--
        Start-Sleep -Milliseconds $PortPauseMs
        if (-not (Test-Held -Port $Port)) { return @{ By = ''; Remedy = '' } }
        Request-Container
        if (-not (Read-Container)) { return @{ By = ''; Remedy = '' } }
        [void](Read-ServiceState -Members $Services)
        $TakenPorts.Clear()
        foreach ($other in Get-TakenPort) { Add-Port -Ports $TakenPorts -Port $other }
        $same = @(Find-SamePort -Ports $TakenPorts -Port $Port)
        if ($same.Count -gt 0) { return $same[0] }
    }
}
