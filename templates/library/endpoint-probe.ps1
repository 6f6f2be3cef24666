# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Asking endpoints, all at once ---

# How long each may take to answer.
$EndpointSeconds = 2

# What each URL answers, by URL: an HTTP status, or whether its port accepts connections.
function Get-EndpointAnswer {
    param([string[]]$Urls = @())
    $questions = [Collections.Hashtable]::new()
    foreach ($url in $Urls) {
        if (-not $questions.ContainsKey($url)) { $questions[$url] = Open-Endpoint -Url $url }
    }
    Wait-Endpoint -Questions @($questions.Values)
    $answers = [Collections.Hashtable]::new()
    foreach ($url in $Urls) {
        if (-not $answers.ContainsKey($url)) { $answers[$url] = Close-Endpoint -Question $questions[$url] }
    }
    return $answers
}

# Begins a request: Task is $null if this machine cannot make it.
function Open-Endpoint {
    param([string]$Url)
    $question = @{ Task = $null; Request = $null; Client = $null }
    try {
        if ($Url -match '^https?://') {
            $question.Request = [Net.WebRequest]::Create($Url)
            $question.Request.AllowAutoRedirect = $false
            # Looking for a proxy takes seconds on Windows.
            if ($question.Request.RequestUri.IsLoopback) { $question.Request.Proxy = $null }
            $question.Task = $question.Request.GetResponseAsync()
        }
        # Only for this machine.
        elseif ($Url -match '^[^/]*://(?:[^/@]*@)?(?:localhost|127\.0\.0\.1):([0-9]{1,5})(?:/|$)') {
            $question.Client = [Net.Sockets.TcpClient]::new()
            $question.Task = $question.Client.ConnectAsync('127.0.0.1', [int]$Matches[1])
        }
    }
    catch { $question.Task = $null }
    return $question
}

# Waits until all have answered or have run out of time.
function Wait-Endpoint {
    param([object[]]$Questions = @())
    Sync-Clock
    $end = $Clock.Seconds + $EndpointSeconds
    while ($Clock.Seconds -lt $end) {
        $pending = @()
        foreach ($question in $Questions) {
            if ($null -ne $question.Task -and -not $question.Task.IsCompleted) { $pending += $question.Task }
        }
        if ($pending.Count -eq 0) { return }
        [void][Threading.Tasks.Task]::WaitAny([Threading.Tasks.Task[]]$pending, $WaitMs)
        Sync-Clock
    }
}

# Returns the answer, and closes the connection.
function Close-Endpoint {
    param([object]$Question)
    if ($null -ne $Question.Request) { return Close-HttpEndpoint -Question $Question }
    if ($null -eq $Question.Client) { return 'not asked' }
    $accepts = $null -ne $Question.Task -and $Question.Task.IsCompleted -and -not $Question.Task.IsFaulted
    $Question.Client.Close()
    if ($accepts) { return 'accepts connections' }
    return 'no answer'
}

function Close-HttpEndpoint {
    param([object]$Question)
    $task = $Question.Task
    if ($null -eq $task) { return 'no answer' }
    if (-not $task.IsCompleted) {
        [void]$Question.Request.Abort()
        return 'no answer'
    }
    if (-not $task.IsFaulted -and -not $task.IsCanceled) {
        $status = [int]$task.Result.StatusCode
        $task.Result.Close()
        return "HTTP $status"
    }
    return Get-HttpFailure -Failure $task.Exception
}

# .NET reports an HTTP status of 400 or more as an exception.
function Get-HttpFailure {
    param([object]$Failure)
    while ($null -ne $Failure -and $Failure -isnot [Net.WebException]) { $Failure = $Failure.InnerException }
    if ($null -eq $Failure) { return 'no answer' }
    if ($null -ne $Failure.Response) {
        $status = [int]$Failure.Response.StatusCode
        $Failure.Response.Close()
        return "HTTP $status"
    }
    $untrusted = 'answers with a certificate that is not trusted'
    if (@('TrustFailure', 'SecureChannelFailure') -contains [string]$Failure.Status) { return $untrusted }
    # PowerShell 7 has no such status, but an inner exception with the cause.
    while ($null -ne $Failure -and $Failure -isnot [Security.Authentication.AuthenticationException]) { $Failure = $Failure.InnerException }
    if ($null -ne $Failure) { return $untrusted }
    return 'no answer'
}
