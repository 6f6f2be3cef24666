//! Values that a spec says as they are, and the ledger that is kept of all of them.

use super::{
    files::Numbers,
    leaf::Leaves,
    ledger::{Entry, Fate, Ledger},
};
use crate::{
    diagnostic::Finding,
    source::Span,
    spec::node::{Node, Table, Value},
    yaml::{self, Pair, Yaml, within},
};

/// Why a value that is null is left out.
const NULL: &str = "it has no value: left out, which says the same";

/// Carries values over and writes down what became of each.
pub(super) struct Keeper<'s> {
    leaves: Leaves<'s>,
    /// The values of the project that is looked at, by their keys there.
    numbers: Option<&'s Numbers>,
    lines: Vec<Line>,
    /// Which values have a line.
    seen: Vec<bool>,
    /// What is wrong in the files and is not in the spec.
    pub(super) mistakes: Vec<Finding>,
}

/// A line of the ledger.
enum Line {
    /// A value of a file, by number.
    Leaf(usize),
    /// What is not one value of a file.
    Other(Entry),
}

impl<'s> Keeper<'s> {
    pub(super) fn new(leaves: Leaves<'s>) -> Self {
        let seen = vec![false; leaves.len()];
        Self { leaves, numbers: None, lines: Vec::new(), seen, mistakes: Vec::new() }
    }

    /// Turns to the values of a project.
    pub(super) fn look_at(&mut self, numbers: &'s Numbers) {
        self.numbers = Some(numbers);
    }

    /// Writes down what became of a value without looking into it.
    pub(super) fn note(&mut self, span: Span, path: &str, fate: Fate) {
        if let Some(&number) = self.numbers.and_then(|it| it.get(path)) {
            self.leaves.used(number, path, fate);
            if !std::mem::replace(&mut self.seen[number], true) {
                self.lines.push(Line::Leaf(number));
            }
            return;
        }
        // What a tag of another file emptied is kept, and is no value of a file.
        if fate == Fate::Kept {
            return;
        }
        let (file, line) = self.leaves.file_and_line(span);
        self.lines.push(Line::Other(Entry { file, line, place: span, path: path.to_owned(), fate }));
    }

    /// The ledger: values that no project has come last.
    pub(super) fn ledger(mut self, unused: impl Fn(Span) -> Fate) -> Ledger {
        let rest = self.seen.iter().enumerate().filter(|(_, seen)| !**seen);
        self.lines.extend(rest.map(|(number, _)| Line::Leaf(number)));
        let entries = self.lines.into_iter().map(|line| match line {
            Line::Leaf(number) => self.leaves.entry(number, &unused),
            Line::Other(entry) => entry,
        });
        Ledger { entries: entries.collect() }
    }

    /// Writes down the same fate for every value in a value.
    pub(super) fn note_all(&mut self, node: &Yaml, path: &str, fate: &Fate) {
        match &node.value {
            yaml::Value::List(items) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    self.note_all(item, &format!("{path}[{index}]"), fate);
                }
            }
            yaml::Value::Map(pairs) if !pairs.is_empty() => {
                for pair in pairs {
                    self.note_all(&pair.node, &within(path, &pair.key), fate);
                }
            }
            _ => self.note(node.span, path, fate.clone()),
        }
    }

    /// The same value in a spec; none where it says nothing, or cannot be said.
    pub(super) fn keep(&mut self, node: &Yaml, path: &str) -> Option<Node> {
        if let Some(tag) = &node.tag {
            self.note_all(node, path, &Fate::NotCarried(format!("the tag `{tag}` is not read")));
            return None;
        }
        let value = match &node.value {
            yaml::Value::Null => {
                self.note(node.span, path, Fate::Changed(NULL.to_owned()));
                return None;
            }
            yaml::Value::List(items) if !items.is_empty() => Value::List(
                items
                    .iter()
                    .enumerate()
                    .filter_map(|(index, item)| self.keep(item, &format!("{path}[{index}]")))
                    .collect(),
            ),
            yaml::Value::Map(pairs) if !pairs.is_empty() => {
                let mut table = Table::default();
                self.fill(&mut table, pairs, path, |keeper, pair, path| keeper.keep(&pair.node, path));
                Value::Table(table)
            }
            other => {
                self.note(node.span, path, Fate::Kept);
                scalar(other)
            }
        };
        Some(Node { span: node.span, value })
    }

    /// The same for what may be null and then means an empty map: a volume, a network.
    pub(super) fn keep_map(&mut self, node: &Yaml, path: &str) -> Option<Node> {
        if node.is_null() && node.tag.is_none() {
            self.note(node.span, path, Fate::Kept);
            return Some(Node { span: node.span, value: Value::Table(Table::default()) });
        }
        self.keep(node, path)
    }

    /// Adds to a table what `lower` makes of each entry, which it gets with its path.
    pub(super) fn fill(
        &mut self,
        table: &mut Table,
        pairs: &[Pair],
        path: &str,
        mut lower: impl FnMut(&mut Self, &Pair, &str) -> Option<Node>,
    ) {
        for pair in pairs {
            if let Some(node) = lower(self, pair, &within(path, &pair.key)) {
                table.insert(&*pair.key, pair.key_span, node);
            }
        }
    }
}

/// The entries of a map that is looked into; none for one that is empty, has a tag, or is no map: [`Keeper::keep`] takes those.
pub(super) fn entries(node: &Yaml) -> Option<&[Pair]> {
    node.as_map().filter(|it| node.tag.is_none() && !it.is_empty())
}

/// A scalar or an empty collection.
fn scalar(value: &yaml::Value) -> Value {
    match value {
        yaml::Value::Boolean(boolean) => Value::Boolean(*boolean),
        yaml::Value::Integer(number) => Value::Integer(*number),
        yaml::Value::Float(number) => Value::Float(*number),
        yaml::Value::String(text) => Value::String(text.clone()),
        yaml::Value::List(_) => Value::List(Vec::new()),
        yaml::Value::Null | yaml::Value::Map(_) => Value::Table(Table::default()),
    }
}
