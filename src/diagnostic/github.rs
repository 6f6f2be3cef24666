//! Findings as commands of GitHub Actions, which shows them beside the lines of a pull request.

use std::fmt::Write;

use super::{Finding, Severity, location::Location};
use crate::spec::Source;

/// One command a line.
#[must_use]
pub fn render(source: &Source, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let _ = write!(text, "::{level} file={}", property(source.path().as_str()));
        if let Some(label) = finding.labels.first() {
            let Location { line, column, end_line, end_column, .. } = Location::of(source, label);
            let _ = write!(text, ",line={line},endLine={end_line}");
            // GitHub refuses columns of a range that spans lines.
            if line == end_line {
                let _ = write!(text, ",col={column},endColumn={end_column}");
            }
        }
        let _ = write!(text, ",title={}::{}", property(finding.lint), data(&finding.message));
        for sentence in &finding.help {
            let _ = write!(text, "%0Ahelp: {}", data(sentence));
        }
        text.push('\n');
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
