# Part of the script library of arcgen, the same for every platform. Do not edit: a build replaces it.

# --- Hashes: what Compose would create containers from, given the current files, .env and environment ---

# Projects that Compose was asked about.
$AskedProjects = @()

# Asks Compose what it would create containers from, for every project that already has some.
function Request-Hash {
    $script:AskedProjects = @()
    foreach ($row in $Projects) {
        $members = @(Get-Selected -Project $row)
        $there = $false
        foreach ($member in $members) {
            if ($member.Container -ne '') { $there = $true }
        }
        if (-not $there) { continue }
        Open-Call -Name "hashes-$($row.Key)" -Words (@(Get-ComposeWord -Project $row -Members $members) + @('config', '--hash', '*'))
        $script:AskedProjects += $row
    }
}

# Notes what Compose would create containers from. What it cannot read is noted as a problem.
function Read-Hash {
    foreach ($member in $Services) { $member.HashNow = '' }
    foreach ($row in $AskedProjects) {
        $answer = Wait-Call -Name "hashes-$($row.Key)"
        if ($answer.ExitCode -ne 0) {
            $command = Format-Command -Words (@(Get-ComposeWord -Project $row -Members @(Get-Selected -Project $row)) + @('config', '--quiet'))
            Add-Problem -Fact "Compose cannot read $Root/$($row.ComposeFile): $(Get-LastLine -Answer $answer)" -Remedy "mend what it complains about: $command"
            continue
        }
        foreach ($line in $answer.Out) {
            $at = $line.LastIndexOf(' ')
            if ($at -lt 1) { continue }
            $member = $ServiceByLabel["$($row.Name)|$($line.Substring(0, $at))"]
            if ($null -ne $member) { $member.HashNow = $line.Substring($at + 1) }
        }
        Compare-Borrower -Project $row
    }
}

# Before Compose creates a container in a namespace of another service, it replaces "service:KEY" by the id of that
# service's container. If only that may differ, Compose is asked again, with the id that the container has.
function Compare-Borrower {
    param([object]$Project)
    $text = ''
    foreach ($member in $Services) {
        if ($member.Project -ceq $Project.Key -and $member.Borrows.Count -gt 0 -and $member.HashNow -ne '' -and $member.HashNow -cne $member.ConfigHash) {
            $text += Get-NamespaceText -Member $member
        }
    }
    if ($text -eq '') { return }
    $file = [IO.Path]::GetTempFileName()
    try {
        [IO.File]::WriteAllText($file, "services:`n$text", $Utf8)
        $words = @(Get-ComposeWord -Project $Project -Members @(Get-Selected -Project $Project)) + @('-f', $file, 'config', '--hash', '*')
        $answer = Invoke-Native -Words $words
    }
    finally { [IO.File]::Delete($file) }
    foreach ($line in $answer.Out) {
        $at = $line.LastIndexOf(' ')
        if ($at -lt 1) { continue }
        $member = $ServiceByLabel["$($Project.Name)|$($line.Substring(0, $at))"]
        if ($null -eq $member -or $member.Borrows.Count -eq 0) { continue }
        if ($line.Substring($at + 1) -ceq $member.ConfigHash) { $member.HashNow = $member.ConfigHash }
    }
}

# The namespaces that a container borrows, as written in a Compose file.
function Get-NamespaceText {
    param([object]$Member)
    $text = ''
    $modes = $Member.Namespaces.Split(' ')
    foreach ($at in @(0, 1, 2)) {
        if ($modes[$at].StartsWith('container:', [StringComparison]::Ordinal)) { $text += "    $(@('network_mode', 'pid', 'ipc')[$at]): `"$($modes[$at])`"`n" }
    }
    if ($text -eq '') { return '' }
    return "  `"$($Member.Key)`":`n$text"
}
