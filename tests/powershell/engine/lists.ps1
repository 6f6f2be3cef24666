# Whether the lists of the gates are true of this PowerShell: prints a line for each entry that is not.
param([Parameter(Mandatory = $true)][string]$Lists)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$Known = ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($Lists))
$isFramework = $PSVersionTable.PSVersion.Major -lt 6

foreach ($row in $Known.cmdlets) {
    $command = Get-Command -Name $row.name -CommandType 'Cmdlet' -ErrorAction 'SilentlyContinue'
    if ($null -eq $command) {
        "there is no cmdlet $($row.name)"
        continue
    }
    foreach ($name in @($row.valued) + @($row.switches)) {
        $there = $command.Parameters.ContainsKey($name)
        if (-not $there -or $command.Parameters[$name].Name -cne $name) { "$($row.name) has no -$name" }
        elseif ($command.Parameters[$name].SwitchParameter -ne ($row.switches -ccontains $name)) { "-$name of $($row.name) is a switch, or is none" }
    }
}

$verbs = @(Get-Verb | ForEach-Object { $_.Verb })
foreach ($verb in $Known.verbs) {
    if ($verbs -cnotcontains $verb) { "$verb is not an approved verb" }
}

function Get-NamedType {
    param([string]$Name)
    foreach ($full in @($Name, "System.$Name", "System.$Name``1", "System.$Name``2")) {
        if ($full -as [type]) { return $full -as [type] }
    }
}

# What is newer is in 7, and not in 5.1, where .NET Framework may be newer than 4.6 by now.
foreach ($name in $Known.newer_types) {
    if ($name.EndsWith('.', [StringComparison]::Ordinal)) { continue }
    $there = $null -ne (Get-NamedType -Name $name)
    if ($isFramework -and $name -match '^Runtime\.InteropServices\.(Architecture|OSPlatform|RuntimeInformation)$') { continue }
    if ($there -eq $isFramework) { "the type $name is there: $there" }
}
foreach ($row in $Known.newer_statics) {
    $type = Get-NamedType -Name $row[0]
    foreach ($entry in $row[1]) {
        $words = $entry.TrimEnd(')').Split('(')
        $members = @()
        if ($null -ne $type) { $members = @($type.GetMember($words[0], [Reflection.BindingFlags]'Public, Static')) }
        if ($words.Length -gt 1) { $members = @($members | Where-Object { $_.GetParameters().Length -eq $words[1] }) }
        if (($members.Length -gt 0) -eq $isFramework) { "[$($row[0])]::$entry is there: $($members.Length -gt 0)" }
    }
}
