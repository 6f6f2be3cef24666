//! What `check` says of the values of Compose files that it did not look at.

use super::{Fate, Lowered};
use crate::diagnostic::{Finding, Lint, lint};

pub(crate) static LINT: Lint = lint!(Parse, Note, "unchecked-value");

impl Lowered {
    /// A finding for each value that is not carried.
    pub(crate) fn unchecked(&self) -> Vec<Finding> {
        let lost = self.ledger.entries.iter().filter_map(|entry| match &entry.fate {
            Fate::NotCarried(why) => Some((entry, why)),
            _ => None,
        });
        let finding = |(entry, why): (&super::Entry, &String)| {
            Finding::new(&LINT, format!("`{}` was not checked", entry.path))
                .at(entry.place, "")
                .help(why.as_str())
        };
        lost.map(finding).collect()
    }
}
