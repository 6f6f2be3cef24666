# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The whole platform at a look: one docker inspect however many services there are ---

# Raw strings instead of double quotes, which would not survive Windows PowerShell. The probe comes last and as JSON:
# it may hold anything, and must not end the line.
$OverviewFormat = '{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.State.StartedAt}}|{{.State.FinishedAt}}|{{.Config.Image}}|{{range $port, $all := .NetworkSettings.Ports}}{{range $all}}{{.HostPort}} {{end}}{{end}}|{{if .State.Health}}{{if ne .State.Health.Status `healthy`}}{{$last := .}}{{range .State.Health.Log}}{{$last = .}}{{end}}{{if .State.Health.Log}}{{$last.ExitCode}} {{json $last.Output}}{{end}}{{end}}{{end}}'

# Notes what the engine says of all services. Ends the script when the engine has gone.
function Read-Overview {
    $byName = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Services) {
        $member.Status = 'absent'
        $member.Health = 'none'
        $member.Restarts = 0
        $member.OutOfMemory = $false
        $member.StartedAt = ''
        $member.FinishedAt = ''
        $member.Image = ''
        $member.Ports = @()
        $member.Probe = ''
        $byName["/$($member.Container)"] = $member
    }
    $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', $OverviewFormat) + @($Services | ForEach-Object { $_.Container }))
    $seen = 0
    foreach ($line in $answer.Out) {
        $part = @($line.Split([char[]]'|', 11))
        if ($part.Count -lt 11 -or -not $byName.ContainsKey($part[0])) { continue }
        $member = $byName[$part[0]]
        $member.Status = $part[1]
        $member.Health = $part[2]
        $member.ExitCode = [int]$part[3]
        $member.Restarts = [int]$part[4]
        $member.OutOfMemory = $part[5] -eq 'true'
        $member.StartedAt = $part[6]
        $member.FinishedAt = $part[7]
        $member.Image = $part[8]
        # A port that is published for IPv4 and IPv6 stands there twice.
        $member.Ports = @($part[9].Split(' ') | Where-Object { $_ -ne '' } | Select-Object -Unique)
        if ($part[10] -ne '') { $member.Probe = Hide-Secret -Text $part[10] }
        $seen += 1
    }
    if ($answer.ExitCode -ne 0 -and $seen -eq 0 -and -not ($answer.Err -join "`n").Contains('o such container')) { Assert-Engine }
}

# Makes a verdict, ready, wait, failed, or off for what is behind a profile and was not asked for; a reason for people.
function Measure-Service {
    param([object]$Member)
    $Member.RestartsBefore = $Member.Restarts
    Measure-Gate -Member $Member
    if ($Member.Status -eq 'absent') {
        $Member.Reason = 'no container'
        if ($Member.Profiles.Count -gt 0) { $Member.Verdict = 'off' }
    }
    elseif ($Member.Status -eq 'restarting') {
        Register-GateFailure -Member $Member -Reason "it keeps exiting: $($Member.Restarts) restarts, last exit code $($Member.ExitCode)"
    }
    elseif ($Member.Status -eq 'created') { Register-GateFailure -Member $Member -Reason 'created, not started' }
    # Up to now: whoever looks at it now does not wait to see whether it will stay.
    elseif ($Member.Status -eq 'running' -and $Member.Gate -eq 'running') { $Member.Verdict = 'ready' }
    if ($Member.Verdict -eq 'ready') { $Member.Reason = '' }
}
