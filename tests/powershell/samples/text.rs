//! Samples of the rule of the text.

use super::{Place, Sample};

const fn refused(line: &'static str, message: &'static str) -> Sample {
    Sample::new("text", line, message)
}

pub(super) const SAMPLES: &[Sample] = &[
    refused("$w = 'caf\u{e9}'; Write-Greeting -Who $w", "not ASCII"),
    refused("Write-Greeting -Who \u{2018}x\u{2019}", "not ASCII"),
    refused("\u{feff}# x", "not ASCII").at(Place::Top),
    refused("# x\r", "carriage return"),
    refused("# x ", "trailing blank"),
    refused("# x\t", "tab"),
    refused("# x", "must end with one line feed").at(Place::Bottom),
    refused("\n", "must end with one line feed").at(Place::Bottom),
];
