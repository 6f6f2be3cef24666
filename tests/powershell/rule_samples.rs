//! Every rule can fail: for each, a script that it must refuse, beside one that all accept.

use super::{rule::faults, script::Script};

/// A script that breaks no rule, into which the samples are set.
const GOOD: &str = "#requires -Version 5.1
[CmdletBinding()]
param(
    [string[]]$Name = @(),
    [switch]$Json
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$Count = 0

function Get-Greeting {
    param([Parameter(Mandatory = $true)][string]$Who, [string]$Greeting = 'hello', [switch]$Loud)
    if ($Loud) { return ('{0} {1}!' -f $Greeting, $Who) }
    return \"${Greeting}: $Who\"
}

function Write-Greeting {
    param([Parameter(Mandatory = $true)][string]$Who)
    [Console]::Out.WriteLine((Get-Greeting -Who $Who -Loud:$Json))
    $script:Count += 1
    # HERE
}

$exitCode = 0
try {
    foreach ($one in @($Name | Where-Object { $_ -ne '' })) { Write-Greeting -Who $one }
    if ($Count -eq 0) { throw 'nobody to greet' }
}
catch {
    [Console]::Error.WriteLine(\"error: $($_.Exception.Message)\")
    $exitCode = 5
}
# END
exit $exitCode
";

fn report(script: &str) -> Vec<String> {
    faults(&Script::parse(script)).into_iter().map(|it| format!("{}: {}", it.rule, it.message)).collect()
}

/// Asserts that `line`, set into the good script, is refused by a rule whose message contains `message`.
fn refused(line: &str, message: &str) {
    let report = report(&GOOD.replace("# HERE", line));
    assert!(
        report.iter().any(|it| it.contains(message)),
        "`{line}` should be refused with `{message}`, got {report:#?}"
    );
}

#[test]
fn the_good_script_passes() {
    assert_eq!(report(GOOD), Vec::<String>::new());
}

#[test]
fn text() {
    refused("$w = 'caf\u{e9}'; Write-Greeting -Who $w", "text: not ASCII");
    refused("# x\r", "text: carriage return");
    refused("# x ", "text: trailing blank");
    refused("# x\t", "text: tab");
    refused("Write-Greeting -Who \"$Who: x\"", "reads as a scope");
    assert!(report(GOOD.trim_end())[0].contains("end with one line feed"));
}

#[test]
fn syntax() {
    refused("$w = $Json ? 'a' : 'b'; Write-Greeting -Who $w", "outside of the subset");
    refused("$w = $Who ?? 'b'; Write-Greeting -Who $w", "outside of the subset");
    refused("Write-Greeting -Who 'a' && Write-Greeting -Who 'b'", "outside of the subset");
    refused("class A { [string]$B }", "class_statement");
    refused("if ($Who) {", "does not parse");
    refused("if (1 < 2) { Write-Greeting -Who 'a' }", "the only redirection");
    refused("Write-Greeting -Who $Who > out.txt", "the only redirection");
    refused(". .\\other.ps1", "nothing is dot-sourced");
    refused("try { Write-Greeting -Who $Who } catch { }", "empty catch");
    refused("trap { continue }", "trap_statement");
}

#[test]
fn flow() {
    refused("exit 3", "`exit` is the last statement");
    refused("@($Name) | ForEach-Object { return $_ }", "ends one item only");
    refused("foreach ($n in $Name) { switch ($n) { 'x' { continue } } }", "does not mean the loop");
    refused("try { Write-Greeting -Who 'a' } finally { return }", "leaves a `finally`");
}

#[test]
fn commands() {
    refused("elif ($Who) { Write-Greeting -Who $Who }", "neither a function");
    refused("docker ps", "neither a function");
    refused("echo $Who", "neither a function");
    refused("$w = @($Name | % { $_ }); Write-Greeting -Who $w[0]", "neither a function");
    refused(
        "$w = @($Name | ForEach-Object -Parallel { $_ }); Write-Greeting -Who $w[0]",
        "no parameter is spelled `-Parallel`",
    );
    refused("Start-ThreadJob -ScriptBlock { 1 }", "neither a function");
    refused("& $Who 2>&1", "native commands run through");
    refused("Write-Greeting $Who", "without its parameter's name");
    refused("Write-Greeting -who $Who", "no parameter is spelled `-who`");
    refused("Write-Greeting -Who $Who -Who 'b'", "`-Who` twice");
    refused("Write-Greeting", "`-Who` is mandatory");
    refused("Write-Greeting -Who", "`-Who` has no value");
    refused("Get-Greeting -Who $Who", "leaks into the output");
    refused("$w = Write-Greeting -Who $Who; Write-Greeting -Who $w", "gives none");
    refused("}\nfunction Get-Unused {\n    return 1", "never called");
    refused("}\nfunction Grab-It {\n    Grab-It", "not an approved verb");
    refused("}\nfunction Get-Words {\n    $w = Get-Words; Write-Greeting -Who $w; return 1", "plural noun");
}

#[test]
fn variables() {
    refused("Write-Greeting -Who $Nobody", "never assigned");
    refused("$w = 1", "`$w` is never read");
    refused("Write-Greeting -Who $w; $w = 1", "read before it is assigned");
    refused("$Count = 1; Write-Greeting -Who $Count", "hides the script's variable");
    refused("$name = 1; Write-Greeting -Who $name", "hides the script's variable");
    refused(
        "}\nfunction Get-It {\n    param([string]$Count)\n    $w = Get-It -Count $Count; return $w",
        "hides the script's variable",
    );
    refused("$script:Other = 1; Write-Greeting -Who $script:Other", "never declared there");
    refused("$input = 1; Write-Greeting -Who $input", "belongs to PowerShell");
    refused("foreach ($event in $Name) { Write-Greeting -Who $event }", "belongs to PowerShell");
    refused("if ($IsWindows) { Write-Greeting -Who $Who }", "never assigned");
    refused("Write-Greeting -Who $who", "both are one variable");
    refused(
        "}\nfunction Get-It {\n    param([string]$Unread)\n    $w = Get-It -Unread 'x'; return $w",
        "`$Unread` is never read",
    );
}

#[test]
fn values() {
    refused("$w = $Who; if ($w.Count -gt 0) { Write-Greeting -Who $Who }", "`.Count` throws");
    refused("$h = @{}; foreach ($k in $h.Keys) { $h[$k] = 1 }", "enumerates what the loop may change");
    refused("}\nfunction Get-It {\n    return ,@(Get-It)", "wrap the call in");
    refused(
        "$l = [Collections.Generic.List[object]]::new(); foreach ($i in @($l)) { $l.Add($i) }",
        "5.1 cannot wrap a list",
    );
    refused("if ($Who -eq 'a' -or $Who -eq 'b' -and $Json) { Write-Greeting -Who $Who }", "binds no tighter");
    refused("$Who.Trim()", "`[void]`");
    refused("[string]::Join(',', $Name)", "`[void]`");
    refused("$Who", "a value that nobody takes");
    refused("'text'", "a value that nobody takes");
    refused("$w = $Who -f 1; Write-Greeting -Who $w", "the format is a literal");
    refused("$w = '{{.Name}} {0}' -f 1; Write-Greeting -Who $w", "means one brace");
    refused("$w = '{0} {1}' -f 1; Write-Greeting -Who $w", "2 places for 1 values");
    refused("if ($Who -match $Name) { Write-Greeting -Who $Who }", "a pattern is a literal");
    refused("if ($Name -ne $null) { Write-Greeting -Who $Who }", "`$null` stands on the left");
}
