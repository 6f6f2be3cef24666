//! Values that a spec says as they are, and the ledger that is kept of all of them.

use super::ledger::{Entry, Fate, Ledger};
use crate::{
    diagnostic::Finding,
    source::{Sources, Span},
    spec::node::{Node, Table, Value},
    yaml::{self, Pair, Yaml},
};

/// Why a value that is null is left out.
const NULL: &str = "it has no value: left out, which says the same";

/// Carries values over and writes down what became of each.
pub(super) struct Keeper<'s> {
    sources: &'s Sources,
    pub(super) ledger: Ledger,
    /// What is wrong in the files and is not in the spec.
    pub(super) mistakes: Vec<Finding>,
}

impl<'s> Keeper<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, ledger: Ledger::default(), mistakes: Vec::new() }
    }

    /// Writes down what became of a value without looking into it.
    pub(super) fn note(&mut self, span: Span, path: &str, fate: Fate) {
        let source = self.sources.of(span).expect("internal error: a place is in one of the files");
        let line = source.position(span.start()).line;
        let file = source.path().to_owned();
        self.ledger.entries.push(Entry { file, line, place: span, path: path.to_owned(), fate });
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

/// The path of a key of a map.
pub(super) fn within(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
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
