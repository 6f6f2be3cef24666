//! Every value of every file by number, and what became of it wherever it is used: a service may be extended by several.

use camino::Utf8PathBuf;

use super::{
    ledger::{Entry, Fate},
    place::line_of,
};
use crate::{
    source::{Sources, Span},
    yaml::Yaml,
};

/// The values without values in them, of all files.
pub(super) struct Leaves<'s> {
    sources: &'s Sources,
    leaves: Vec<Leaf>,
}

struct Leaf {
    span: Span,
    /// Its keys in its file.
    path: String,
    /// What became of it in a spec: there, under these keys.
    used: Vec<(String, Fate)>,
    /// Why it is not used, the first time that it is not.
    dropped: Option<Fate>,
    /// Whether it is used nowhere: what is noted of it then is noted of what it was taken out of, which is empty.
    is_removed: bool,
    /// What a spec says in its place.
    reworded: Option<String>,
}

impl<'s> Leaves<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, leaves: Vec::new() }
    }

    /// Numbers the values of a file.
    pub(super) fn count(&mut self, tree: &mut Yaml) {
        tree.leaves_mut("", &mut |leaf, path| {
            leaf.number = Some(self.leaves.len());
            let path = path.to_owned();
            self.leaves.push(Leaf {
                span: leaf.span,
                path,
                used: Vec::new(),
                dropped: None,
                is_removed: false,
                reworded: None,
            });
        });
    }

    /// Where a value is, in backticks: `web/compose.yml:3`.
    pub(super) fn place(&self, span: Span) -> String {
        format!("`{}`", line_of(self.sources, span))
    }

    /// Writes down what became of a value under these keys.
    pub(super) fn used(&mut self, number: usize, path: &str, fate: Fate) {
        self.leaves[number].used.push((path.to_owned(), fate));
    }

    /// Writes down that nothing became of all values in a value.
    pub(super) fn drop(&mut self, node: &Yaml, why: &str) {
        self.note(node, &Fate::Changed(why.to_owned()));
    }

    /// Writes down that all values in a value are in no tree.
    pub(super) fn remove(&mut self, node: &Yaml, why: &str) {
        self.drop(node, why);
        node.leaves("", &mut |leaf, _| {
            if let Some(number) = leaf.number {
                self.leaves[number].is_removed = true;
            }
        });
    }

    /// Writes down that all values in a value cannot be said.
    pub(super) fn refuse(&mut self, node: &Yaml, why: &str) {
        self.note(node, &Fate::NotCarried(why.to_owned()));
    }

    fn note(&mut self, node: &Yaml, fate: &Fate) {
        node.leaves("", &mut |leaf, _| {
            let Some(number) = leaf.number else { return };
            let dropped = &mut self.leaves[number].dropped;
            let is_worse = matches!(fate, Fate::NotCarried(_));
            if dropped.is_none() || is_worse {
                *dropped = Some(fate.clone());
            }
        });
    }

    /// Writes down that a spec says this in place of a value.
    pub(super) fn reword(&mut self, node: &Yaml, why: String) {
        if let Some(number) = node.number {
            self.leaves[number].reworded = Some(why);
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.leaves.len()
    }

    /// The file and the line of a place.
    pub(super) fn file_and_line(&self, span: Span) -> (Utf8PathBuf, usize) {
        let source = self.sources.of(span).expect("internal error: a place is in one of the files");
        (source.path().to_owned(), source.position(span.start()).line)
    }

    /// What became of a value, wherever it is used; `unused` is why it is not.
    pub(super) fn entry(&self, number: usize, unused: impl FnOnce(Span) -> Fate) -> Entry {
        let leaf = &self.leaves[number];
        let fate = leaf.fate().unwrap_or_else(|| unused(leaf.span));
        let (file, line) = self.file_and_line(leaf.span);
        Entry { file, line, place: leaf.span, path: leaf.path.clone(), fate }
    }
}

impl Leaf {
    /// What a reader has to know: what is lost, then what is another, then where it is.
    fn fate(&self) -> Option<Fate> {
        let is_lost = |it: &&Fate| matches!(it, Fate::NotCarried(_));
        let fates = || self.used.iter().map(|(_, fate)| fate);
        if let Some(lost) = fates().chain(&self.dropped).find(is_lost) {
            return Some(lost.clone());
        }
        if self.is_removed {
            return self.dropped.clone();
        }
        if let Some(changed) = fates().find(|it| **it != Fate::Kept) {
            return Some(changed.clone());
        }
        let Some((first, _)) = self.used.first() else { return self.dropped.clone() };
        if let Some(why) = &self.reworded {
            return Some(Fate::Changed(why.clone()));
        }
        if self.used.iter().any(|(path, _)| keys(path).eq(keys(&self.path))) {
            return Some(Fate::Kept);
        }
        Some(Fate::Moved(match self.used.len() - 1 {
            0 => format!("`{first}`"),
            1 => format!("`{first}` and another place"),
            more => format!("`{first}` and {more} other places"),
        }))
    }
}

/// A path without the positions in lists: a list that others add to is the same list.
fn keys(path: &str) -> impl Iterator<Item = &str> {
    path.split('[').map(|it| it.split_once(']').map_or(it, |(_, rest)| rest))
}
