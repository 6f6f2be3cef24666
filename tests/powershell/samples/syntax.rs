//! Samples of the rule of syntax.

use super::{
    Engine::{Alone, Says},
    Place, Sample,
};

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("syntax", line, message)
}

/// What the grammar cannot read and PowerShell can, or the other way round.
const fn by_engine(line: &'static str, message: &'static str, engine: &'static str) -> Sample {
    refused(line, message).engine(Says(engine))
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("if ($Who) {", "does not parse"),
    refused("Write-Greeting -Who 'a", "does not parse"),
    refused("try { Write-Greeting -Who $Who }", "does not parse"),
    refused("$w = $Json ? 'a' : 'b'; Write-Greeting -Who $w", "a ternary operator"),
    refused("Write-Greeting -Who ([string]::Concat($Json ? 'a' : 'b'))", "a ternary operator"),
    refused("$w = $Who ?? 'b'; Write-Greeting -Who $w", "`??` is outside"),
    refused("Write-Greeting -Who ([string]::Concat($Who ?? 'b'))", "`??` is outside"),
    refused("$w = ''; $w ??= 'b'; Write-Greeting -Who $w", "`??=` is outside"),
    refused("Write-Greeting -Who 'a' && Write-Greeting -Who 'b'", "a chain of pipelines"),
    refused("Write-Greeting -Who 'a' || Write-Greeting -Who 'b'", "a chain of pipelines"),
    by_engine("Write-Greeting -Who (${Who}?.Trim())", "does not parse", "`?.` is outside"),
    by_engine("Write-Greeting -Who (${Name}?[0])", "does not parse", "`?[` is outside"),
    by_engine("Write-Greeting -Who 'a' &", "does not parse", "a background job"),
    by_engine(
        "$w = [Array]::Empty[int](); Write-Greeting -Who $w",
        "does not parse",
        "a type argument of a method",
    ),
    refused("Write-Greeting -Who @($Name\n    | Select-Object -First 1)", "cannot begin with `|`"),
    refused("}\nfunction Get-It {\n    begin { }\n    clean { }", "`clean` is outside"),
    refused("using namespace System.Text", "`using` is outside").at(Place::Top),
    refused("class A { [string]$B }", "a class is outside"),
    refused("enum A { B }", "an enumeration is outside"),
    refused("data { 'a' }", "a data section is outside"),
    refused("trap { continue }", "a trap is outside"),
    refused(":outer foreach ($n in $Name) { Write-Greeting -Who $n }", "a label is outside"),
    refused("@($Name).ForEach({ Write-Greeting -Who $_ })", "`.ForEach` is outside"),
    refused("$w = @($Name).Where({ $_ }); Write-Greeting -Who $w", "`.Where` is outside"),
    refused("$w = @\"\n$Who\n\"@; Write-Greeting -Who $w", "a here-string in quotation marks"),
    refused("Write-Greeting --% -Who a", "`--%` is outside"),
    by_engine(
        "foreach -parallel ($n in $Name) { Write-Greeting -Who $n }",
        "a parallel loop",
        "does not parse",
    ),
    by_engine("workflow Get-It { Write-Greeting -Who 'a' }", "a workflow is outside", "does not parse"),
    by_engine("parallel { Write-Greeting -Who 'a' }", "a block of a workflow", "does not parse"),
    by_engine("sequence { Write-Greeting -Who 'a' }", "a block of a workflow", "does not parse"),
    refused("inlinescript { Write-Greeting -Who 'a' }", "a block of a workflow"),
    by_engine("if (1 < 2) { Write-Greeting -Who 'a' }", "the only redirection", "does not parse"),
    refused("Write-Greeting -Who $Who > out.txt", "the only redirection"),
    refused("Write-Greeting -Who $Who 2>$null", "the only redirection"),
    refused("Write-Greeting -Who $Who *>&1", "the only redirection"),
    refused(". .\\other.ps1", "nothing is dot-sourced"),
    refused("try { Write-Greeting -Who $Who } catch { }", "empty catch"),
    by_engine("Write-Greeting -Who \"$Who: x\"", "reads as a scope", "does not parse"),
    by_engine("Write-Greeting -Who \"$Who:\"", "reads as a scope", "does not parse"),
    refused("Write-Greeting -Who \"$Who:x\"", "reads as a scope"),
    refused("Write-Greeting -Who \"`e[0m\"", "the escape"),
    refused("Write-Greeting -Who \"a $(Get-Greeting -Who \"`u{41}\")\"", "the escape"),
    refused("Write-Greeting -Who 0b101", "such a number"),
    refused("$w = 0b101; Write-Greeting -Who $w", "such a number"),
    refused("$w = 5u; Write-Greeting -Who $w", "such a number"),
    refused("$w = 0xFFus; Write-Greeting -Who $w", "such a number"),
    refused("$w = 10n; Write-Greeting -Who $w", "such a number"),
    refused("$w = @{ a = ; }; Write-Greeting -Who $w['a']", "does not parse").engine(Alone),
    refused("$w = @{ a = 1; A = 2 }; Write-Greeting -Who $w['a']", "does not parse").engine(Alone),
    refused("}\nfunction Get-It {\n    param([string]$A, [string]$a)\n    return $A", "does not parse")
        .engine(Alone),
];
