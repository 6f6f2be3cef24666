# What PowerShell itself says of the scripts in a folder: one line a complaint, nothing for none.
param([Parameter(Mandatory = $true)][string]$Folder)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$analyzer = @(Get-Module -ListAvailable -Name PSScriptAnalyzer)
if ($analyzer.Count -eq 0) { [Console]::Error.WriteLine('SKIPPED: no PSScriptAnalyzer') }
foreach ($file in [IO.Directory]::GetFiles($Folder, '*.ps1')) {
    $name = [IO.Path]::GetFileName($file)
    $tokens = $null
    $complaints = $null
    [void][System.Management.Automation.Language.Parser]::ParseFile($file, [ref]$tokens, [ref]$complaints)
    foreach ($complaint in @($complaints)) { "${name}:$($complaint.Extent.StartLineNumber): $($complaint.Message)" }
    $help = Get-Help -Name $file -Full
    if ([string]::IsNullOrEmpty([string]$help.Synopsis) -or -not ($help | Out-String).Contains('-NoProfile')) { "${name}: no help" }
    foreach ($parameter in @((Get-Command -Name $file).Parameters.Values | Where-Object { $_.Attributes.Count -gt 0 })) {
        $known = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @('WhatIf', 'Confirm')
        if ($known -contains $parameter.Name) { continue }
        $text = @(Get-Help -Name $file -Parameter $parameter.Name | Out-String)
        if (($text -join '').Trim().Length -lt 40) { "${name}: no help for -$($parameter.Name)" }
    }
    if ($analyzer.Count -eq 0) { continue }
    $settings = @{
        IncludeDefaultRules = $true
        Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.0') } }
    }
    foreach ($finding in @(Invoke-ScriptAnalyzer -Path $file -Settings $settings)) {
        # Older analyzers do not know this preference of PowerShell itself.
        if ($finding.Message.Contains('PSNativeCommandUseErrorActionPreference')) { continue }
        "${name}:$($finding.Line): $($finding.RuleName): $($finding.Message)"
    }
}
