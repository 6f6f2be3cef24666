# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Names of containers and networks that hold variables ---

# What the spec says of those names: Row, Text. Other names have no entry.
$ContainerTexts = [Collections.Generic.List[object]]::new()
$NetworkTexts = [Collections.Generic.List[object]]::new()
$NamesNoted = $false

# Fills the names in as Compose does.
function Resolve-InterpolatedName {
    param([Collections.Hashtable]$Values)
    if (-not $NamesNoted) { Read-InterpolatedName }
    foreach ($name in $ContainerTexts) { $name.Row.ContainerName = Expand-InterpolatedName -Text $name.Text -Values $Values }
    foreach ($name in $NetworkTexts) { $name.Row.Name = Expand-InterpolatedName -Text $name.Text -Values $Values }
}

function Read-InterpolatedName {
    foreach ($member in $Services) {
        if ($member.ContainerName.Contains('$')) { $ContainerTexts.Add(@{ Row = $member; Text = $member.ContainerName }) }
    }
    foreach ($network in $Networks) {
        if ($network.Name.Contains('$')) { $NetworkTexts.Add(@{ Row = $network; Text = $network.Name }) }
    }
    $script:NamesNoted = $true
}

# The text itself where Compose refuses it, and the name that it makes of it: Compose says so, or the check of variables does.
function Expand-InterpolatedName {
    param([string]$Text, [Collections.Hashtable]$Values)
    $name = ''
    try { $name = Expand-Reference -Text $Text -Values $Values }
    catch [FormatException] { $name = '' }
    if ($name -eq '') { return $Text }
    return $name
}
