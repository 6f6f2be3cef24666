# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Names: those that exist, and those that may be meant by one that does not ---

# Up to this many are suggested for one that does not exist.
$OfferedNames = 3

# Every service with its title, by project.
function Write-Name {
    $width = 0
    foreach ($member in $Services) { $width = [Math]::Max($width, $member.Id.Length) }
    $first = $true
    foreach ($row in $Projects) {
        if (-not $first) { Write-Result -Text '' }
        $first = $false
        Write-Result -Text "$($row.Title) ($($row.Key))"
        foreach ($member in $Services) {
            if ($member.Project -ceq $row.Key) { Write-Result -Text "  $($member.Id.PadRight($width))  $($member.Title)" }
        }
    }
}

# Wrong use: a service that does not exist.
function Complete-UnknownService {
    param([string]$Name)
    $near = @($Services | Where-Object { (Test-Near -Typed $Name -Name $_.Key) -or (Test-Near -Typed $Name -Name $_.Id) -or (Test-Near -Typed $Name -Name $_.ContainerName) } | Select-Object -First $OfferedNames)
    $message = "there is no service $Name"
    if ($near.Count -gt 0) { $message += ": did you mean $(Join-Id -Members $near)?" }
    Complete-WrongUse -Message $message -Remedy "./$ScriptName -List names the services"
}

# Whether a name may be what was meant by another word: one is a part of the other, or few letters differ.
function Test-Near {
    param([string]$Typed, [string]$Name)
    if ($Typed.Length -ge 3 -and $Name.Length -ge 3 -and ($Name.Contains($Typed) -or $Typed.Contains($Name))) { return $true }
    if ([Math]::Abs($Typed.Length - $Name.Length) -gt 2) { return $false }
    return (Measure-Difference -First $Typed -Second $Name) -le [Math]::Floor(($Typed.Length + 1) / 3)
}

# How many letters must be changed, added or removed to turn one word into the other.
function Measure-Difference {
    param([string]$First, [string]$Second)
    $row = @(0) * ($Second.Length + 1)
    for ($b = 1; $b -le $Second.Length; $b++) { $row[$b] = $b }
    for ($a = 1; $a -le $First.Length; $a++) {
        $diagonal = $row[0]
        $row[0] = $a
        for ($b = 1; $b -le $Second.Length; $b++) {
            $above = $row[$b]
            $cost = $diagonal
            if ($First[$a - 1] -cne $Second[$b - 1]) { $cost += 1 }
            $row[$b] = [Math]::Min($cost, [Math]::Min($above, $row[$b - 1]) + 1)
            $diagonal = $above
        }
    }
    return $row[$Second.Length]
}
