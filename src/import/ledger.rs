//! What became of every value of every imported file.

use std::fmt::Write as _;

use camino::Utf8PathBuf;
use serde::Serialize;

use crate::{diagnostic::words, source::Span};

/// What became of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fate", content = "detail", rename_all = "kebab-case")]
pub enum Fate {
    /// The spec says the same, in the same place.
    Kept,
    /// The spec says it here: `networks.backend`.
    Moved(String),
    /// The spec says something else, for this reason.
    Changed(String),
    /// The spec does not say it, for this reason.
    NotCarried(String),
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The file.
    pub file: Utf8PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// Where it is.
    #[serde(skip)]
    pub place: Span,
    /// Its keys: `services.db.image`, `services.db.ports[0]`.
    pub path: String,
    /// What became of it.
    #[serde(flatten)]
    pub fate: Fate,
}

/// All values, in the order of the files and of their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// One for each.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// What is not carried, and why.
    pub fn lost(&self) -> impl Iterator<Item = (&Entry, &str)> {
        self.entries.iter().filter_map(|it| match &it.fate {
            Fate::NotCarried(why) => Some((it, why.as_str())),
            _ => None,
        })
    }

    /// For people: how many values are kept, then each that is not, by its fate.
    #[must_use]
    pub fn text(&self) -> String {
        let told: Vec<_> = self.entries.iter().filter_map(|it| Some((it, it.fate.told()?))).collect();
        let mut text = format!("{} kept\n", words::count(self.entries.len() - told.len(), "value"));
        for fate in ["moved", "changed", "not carried"] {
            let found = || told.iter().filter(|(_, (name, _))| *name == fate);
            if found().next().is_some() {
                let _ = writeln!(text, "{} {fate}:", words::count(found().count(), "value"));
            }
            for (entry, (_, detail)) in found() {
                let _ = writeln!(text, "  {}:{}: `{}`: {detail}", entry.file, entry.line, entry.path);
            }
        }
        text
    }
}

impl Fate {
    /// Its name and what there is to say; none if the value is kept.
    fn told(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Kept => None,
            Self::Moved(to) => Some(("moved", format!("to {to}"))),
            Self::Changed(why) => Some(("changed", why.clone())),
            Self::NotCarried(why) => Some(("not carried", why.clone())),
        }
    }
}
