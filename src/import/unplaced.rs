//! What a spec says that no file states: it has no place.

use crate::{
    source::{SourceId, Span},
    spec::node::{Node, Table, Value},
};

/// A value without a place.
pub(super) fn node(value: Value) -> Node {
    Node { span: nowhere(), value }
}

/// A string.
pub(super) fn text(text: impl Into<String>) -> Node {
    node(Value::String(text.into()))
}

/// A table as the value of a key; none if it is empty.
pub(super) fn section(table: Table) -> Option<Node> {
    (!table.is_empty()).then(|| node(Value::Table(table)))
}

/// Adds an entry whose key has no place either.
pub(super) fn put(table: &mut Table, key: &str, node: Node) {
    table.insert(key, nowhere(), node);
}

fn nowhere() -> Span {
    Span::new(SourceId::FIRST, 0, 0)
}
