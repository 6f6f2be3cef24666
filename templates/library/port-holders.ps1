# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Ports of this machine that programs hold: tried if this user may bind them, looked up if not ---

# Tries to bind a port, as the engine will. Nothing is sent, so that nothing can hang.
function Test-Held {
    param([object]$Port)
    if ($Port.Number -gt 65535) { return $false }
    $address = $Port.Address.Trim('[', ']')
    $hosts = @($address)
    if (Test-AnyAddress -Address $address) { $hosts = @('0.0.0.0', '::') }
    foreach ($text in $hosts) {
        $fault = Get-BindFault -Address $text -Number $Port.Number -Protocol $Port.Protocol
        if ($fault -eq 'AddressAlreadyInUse') { return $true }
        # On Unix, only the superuser may bind it; on Windows, a program or the system holds it exclusively.
        if ($fault -eq 'AccessDenied') { return Test-Listening -Number $Port.Number -Protocol $Port.Protocol }
    }
    return $false
}

# Why a port cannot be bound; empty if it can, and if this system does not have such an address.
function Get-BindFault {
    param([string]$Address, [int]$Number, [string]$Protocol)
    $socket = $null
    try {
        $point = [Net.IPEndPoint]::new([Net.IPAddress]::Parse($Address), $Number)
        if ($Protocol -eq 'udp') { $socket = [Net.Sockets.Socket]::new($point.AddressFamily, [Net.Sockets.SocketType]::Dgram, [Net.Sockets.ProtocolType]::Udp) }
        else { $socket = [Net.Sockets.Socket]::new($point.AddressFamily, [Net.Sockets.SocketType]::Stream, [Net.Sockets.ProtocolType]::Tcp) }
        # Otherwise Windows would share the port. On Unix, this would fail on connections that are over.
        if ($OnWindows) { $socket.ExclusiveAddressUse = $true }
        if ($point.AddressFamily -eq [Net.Sockets.AddressFamily]::InterNetworkV6) { $socket.DualMode = $false }
        [void]$socket.Bind($point)
        if ($Protocol -ne 'udp') { [void]$socket.Listen(1) }
    }
    catch {
        $cause = $_.Exception.GetBaseException()
        if ($cause -is [Net.Sockets.SocketException]) { return [string]$cause.SocketErrorCode }
    }
    finally {
        if ($null -ne $socket) { $socket.Dispose() }
    }
    return ''
}

# Whether the system says that some program listens on a port.
function Test-Listening {
    param([int]$Number, [string]$Protocol)
    try {
        $system = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
        if ($Protocol -eq 'udp') { $points = $system.GetActiveUdpListeners() }
        else { $points = $system.GetActiveTcpListeners() }
    }
    catch { return $false }
    foreach ($point in $points) {
        if ($point.Port -eq $Number) { return $true }
    }
    return $false
}

# The process that holds a port, as far as the system tells.
function Get-HolderName {
    param([int]$Number, [string]$Protocol)
    $name = ''
    if ($OnWindows) { $name = Get-WindowsHolder -Number $Number -Protocol $Protocol }
    elseif ((Get-ProgramPath -Name 'ss') -ne '') {
        $kind = '-Hltnp'
        if ($Protocol -eq 'udp') { $kind = '-Hlunp' }
        $answer = Invoke-Native -Words @('ss', $kind, "sport = :$Number")
        if (($answer.Out -join ' ') -match '\(\("([^"]+)",pid=([0-9]+)') { $name = "$($Matches[1]) $($Matches[2])" }
    }
    elseif ((Get-ProgramPath -Name 'lsof') -ne '') {
        $answer = Invoke-Native -Words @('lsof', '-nP', "-i${Protocol}:$Number", '-Fpc')
        if (($answer.Out -join "`n") -match '^p([0-9]+)\nc(\S+)') { $name = "$($Matches[2]) $($Matches[1])" }
    }
    if ($name -eq '') { return 'another process' }
    return "the process $name"
}

function Get-WindowsHolder {
    param([int]$Number, [string]$Protocol)
    foreach ($line in (Invoke-Native -Words @('netstat', '-ano')).Out) {
        # A TCP listener has port 0 on the other side, and a state; UDP has neither.
        if ($line -notmatch '^\s*(TCP|UDP)\s+\S+:([0-9]+)\s+(?:\S+:0\s+\S+|\*:\*)\s+([0-9]+)\s*$') { continue }
        if ($Matches[1] -ne $Protocol -or [int]$Matches[2] -ne $Number) { continue }
        $id = $Matches[3]
        $process = @(Get-Process -Id $id -ErrorAction 'SilentlyContinue')
        if ($process.Count -gt 0) { return "$($process[0].ProcessName) $id" }
    }
    return ''
}
