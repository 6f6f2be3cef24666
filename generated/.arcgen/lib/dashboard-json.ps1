# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- A look as one line of JSON ---

function Write-JsonLook {
    $rows = @($Services | Where-Object { $_.Selected } | ForEach-Object { ConvertTo-JsonService -Member $_ })
    $well = 'false'
    if ($Totals['wait'] + $Totals['failed'] -eq 0) { $well = 'true' }
    $fields = @(
        '"event":"look"'
        '"time":' + (ConvertTo-JsonString -Text (Get-UtcText))
        '"well":' + $well
        '"ready":' + [string]$Totals['ready']
        '"starting":' + [string]$Totals['wait']
        '"failed":' + [string]$Totals['failed']
        '"off":' + [string]$Totals['off']
        '"services":[' + ($rows -join ',') + ']'
    )
    Write-Result -Text ('{' + ($fields -join ',') + '}')
}

function ConvertTo-JsonService {
    param([object]$Member)
    $texts = [ordered]@{
        service = $Member.Id; project = $Member.Project; container = $Member.Container; verdict = $Member.Verdict; reason = $Member.Reason
        state = $Member.Status; health = $Member.Health; started_at = $Member.StartedAt; finished_at = $Member.FinishedAt
        image = $Member.Image; ports = ($Member.Ports -join ' '); probe = $Member.Probe
    }
    $fields = @($texts.Keys | ForEach-Object { '"' + $_ + '":' + (ConvertTo-JsonString -Text $texts[$_]) })
    $code = [string]$Member.ExitCode
    if ($Member.Status -eq 'absent') { $code = 'null' }
    $fields += @('"level":' + [string]$Member.Level)
    $fields += @('"restarts":' + [string]$Member.Restarts)
    $fields += @('"exit_code":' + $code)
    return '{' + ($fields -join ',') + '}'
}
