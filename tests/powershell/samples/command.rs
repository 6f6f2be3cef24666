//! Samples of the rule of commands.

use super::Sample;

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("command", line, message)
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("elif ($Who) { Write-Greeting -Who $Who }", "neither a function"),
    refused("catch { Write-Greeting -Who $Who }", "neither a function"),
    refused("docker ps", "neither a function"),
    refused("echo $Who", "neither a function"),
    refused("$w = @($Name | % { $_ }); Write-Greeting -Who $w[0]", "neither a function"),
    refused("Start-ThreadJob -ScriptBlock { 1 }", "neither a function"),
    refused("$w = @($Name | Join-String); Write-Greeting -Who $w[0]", "neither a function"),
    refused("$w = Test-Json -Json $Who; Write-Greeting -Who $w", "neither a function"),
    refused("Set-Content -Path a -Value $Who -Encoding utf8NoBOM", "neither a function"),
    refused(
        "$w = Invoke-WebRequest -Uri $Who -SkipCertificateCheck; Write-Greeting -Who $w",
        "neither a function",
    ),
    refused(
        "$w = @($Name | ForEach-Object -Parallel { $_ }); Write-Greeting -Who $w[0]",
        "no parameter is spelled `-Parallel`",
    ),
    refused(
        "$w = ConvertFrom-Json -InputObject $Who -AsHashtable; Write-Greeting -Who $w",
        "no parameter is spelled `-AsHashtable`",
    ),
    refused(
        "$w = ConvertFrom-Json -InputObject $Who -Depth 5; Write-Greeting -Who $w",
        "no parameter is spelled `-Depth`",
    ),
    refused("& $Who 2>&1", "native commands run through"),
    refused("& $Who @Name", "native commands run through"),
    refused("Write-Greeting $Who", "without its parameter's name"),
    refused("@($Name) | ForEach-Object { Write-Greeting -Who $_ } { 1 }", "without its parameter's name"),
    refused("Write-Greeting @Name", "without its parameter's name"),
    refused("Write-Greeting -who $Who", "no parameter is spelled `-who`"),
    refused("Write-Greeting -Who $Who -Who 'b'", "`-Who` twice"),
    refused("Write-Greeting", "`-Who` is mandatory"),
    refused("Write-Greeting -Who", "`-Who` has no value"),
    refused("$w = Get-Greeting -Greeting -Who $Who; Write-Greeting -Who $w", "`-Greeting` has no value"),
    refused("Get-Greeting -Who $Who", "leaks into the output"),
    refused("$w = Write-Greeting -Who $Who; Write-Greeting -Who $w", "gives none"),
    refused("}\nfunction Get-Unused {\n    return 1", "never called"),
    refused("}\nfunction Get-Self {\n    return (Get-Self)", "never called"),
    refused("}\nfunction Grab-It {\n    Grab-It", "not an approved verb"),
    refused("}\nfunction Start-It {\n    Start-It", "not an approved verb, or changes state"),
    refused("}\nfunction Get-Words {\n    $w = Get-Words; Write-Greeting -Who $w; return 1", "plural noun"),
];
