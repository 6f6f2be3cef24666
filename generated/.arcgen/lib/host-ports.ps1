# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Host ports: taken by whom? ---

# Every port that a selected service will publish must be free, or its own already.
function Find-PortConflict {
    if ($HostPorts.Count -eq 0) { return }
    $conflicts = @()
    foreach ($attempt in @(1, 2, 3, 4)) {
        $conflicts = @(Get-PortConflict)
        # A container that is just being started or stopped holds its ports, and docker ps does not show it.
        $passing = @($conflicts | Where-Object { $_.Fact -match 'by the process docker-proxy |by another process' })
        if ($attempt -eq 4 -or $passing.Count -eq 0) { break }
        Start-Sleep -Milliseconds 1000
    }
    foreach ($conflict in $conflicts) { Add-Problem -Fact $conflict.Fact -Remedy $conflict.Remedy }
}

function Get-PortConflict {
    $found = @()
    $published = @(Read-PublishedPort)
    $listening = @(Read-ListeningPort)
    foreach ($row in $HostPorts) {
        $member = $ServiceById[$row.Service]
        if (-not $member.Selected -or $member.IsUp) { continue }
        $number = $row.Port
        if ($row.Variable -ne '') {
            $value = Get-VariableValue -Name $row.Variable
            if (-not ($value -match '^[0-9]{0,5}$')) { continue }
            if ($value -ne '') { $number = [int]$value }
        }
        $holder = Get-PortHolder -Port $number -Protocol $row.Protocol -Address $row.Address -Published $published -Listening $listening
        if ($holder -eq '') { continue }
        $remedy = 'stop what holds it'
        if ($row.Variable -ne '') { $remedy = "stop what holds it, or choose another port: $($row.Variable)=... in $EnvFile" }
        $found += [pscustomobject]@{ Fact = "host port $number, which $($row.Service) publishes, is taken by $holder"; Remedy = $remedy }
    }
    return $found
}

# One docker ps: marks which services of the platform are up, gives the ports that other containers publish.
function Read-PublishedPort {
    $byName = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        $byName[$member.Container] = $member
        $member.IsUp = $false
    }
    $rows = @()
    foreach ($line in (Invoke-Native -Words @('docker', 'ps', '--format', '{{.Names}}|{{.Ports}}')).Out) {
        $part = @($line.Split([char[]]'|', 2))
        if ($part.Count -lt 2) { continue }
        if ($byName.ContainsKey($part[0])) {
            $byName[$part[0]].IsUp = $true
            continue
        }
        foreach ($entry in $part[1].Replace(',', '').Split(' ')) {
            if (-not ($entry -match '^(.*):([0-9]+)(?:-([0-9]+))?->.*/([a-z]+)$')) { continue }
            $first = [int]$Matches[2]
            $last = $first
            if ($Matches.ContainsKey(3)) { $last = [int]$Matches[3] }
            $rows += [pscustomobject]@{ First = $first; Last = $last; Protocol = $Matches[4]; Address = $Matches[1]; Container = $part[0] }
        }
    }
    return $rows
}

# Numbers of the TCP ports on which something of this machine listens, as far as it concerns all its addresses.
function Read-ListeningPort {
    # The engine of another machine publishes its ports there.
    if ([string]$env:DOCKER_HOST -match '^(tcp|ssh):') { return @() }
    try { $listeners = @([Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners()) }
    catch { return @() }
    return @($listeners | Where-Object { (Test-AnyAddress -Address ([string]$_.Address)) -or ([string]$_.Address).StartsWith('127.') } | ForEach-Object { $_.Port })
}

# Who has a port, empty if nobody has.
function Get-PortHolder {
    param([int]$Port, [string]$Protocol, [string]$Address, [object[]]$Published = @(), [int[]]$Listening = @())
    foreach ($row in $Published) {
        if ($Port -lt $row.First -or $Port -gt $row.Last -or $Protocol -ne $row.Protocol) { continue }
        if ($row.Address -eq $Address -or (Test-AnyAddress -Address $row.Address) -or (Test-AnyAddress -Address $Address)) {
            return "the container $($row.Container)"
        }
    }
    if ($Protocol -ne 'tcp' -or $Listening -notcontains $Port) { return '' }
    if (-not (Test-AnyAddress -Address $Address) -and -not $Address.StartsWith('127.')) { return '' }
    return Get-ListenerName -Port $Port
}

function Test-AnyAddress {
    param([string]$Address)
    return @('', '0.0.0.0', '::', '[::]') -contains $Address
}

# The process that listens on a TCP port, as far as the system tells.
function Get-ListenerName {
    param([int]$Port)
    $name = ''
    if ($OnWindows) {
        foreach ($line in (Invoke-Native -Words @('netstat', '-ano', '-p', 'tcp')).Out) {
            if (-not ($line -match '^\s*TCP\s+\S+:([0-9]+)\s+\S+:0\s+\S+\s+([0-9]+)\s*$')) { continue }
            if ([int]$Matches[1] -ne $Port) { continue }
            $id = $Matches[2]
            $process = @(Get-Process -Id $id -ErrorAction 'SilentlyContinue')
            if ($process.Count -gt 0) { $name = "$($process[0].ProcessName) $id" }
        }
    }
    else {
        $answer = Invoke-Native -Words @('ss', '-Hltnp', "sport = :$Port")
        if ($answer.ExitCode -eq 0 -and ($answer.Out -join ' ') -match '\(\("([^"]+)",pid=([0-9]+)') { $name = "$($Matches[1]) $($Matches[2])" }
        elseif ($answer.ExitCode -ne 0) {
            $answer = Invoke-Native -Words @('lsof', '-nP', "-iTCP:$Port", '-sTCP:LISTEN', '-Fpc')
            if (($answer.Out -join ' ') -match '^p([0-9]+) (?:f\S* )?c(\S+)') { $name = "$($Matches[2]) $($Matches[1])" }
        }
    }
    if ($name -eq '') { return 'another process' }
    return "the process $name"
}
