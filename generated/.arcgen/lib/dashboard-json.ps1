# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- The state of the platform at one look, as one line of JSON ---

# The services as they were at the last look.
$JsonRows = @()

function Write-JsonLook {
    $well = 'false'
    if ($Stale -eq '') {
        $script:JsonRows = @(foreach ($member in $Services) {
            if ($member.Selected) { ConvertTo-JsonService -Member $member }
        })
        if ($Totals['wait'] + $Totals['failed'] -eq 0) { $well = 'true' }
    }
    $names = @(foreach ($name in $OrphanNames) { ConvertTo-JsonString -Text $name })
    $fields = @(
        '"event":"look"'
        '"time":' + (ConvertTo-JsonString -Text (Get-UtcText))
        '"age_s":' + [string](Get-ViewAge)
        '"problem":' + (ConvertTo-JsonString -Text $Stale)
        '"well":' + $well
        '"ready":' + [string]$Totals['ready']
        '"starting":' + [string]$Totals['wait']
        '"failed":' + [string]$Totals['failed']
        '"off":' + [string]$Totals['off']
        '"not_in_spec":[' + ($names -join ',') + ']'
        '"services":[' + ($JsonRows -join ',') + ']'
    )
    Write-Result -Text ('{' + ($fields -join ',') + '}')
}

function ConvertTo-JsonService {
    param([object]$Member)
    $container = $Member.Container
    if ($container -eq '') { $container = $Member.ContainerName }
    $texts = [ordered]@{
        service = $Member.Id; project = $Member.Project; container = $container; verdict = $Member.Verdict; reason = $Member.Reason
        state = $Member.Status; health = $Member.Health; started_at = $Member.StartedAt; finished_at = $Member.FinishedAt
        image = $Member.UsedImage; ports = (Join-Port -Ports $Member.Ports); probe = $Member.Probe
    }
    $fields = @(foreach ($name in @($texts.Keys)) { '"' + $name + '":' + (ConvertTo-JsonString -Text $texts[$name]) })
    $code = [string]$Member.ExitCode
    if ($Member.Status -eq 'absent') { $code = 'null' }
    $fields += @('"level":' + [string]$Member.Level)
    $fields += @('"restarts":' + [string]$Member.Restarts)
    $fields += @('"exit_code":' + $code)
    return '{' + ($fields -join ',') + '}'
}
