# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What is reported: one line for each change for people, or with -Json one event on each line ---

# Writes an event of a service or of a project.
function Write-Event {
    param([string]$Kind, [string]$Message, [string]$Service = '', [string]$Project = '')
    if ($Service -ne '') { $Project = $Service.Split('/')[0] }
    if ($JsonWanted) {
        Write-JsonEvent -Kind $Kind -Message $Message -Service $Service -Project $Project
        return
    }
    $colour = 'DarkGray'
    if (@('ready', 'end') -contains $Kind) { $colour = 'Green' }
    if ($Kind -eq 'failed') { $colour = 'Red' }
    if (@('start', 'hook') -contains $Kind) { $colour = '' }
    $subject = $Project
    if ($Service -ne '') { $subject = $Service }
    if ($subject -ne '') { $Message = "${subject}: $Message" }
    Write-Story -Text ('{0,5} s  ' -f (Get-ElapsedSecond)) -Marked ('{0,-8}' -f $Kind) -Rest "  $Message" -Colour $colour
}

function Write-JsonEvent {
    param([string]$Kind, [string]$Message, [string]$Service = '', [string]$Project = '', [string]$More = '')
    $fields = @(
        '"event":' + (ConvertTo-JsonString -Text $Kind)
        '"time_s":' + [string](Get-ElapsedSecond)
        '"project":' + (ConvertTo-JsonString -Text $Project)
        '"service":' + (ConvertTo-JsonString -Text $Service)
        '"message":' + (ConvertTo-JsonString -Text $Message)
    )
    if ($More -ne '') { $fields += $More }
    Write-Result -Text ('{' + ($fields -join ',') + '}')
}
