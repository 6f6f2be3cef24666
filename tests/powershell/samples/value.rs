//! Samples of the rule of values.

use super::{Engine::Alone, Sample};

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("value", line, message)
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("$w = $Who; if ($w.Count -gt 0) { Write-Greeting -Who $Who }", "`.Count` throws"),
    refused("if ($Name[0].Count -gt 0) { Write-Greeting -Who $Who }", "`.Count` throws"),
    refused("$h = @{}; foreach ($k in $h.Keys) { $h[$k] = 1 }", "enumerates what the loop may change"),
    refused("$h = @{}; foreach ($v in $h.Values) { $h[$v] = 1 }", "enumerates what the loop may change"),
    refused("}\nfunction Get-It {\n    return ,@(Get-It)", "wrap the call in"),
    refused(
        "$l = [Collections.Generic.List[object]]::new(); foreach ($i in @($l)) { $l.Add($i) }",
        "5.1 cannot wrap a list",
    ),
    // Values that are not used.
    refused("$Who.Trim()", "`[void]`"),
    refused("[string]::Join(',', $Name)", "`[void]`"),
    refused("$Who", "a value that nobody takes"),
    refused("$Who.Length", "a value that nobody takes"),
    refused("$Name[0]", "a value that nobody takes"),
    refused("'text'", "a value that nobody takes"),
    refused("\"a $Who\"", "a value that nobody takes"),
    refused("5", "a value that nobody takes"),
    refused("@($Name)", "a value that nobody takes"),
    refused("@{ a = 1 }", "a value that nobody takes"),
    refused("$Name, $Who", "a value that nobody takes"),
    refused("$Who + 'x'", "a value that nobody takes"),
    refused("'{0}' -f $Who", "a value that nobody takes"),
    refused("$Who -eq 'x'", "a value that nobody takes"),
    refused("$Who -and $Json", "a value that nobody takes"),
    refused("[int]$Who", "a value that nobody takes"),
    refused("-not $Who", "a value that nobody takes"),
    refused("($Who)", "a value that nobody takes"),
    // Operators.
    refused("$w = $Who -f 1; Write-Greeting -Who $w", "the format is a literal"),
    refused("$w = '{{.Name}} {0}' -f 1; Write-Greeting -Who $w", "means one brace"),
    refused("$w = '{0} {1}' -f 1; Write-Greeting -Who $w", "2 places for 1 values"),
    refused("$w = '{0}' -f 1, 2; Write-Greeting -Who $w", "1 places for 2 values"),
    refused("if ($Who -match $Name) { Write-Greeting -Who $Who }", "a pattern is a literal"),
    refused("if ($Who -cnotlike $Name) { Write-Greeting -Who $Who }", "a pattern is a literal"),
    refused("$w = $Who -replace \"a$Name\", 'b'; Write-Greeting -Who $w", "a pattern is a literal"),
    refused("$w = $Who -replace 'a', { $_ }; Write-Greeting -Who $w", "not with a script block"),
    refused("$w = @($Who -split ',', -2); Write-Greeting -Who $w[0]", "splits from the left only"),
    refused("if ($Name -ne $null) { Write-Greeting -Who $Who }", "`$null` stands on the left"),
    refused("if ($Who -lt 'b') { Write-Greeting -Who $Who }", "compares as text"),
    refused("if ($Who -ge \"b$Who\") { Write-Greeting -Who $Who }", "compares as text"),
    refused("if ($Who -eq 'a' -or $Who -eq 'b' -and $Json) { Write-Greeting -Who $Who }", "binds no tighter"),
    refused("$w = [double]$Who; Write-Greeting -Who $w", "use `[double]::Parse`"),
    refused("$w = @('a'..'c'); Write-Greeting -Who $w[0]", "no range of characters"),
    refused("$w = [char]0x1F600; Write-Greeting -Who $w", "a character ends at 0xFFFF"),
    refused("$w = [char]128512; Write-Greeting -Who $w", "a character ends at 0xFFFF"),
    // What .NET Framework lacks.
    refused("$w = [Text.Rune]::new(65); Write-Greeting -Who $w", "no such type"),
    refused(
        "$w = New-Object -TypeName System.Text.Rune -ArgumentList 65; Write-Greeting -Who $w",
        "no such type",
    ),
    refused("$w = [Text.Json.JsonDocument]::Parse($Who); Write-Greeting -Who $w", "no such type"),
    refused(
        "$w = [Collections.Generic.PriorityQueue[string, int]]::new(); Write-Greeting -Who $w",
        "no such type",
    ),
    refused("$w = [semver]$Who; Write-Greeting -Who $w", "no such type"),
    refused(
        "$w = [Runtime.InteropServices.RuntimeInformation]::OSDescription; Write-Greeting -Who $w",
        "no such type",
    ),
    refused(
        "}\nfunction Get-It {\n    param([ArgumentCompletions('a')][string]$A)\n    return (Get-It -A $A)",
        "no such type",
    ),
    refused("$w = [IO.Compression.ZipFile]::OpenRead($Who); Write-Greeting -Who $w", "after `Add-Type`"),
    refused("[IO.File]::Move($Who, 'b', $true)", "no such static member"),
    refused("[Security.Cryptography.RandomNumberGenerator]::Fill($Name)", "no such static member"),
    refused("$w = [System.Convert]::ToHexString($Name); Write-Greeting -Who $w", "no such static member"),
    refused("$w = [Environment]::ProcessId; Write-Greeting -Who $w", "no such static member"),
    refused("$w = $Who.Contains('a', [StringComparison]::Ordinal); Write-Greeting -Who $w", "no such member"),
    refused(
        "$w = (New-Object -TypeName System.Diagnostics.ProcessStartInfo).ArgumentList; Write-Greeting -Who $w",
        "no such member",
    ),
    refused(
        "$w = $Who.Replace('a', 'b', [StringComparison]::Ordinal); Write-Greeting -Who $w",
        "`Replace` of 5.1 takes no comparison",
    ),
    refused("$w = @($Who.Split('ab')); Write-Greeting -Who $w[0]", "splits at each character"),
    refused("$w = @($Who.Split($Who, 2)); Write-Greeting -Who $w[0]", "splits at each character"),
    refused("Write-Greeting -Who $PSVersionTable.Platform", "no such key"),
    // What only a machine with PowerShell can check.
    refused("$w = [Text.StringBuilber]::new(); Write-Greeting -Who $w", "there is no such type")
        .engine(Alone),
    refused("$w = New-Object -TypeName System.Text.Bilder; Write-Greeting -Who $w", "there is no such type")
        .engine(Alone),
    refused("$w = [IO.File]::ReadAllLine($Who); Write-Greeting -Who $w", "has no such static member")
        .engine(Alone),
    refused("$w = [IO.Path]::GetTempPath($Who); Write-Greeting -Who $w", "has no such static member")
        .engine(Alone),
    refused("$w = [Math]::Max(1); Write-Greeting -Who $w", "has no such static member").engine(Alone),
];
