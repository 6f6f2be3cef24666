# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Asking an endpoint ---

# How long it may take to say something.
$EndpointSeconds = 2

# What a URL answers: a status of HTTP, or whether its port accepts connections.
function Get-EndpointAnswer {
    param([string]$Url)
    if (-not ($Url -match '^https?://')) { return Get-PortAnswer -Url $Url }
    $status = Get-HttpStatus -Url $Url
    if ($status -lt 0) { return 'answers with a certificate that is not trusted' }
    if ($status -eq 0) { return 'no answer' }
    return "HTTP $status"
}

# The status of a GET, 0 when no answer came, -1 when its certificate is not trusted.
function Get-HttpStatus {
    param([string]$Url)
    $response = $null
    try {
        $request = [Net.WebRequest]::Create($Url)
        $request.Timeout = 1000 * $EndpointSeconds
        $request.AllowAutoRedirect = $false
        # Looking for a proxy takes seconds on Windows.
        if ($request.RequestUri.IsLoopback) { $request.Proxy = $null }
        $response = $request.GetResponse()
        return [int]$response.StatusCode
    }
    catch {
        $failure = $_.Exception
        while ($null -ne $failure -and $failure -isnot [Net.WebException]) { $failure = $failure.InnerException }
        if ($null -eq $failure) { return 0 }
        $response = $failure.Response
        if ($null -ne $response) { return [int]$response.StatusCode }
        if (@('TrustFailure', 'SecureChannelFailure') -contains [string]$failure.Status) { return -1 }
        # PowerShell 7 knows no such status, but says why.
        while ($null -ne $failure -and $failure -isnot [Security.Authentication.AuthenticationException]) { $failure = $failure.InnerException }
        if ($null -ne $failure) { return -1 }
        return 0
    }
    finally {
        if ($null -ne $response) { $response.Close() }
    }
}

# Only for this machine.
function Get-PortAnswer {
    param([string]$Url)
    if (-not ($Url -match '^[^/]*://(?:[^/@]*@)?(?:localhost|127\.0\.0\.1):([0-9]{1,5})(?:/|$)')) { return 'not asked' }
    $port = [int]$Matches[1]
    $client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
        $pending = $client.BeginConnect('127.0.0.1', $port, $null, $null)
        if ($pending.AsyncWaitHandle.WaitOne(1000 * $EndpointSeconds) -and $client.Connected) { return 'accepts connections' }
        return 'no answer'
    }
    catch { return 'no answer' }
    finally { $client.Close() }
}
