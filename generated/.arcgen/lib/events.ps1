# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- What is told: a line a change for people, or with -Json an event a line ---

# Event KIND MESSAGE, of a service or of a project.
function Write-Event {
    param([string]$Kind, [string]$Message, [string]$Service = '', [string]$Project = '')
    if ($Service -ne '') { $Project = $Service.Split('/')[0] }
    if ($JsonWanted) {
        Write-JsonEvent -Kind $Kind -Message $Message -Service $Service -Project $Project
        return
    }
    Clear-LiveLine
    $colour = 'DarkGray'
    if (@('ready', 'end') -contains $Kind) { $colour = 'Green' }
    if ($Kind -eq 'failed') { $colour = 'Red' }
    if (@('start', 'hook') -contains $Kind) { $colour = '' }
    $subject = $Project
    if ($Service -ne '') { $subject = $Service }
    if ($subject -ne '') { $Message = "${subject}: $Message" }
    [Console]::Out.Write(('{0,5} s  ' -f (Get-ElapsedSecond)))
    Write-Coloured -Text ('{0,-8}' -f $Kind) -Colour $colour
    [Console]::Out.WriteLine("  $Message")
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
    [Console]::Out.WriteLine('{' + ($fields -join ',') + '}')
}

# A line for people that is no event: on stderr, so that stdout stays what it is for.
function Write-Notice {
    param([string]$Text)
    Clear-LiveLine
    [Console]::Error.WriteLine($Text)
}

# 1 service, 2 services
function Format-Count {
    param([int]$Number, [string]$Noun)
    if ($Number -eq 1) { return "1 $Noun" }
    return "$Number ${Noun}s"
}
