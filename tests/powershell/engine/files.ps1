# What PowerShell itself says of the files of a platform: a line a complaint, nothing for none. Every file parses by itself;
# the help of every script, the files at the top, tells of each parameter; PSScriptAnalyzer, where it is installed, gets the
# scripts with all that they load.
param([Parameter(Mandatory = $true)][string]$Folder, [Parameter(Mandatory = $true)][string]$Programs)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = [IO.Path]::GetFullPath($Folder)
foreach ($file in [IO.Directory]::GetFiles($root, '*.ps1', [IO.SearchOption]::AllDirectories)) {
    $tokens = $null
    $complaints = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref]$tokens, [ref]$complaints)
    foreach ($complaint in @($complaints)) { "${file}:$($complaint.Extent.StartLineNumber): $($complaint.Message)" }
    if ([IO.Path]::GetDirectoryName($file) -ne $root.TrimEnd('/', '\')) { continue }

    # Get-Help shows parameters that nobody has described, too.
    $help = Get-Help -Name $file -Full
    if ([string]::IsNullOrEmpty([string]$help.Synopsis) -or -not ($help | Out-String).Contains('-NoProfile')) { "${file}: no help" }
    $described = @($tree.GetHelpContent().Parameters.Keys)
    # A script that hands its words on has no parameters.
    $declared = @()
    if ($null -ne $tree.ParamBlock) { $declared = @($tree.ParamBlock.Parameters | ForEach-Object { $_.Name.VariablePath.UserPath }) }
    foreach ($name in $declared) {
        if ($described -notcontains $name) { "${file}: no help for -$name" }
    }
    foreach ($name in $described) {
        if ($declared -notcontains $name) { "${file}: help for -$name, which is no parameter" }
    }
}

if (@(Get-Module -ListAvailable -Name PSScriptAnalyzer).Length -eq 0) {
    [Console]::Error.WriteLine('SKIPPED: no PSScriptAnalyzer')
    exit 0
}
$settings = @{
    IncludeDefaultRules = $true
    # A script need not read all of the data: the gates know which data no script reads.
    ExcludeRules = @('PSUseDeclaredVarsMoreThanAssignments')
    Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.0') } }
}
foreach ($file in [IO.Directory]::GetFiles($Programs, '*.ps1')) {
    foreach ($finding in @(Invoke-ScriptAnalyzer -Path $file -Settings $settings)) {
        # Older analyzers do not know this preference of PowerShell itself.
        if ($finding.Message.Contains('PSNativeCommandUseErrorActionPreference')) { continue }
        "${file}:$($finding.Line): $($finding.RuleName): $($finding.Message)"
    }
}
