# --- Selection: which services this run is about ---

$SelectedCount = 0

# The names in a list: through -File it arrives as one text with commas.
function Split-Name {
    param([string[]]$Names = @())
    return @($Names | ForEach-Object { $_ -split '[, ]+' } | Where-Object { $_ -ne '' })
}

# The projects of these keys.
function Resolve-Project {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in $Names) {
        $match = @($Projects | Where-Object { $_.Key -ceq $name })
        if ($match.Count -eq 0) { Complete-WrongUse -Message "there is no project ${name}: the projects are $(@($Projects | ForEach-Object { $_.Key }) -join ', ')" }
        $resolved += $match[0].Key
    }
    return $resolved
}

# Services by id, by container, or by the key in their Compose file where only one has it.
function Resolve-Service {
    param([string[]]$Names = @())
    $resolved = @()
    foreach ($name in $Names) {
        $match = @($Services | Where-Object { $_.Id -ceq $name -or $_.Container -ceq $name } | Select-Object -First 1)
        if ($match.Count -eq 0) { $match = @($Services | Where-Object { $_.Key -ceq $name }) }
        if ($match.Count -eq 0) { Complete-WrongUse -Message "there is no service ${name}: the services are $(Join-Id -Members ($Services.ToArray()))" }
        if ($match.Count -gt 1) { Complete-WrongUse -Message "several services are called ${name}: say $(Join-Id -Members $match)" }
        $resolved += $match[0]
    }
    return $resolved
}

function Join-Id {
    param([object[]]$Members = @())
    return @($Members | ForEach-Object { $_.Id }) -join ', '
}

# Keys of the projects that every switch and -Project keep.
function Get-KeptProject {
    param([string[]]$Asked = @())
    $kept = @($Projects | ForEach-Object { $_.Key })
    foreach ($switchRow in @($Switches | Where-Object { $_.Given })) {
        $kept = @($kept | Where-Object { $switchRow.Keeps -ccontains $_ })
    }
    if ($Asked.Count -gt 0) { $kept = @($kept | Where-Object { $Asked -ccontains $_ }) }
    return $kept
}

# Marks the services that were asked for by name.
function Add-AskedService {
    param([object[]]$Asked = @(), [string[]]$Kept = @())
    foreach ($member in $Asked) {
        if ($Kept -cnotcontains $member.Project) { Complete-WrongUse -Message "$($member.Id) is asked for, and its project is left out" }
        $member.Selected = $true
    }
}

