# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Looking at containers: one docker inspect for as many as are asked for ---

# Double quotes inside this text would not survive Windows PowerShell.
$InspectFormat = '{{.Name}}|{{.State.Status}}|{{if .Config.Healthcheck}}{{if .State.Health}}{{.State.Health.Status}}{{else}}starting{{end}}{{else}}none{{end}}|{{.State.ExitCode}}|{{.RestartCount}}|{{.State.OOMKilled}}|{{.State.StartedAt}}|{{.State.Error}}'

# Notes what the engine says of these services' containers. Ends the script when the engine has gone.
function Read-ServiceState {
    param([object[]]$Members = @(), [switch]$Again)
    if ($Members.Count -eq 0) { return }
    $byName = New-Object -TypeName System.Collections.Hashtable
    foreach ($member in $Members) {
        $member.Status = 'absent'
        $member.StartError = ''
        $byName["/$($member.Container)"] = $member
    }
    $answer = Invoke-Native -Words (@('docker', 'inspect', '--type', 'container', '--format', $InspectFormat) + @($Members | ForEach-Object { $_.Container }))
    $seen = 0
    foreach ($line in $answer.Out) {
        # The last column, the engine's own complaint, may hold anything.
        $part = @($line.Split([char[]]'|', 8))
        if ($part.Count -lt 8 -or -not $byName.ContainsKey($part[0])) { continue }
        $member = $byName[$part[0]]
        $member.Status = $part[1]
        $member.Health = $part[2]
        $member.ExitCode = [int]$part[3]
        $member.Restarts = [int]$part[4]
        $member.OutOfMemory = $part[5] -eq 'true'
        $member.StartedAt = $part[6]
        $member.StartError = $part[7]
        $seen += 1
    }
    if ($answer.ExitCode -ne 0 -and $seen -eq 0 -and -not ($answer.Err -join "`n").Contains('o such container')) {
        Assert-Engine
        # It answers again: what it has not said, it says now.
        if (-not $Again) { Read-ServiceState -Members $Members -Again }
    }
}
