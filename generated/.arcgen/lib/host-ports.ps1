# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Host ports: taken by whom? ---

# What this start will publish, every port once for each service: Member, Address, Number, Protocol, Variable.
$WantedPorts = @()
# What containers publish: Address, Number, Protocol, By, Remedy. By is empty for a service of this start: if it
# is changed, it gives its ports up.
$TakenPorts = @()
# How often a port is tried, and how far apart: a container that is being stopped holds its ports for a moment longer
# than the engine says.
$PortAttempts = 4
$PortPauseMs = 500

# Every port that a selected service will publish must be free, or its own already.
function Find-PortConflict {
    if ($HostPorts.Count -eq 0) { return }
    $script:WantedPorts = @(Get-WantedPort)
    $script:TakenPorts = @(Get-TakenPort)
    $free = @()
    for ($n = 0; $n -lt $WantedPorts.Count; $n++) {
        $port = $WantedPorts[$n]
        for ($m = 0; $m -lt $n; $m++) {
            $other = $WantedPorts[$m]
            if (-not (Test-SamePort -First $port -Second $other)) { continue }
            $what = 'published by it twice'
            if ($other.Member.Id -cne $port.Member.Id) { $what = "published by $($other.Member.Id) too" }
            Add-PortProblem -Port $port -What $what -Remedy 'give one of them another port'
        }
        $taken = Find-Publisher -Port $port
        if ($null -eq $taken) { $free += $port }
        elseif ($taken.By -ne '') { Add-PortProblem -Port $port -What "taken by $($taken.By)" -Remedy $taken.Remedy }
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

# Who publishes a wanted port already; $null if nobody does.
function Find-Publisher {
    param([object]$Port)
    foreach ($taken in $TakenPorts) {
        if (Test-SamePort -First $Port -Second $taken) { return $taken }
    }
    return $null
}

# Whether two ports collide: the same number and protocol, on the same address or on all.
function Test-SamePort {
    param([object]$First, [object]$Second)
    if ($First.Number -ne $Second.Number -or $First.Protocol -cne $Second.Protocol) { return $false }
    return $First.Address -ceq $Second.Address -or (Test-AnyAddress -Address $First.Address) -or (Test-AnyAddress -Address $Second.Address)
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
        Add-PortProblem -Port $port -What "taken by $(Get-HolderName -Number $port.Number -Protocol $port.Protocol)" -Remedy 'stop what holds it'
    }
}
