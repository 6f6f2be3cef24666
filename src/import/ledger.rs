//! What became of every value of every imported file.

use std::fmt::Write as _;

use camino::Utf8PathBuf;
use serde::Serialize;

use crate::diagnostic::words;

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
    /// What is not carried.
    pub fn lost(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|it| matches!(it.fate, Fate::NotCarried(_)))
    }

    /// For people: how many values are kept, then each that is not, by its fate.
    #[must_use]
    pub fn text(&self) -> String {
        let count = |is: fn(&Fate) -> bool| self.entries.iter().filter(|it| is(&it.fate)).count();
        let mut text = format!("{} kept\n", words::count(count(|it| *it == Fate::Kept), "value"));
        self.section(&mut text, "moved", |it| {
            if let Fate::Moved(to) = it { Some(format!("to {to}")) } else { None }
        });
        self.section(&mut text, "changed", |it| {
            if let Fate::Changed(why) = it { Some(why.clone()) } else { None }
        });
        self.section(&mut text, "not carried", |it| {
            if let Fate::NotCarried(why) = it { Some(why.clone()) } else { None }
        });
        text
    }

    /// Values of one reason are one line, with the first of them and how many there are.
    fn section(&self, text: &mut String, name: &str, detail: impl Fn(&Fate) -> Option<String>) {
        let found: Vec<(&Entry, String)> =
            self.entries.iter().filter_map(|it| Some((it, detail(&it.fate)?))).collect();
        if found.is_empty() {
            return;
        }
        let _ = writeln!(text, "{} {name}:", words::count(found.len(), "value"));
        for (entry, detail) in &found {
            let _ = writeln!(text, "  {}:{}: `{}`: {detail}", entry.file, entry.line, entry.path);
        }
    }
}
