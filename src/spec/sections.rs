//! Which parts of a spec can still be judged when its syntax is broken somewhere.
//!
//! Because of a broken line, TOML's parser loses the keys around it, and those must not be reported as missing. From one
//! table header to the next, a section is independent of the others: without syntax errors, it means what it says.

use crate::{
    diagnostic::{Fact, Finding},
    source::{Source, Span},
};

/// Where each section starts, and whether its syntax is broken.
pub(super) struct Sections {
    starts: Vec<usize>,
    broken: Vec<bool>,
}

impl Sections {
    /// The sections of a text with these syntax errors.
    pub(super) fn of(source: &Source, syntax_errors: &[Finding]) -> Self {
        let mut starts = vec![0];
        let mut offset = 0;
        for line in source.text().split_inclusive('\n') {
            if line.starts_with('[') {
                starts.push(offset);
            }
            offset += line.len();
        }
        let mut sections = Self { broken: vec![false; starts.len()], starts };
        for label in syntax_errors.iter().filter_map(|finding| finding.labels.first()) {
            let section = sections.section(label.span);
            sections.broken[section] = true;
            // An error at the very start of a section is the end of the one before it.
            if section > 0 && sections.starts[section] == label.span.start() {
                sections.broken[section - 1] = true;
            }
        }
        sections
    }

    /// Whether a finding is where the text means what it says, and is not about something absent.
    pub(super) fn can_judge(&self, finding: &Finding) -> bool {
        finding.lint.fact != Fact::Absence
            && finding.labels.iter().all(|label| !self.broken[self.section(label.span)])
    }

    fn section(&self, span: Span) -> usize {
        self.starts.partition_point(|start| *start <= span.start()).max(1) - 1
    }
}
