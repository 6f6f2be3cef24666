//! Samples of the rule of variables.

use super::{Engine::Alone, Place, Sample};

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("variable", line, message)
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("Write-Greeting -Who $Nobody", "never assigned"),
    refused("Write-Greeting -Who \"a $($Nobody)\"", "never assigned"),
    refused("Write-Greeting -Who $global:Who", "never assigned"),
    refused("if ($IsWindows) { Write-Greeting -Who $Who }", "never assigned"),
    refused("if ($IsLinux -or $IsMacOS) { Write-Greeting -Who $Who }", "never assigned"),
    refused("Write-Greeting -Who $PSStyle.Reset", "never assigned"),
    refused("Write-Greeting -Who $Who?.Length", "never assigned").engine(Alone),
    refused("$w = 1", "`$w` is never read"),
    refused("foreach ($n in $Name) { Write-Greeting -Who 'a' }", "`$n` is never read"),
    refused("$Unread = 1", "`$Unread` is never read").at(Place::Script),
    refused("Write-Greeting -Who $w; $w = 1", "read before it is assigned"),
    refused("$exitCode = $later; $later = 1", "read before it is assigned").at(Place::Script),
    refused("$Count = 1; Write-Greeting -Who $Count", "hides the script's variable"),
    refused("$name = 1; Write-Greeting -Who $name", "hides the script's variable"),
    refused(
        "}\nfunction Get-It {\n    param([string]$Count)\n    $w = Get-It -Count $Count; return $w",
        "hides the script's variable",
    ),
    refused("$script:Other = 1; Write-Greeting -Who $script:Other", "never declared there"),
    refused("$input = 1; Write-Greeting -Who $input", "belongs to PowerShell"),
    refused("$IsWindows = $false; Write-Greeting -Who $IsWindows", "belongs to PowerShell"),
    refused("foreach ($event in $Name) { Write-Greeting -Who $event }", "belongs to PowerShell"),
    refused("Write-Greeting -Who $who", "both are one variable"),
    refused(
        "}\nfunction Get-It {\n    param([string]$Unread)\n    $w = Get-It -Unread 'x'; return $w",
        "`$Unread` is never read",
    ),
];
