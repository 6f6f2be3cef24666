# The gate of the scripts by PowerShell's own parser: reads every script in a folder, prints a line a fault as
# file:line: rule: message. The rules are those of tests/powershell/rule, and what only a real parser sees. Lists that both
# gates need come from there, as JSON. Runs in Windows PowerShell 5.1 and in PowerShell 7.
param([Parameter(Mandatory = $true)][string]$Folder, [Parameter(Mandatory = $true)][string]$Lists)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$Known = ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($Lists))
foreach ($part in @('tree', 'function', 'text', 'syntax', 'flow', 'command', 'variable', 'value', 'newer', 'existence')) {
    . "$PSScriptRoot/$part.ps1"
}
$root = [IO.Path]::GetFullPath($Folder)

foreach ($file in [IO.Directory]::GetFiles($root, '*.ps1', [IO.SearchOption]::AllDirectories)) {
    $script = Read-Script -Path $file
    Find-TextFault -Script $script
    if (Find-ParseFault -Script $script) {
        Find-SyntaxFault -Script $script
        Find-FlowFault -Script $script
        Find-CommandFault -Script $script
        Find-VariableFault -Script $script
        Find-ValueFault -Script $script
        Find-NewerFault -Script $script
        Find-MissingType -Script $script
    }
    $name = $file.Substring($root.Length).TrimStart('/', '\').Replace('\', '/')
    foreach ($fault in $script.Faults) { [Console]::Out.WriteLine("${name}:$($fault.Line): $($fault.Rule): $($fault.Message)") }
}
