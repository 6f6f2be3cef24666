//! What `check` says of Compose files, and of values of them, that it did not look at.

use super::{Entry, Lowered, Refused, Unreadable};
use crate::diagnostic::{Finding, Lint, lint};

pub(crate) static UNCHECKED_VALUE: Lint = lint!(Parse, Note, "unchecked-value");
pub(crate) static UNREADABLE_FILE: Lint = lint!(Parse, Error, "unreadable-file");

impl Refused {
    /// A finding for each reason.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let finding = |it: &Unreadable| {
            Finding::new(&UNREADABLE_FILE, format!("cannot read this file: {}", it.message))
                .at(it.span, "")
                .help("nothing else of the files was checked")
        };
        self.faults.iter().map(finding).collect()
    }
}

impl Lowered {
    /// A finding for each value that is not carried.
    pub(crate) fn unchecked(&self) -> Vec<Finding> {
        let finding = |(entry, why): (&Entry, &str)| {
            Finding::new(&UNCHECKED_VALUE, format!("`{}` was not checked", entry.path))
                .at(entry.place, "")
                .help(why)
        };
        self.ledger.lost().map(finding).collect()
    }
}
