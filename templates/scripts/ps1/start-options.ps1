# --- Options ---

$DryRun = [bool]$WhatIfPreference
$JsonWanted = [bool]$Json
$CleanWanted = [bool]$Clean
$AskedTimeout = $TimeoutSeconds
$Deadline = $DeadlineSeconds
$AskedServices = @(Split-Name -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)
# A name may hold blanks; through -File a list arrives as one text with commas.
$AskedProfiles = @($ComposeProfile | ForEach-Object { $_ -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' })
# With -Confirm a person is asked.
$Confirmed = $DryRun -or $PSCmdlet.ShouldProcess($PlatformTitle, $ScriptName)

