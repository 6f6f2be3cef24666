//! Samples of the rule of control flow.

use super::{Place, Sample};

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("flow", line, message)
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("exit 3", "`exit` is the last statement"),
    refused("exit 3", "`exit` is the last statement").at(Place::Script),
    refused("if ($Json) { exit 3 }", "`exit` stands outside of every block").at(Place::Script),
    refused("@($Name) | ForEach-Object { return $_ }", "ends one item only"),
    refused("@($Name) | ForEach-Object { if ($_ -eq 'x') { break } }", "ends one item only"),
    refused("foreach ($n in $Name) { switch ($n) { 'x' { continue } } }", "does not mean the loop"),
    refused("foreach ($n in $Name) { switch ($n) { 'x' { break } } }", "does not mean the loop"),
    refused("try { Write-Greeting -Who 'a' } finally { return }", "leaves a `finally`"),
    refused(
        "foreach ($n in $Name) { try { Write-Greeting -Who $n } finally { continue } }",
        "leaves a `finally`",
    ),
    refused("$w = (exit 3); Write-Greeting -Who $w", "reads as a command"),
    refused("$w = (return 3); Write-Greeting -Who $w", "reads as a command"),
];
