# --- Options ---

$DryRun = [bool]$WhatIfPreference
$JsonWanted = [bool]$Json
$CleanWanted = [bool]$Clean
$AskedTimeout = $TimeoutSeconds
$Deadline = $DeadlineSeconds
$AskedServices = @(Split-Name -Names $Service)
$AskedProjects = @(Split-Name -Names $Project)
# With -Confirm a person is asked.
$Confirmed = $DryRun -or $PSCmdlet.ShouldProcess($PlatformTitle, $ScriptName)

