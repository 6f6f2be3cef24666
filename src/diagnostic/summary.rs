//! How many findings of each severity there are.

use std::fmt;

use serde::Serialize;

use super::{Finding, Severity, words};

/// Counts of findings; shown as "2 errors and 1 warning".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Findings that keep the platform from being built.
    pub errors: usize,
    /// Findings that will hurt.
    pub warnings: usize,
    /// Findings worth knowing.
    pub notes: usize,
}

impl Summary {
    /// Counts them.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts: Vec<String> = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")]
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, noun)| words::count(number, noun))
            .collect();
        formatter.write_str(if counts.is_empty() { "no findings" } else { "" })?;
        formatter.write_str(&words::and(&counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Lint, lint};

    static LINT: Lint = lint!(Lint, Error, "host-port-collision");

    #[test]
    fn severities_without_findings_are_not_counted() {
        let findings = [Severity::Error, Severity::Note, Severity::Note]
            .map(|severity| Finding::new(&LINT, "").severity(severity));
        assert_eq!(Summary::of(&findings).to_string(), "1 error and 2 notes");
        assert_eq!(Summary::of(&[]).to_string(), "no findings");
    }
}
