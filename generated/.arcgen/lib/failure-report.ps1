# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Why a start failed, in one screen ---

$HookOutput = ''

# Tells all about the first failure, a line about each further one, and ends the start.
function Complete-FailedStart {
    param([int]$Code)
    $member = $Failed[0].Member
    $reason = $Failed[0].Reason
    $blocked = @(Get-Blocked -Member $member)
    Write-Fault -Text ''
    Write-Fault -Text "error: $($member.Id) ($($member.Title)): $reason"
    Read-ServiceState -Members @($member)
    Write-Fault -Text "  container     $($member.Container)"
    if ($member.Status -ne 'absent') {
        Write-Fault -Text "  state         $($member.Status), health $($member.Health), exit code $($member.ExitCode), $($member.Restarts) restarts, out of memory: $(([string]$member.OutOfMemory).ToLowerInvariant())"
        if (-not $reason.Contains($member.StartError)) { Write-Fault -Text "  engine        $($member.StartError)" }
        if ($member.Health -ne 'none') { Write-Fault -Text "  last probe    $(Get-LastProbe -Member $member)" }
    }
    if ($HookOutput -ne '') { Write-Fault -Text "  hook said     $(Format-Said -Text $HookOutput -Lines 20)" }
    if (@('absent', 'created') -notcontains $member.Status) { Write-Fault -Text "  last logs     $(Get-LastLog -Member $member)" }
    if ($blocked.Count -gt 0) { Write-Fault -Text "  blocks        $($blocked -join ', ')" }
    for ($position = 1; $position -lt $Failed.Count; $position++) {
        Write-Fault -Text "  failed too    $($Failed[$position].Member.Id): $($Failed[$position].Reason)"
    }
    if (@('absent', 'created') -contains $member.Status) {
        Write-Fault -Text "  next          mend it and run ./$ScriptName again: what is ready stays as it is"
    }
    else {
        Write-Fault -Text "  next          docker logs --tail 200 $($member.Container)"
        Write-Fault -Text "                mend it and run ./$ScriptName again: what is ready stays as it is"
    }
    if ($JsonWanted) {
        foreach ($id in $blocked) { Write-Event -Kind 'blocked' -Message "waits for $($member.Id)" -Service $id }
    }
    Complete-Run -Code $Code -Message "$($member.Id): $reason; $(Get-StartProgress)"
}

function Get-LastProbe {
    param([object]$Member)
    $mark = '<<probe>>'
    $format = '{{if .State.Health}}{{range .State.Health.Log}}<<probe>>exit code {{.ExitCode}}: {{.Output}}{{end}}{{end}}'
    $answer = Invoke-Native -Words @('docker', 'inspect', '--type', 'container', '--format', $format, $Member.Container)
    $text = $answer.Out -join "`n"
    $at = $text.LastIndexOf($mark, [StringComparison]::Ordinal)
    if ($at -lt 0) { return 'none yet' }
    return Format-Said -Text ($text.Substring($at + $mark.Length)) -Lines 8
}

function Get-LastLog {
    param([object]$Member)
    $answer = Invoke-Native -Words @('docker', 'logs', '--tail', '20', $Member.Container)
    $text = @(@($answer.Out) + @($answer.Err)) -join "`n"
    if ($text -eq '') { $text = 'nothing' }
    return Format-Said -Text $text -Lines 20
}

# The last lines of what a program said, behind a label: the first stands beside it, the others below. Secrets are
# masked; control characters would play with the terminal.
function Format-Said {
    param([string]$Text, [int]$Lines)
    $shown = (Hide-Secret -Text $Text).TrimEnd() -replace '[\x00-\x08\x0b-\x1f\x7f]', ''
    $last = @($shown.Split([char]10) | Select-Object -Last $Lines)
    return $last -join "`n                "
}

# Ids of what waits for a service, or for what waits for it.
function Get-Blocked {
    param([object]$Member)
    $reached = New-Object -TypeName System.Collections.Hashtable
    $reached[$Member.Id] = $true
    $blocked = @()
    foreach ($other in $Services) {
        if ($other.Phase -ne 'waiting' -or $reached.ContainsKey($other.Id)) { continue }
        foreach ($needed in @($other.Needs) + @($other.Precedes)) {
            if (-not $reached.ContainsKey($needed.Id)) { continue }
            $reached[$other.Id] = $true
            $blocked += $other.Id
            break
        }
    }
    return $blocked
}
