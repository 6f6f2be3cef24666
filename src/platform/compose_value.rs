//! A piece of the spec as a value of a Compose file.

use crate::{
    compose::{Map, Value},
    spec::node::{Node, Table, Value as Said},
};

/// The value that a node says.
#[must_use]
pub fn compose_value(node: &Node) -> Value {
    match &node.value {
        Said::String(text) | Said::Datetime(text) => Value::text(text),
        Said::Integer(number) => Value::Integer(*number),
        Said::Float(number) => Value::Float(*number),
        Said::Boolean(boolean) => Value::Bool(*boolean),
        Said::List(items) => Value::List(items.iter().map(compose_value).collect()),
        Said::Table(table) => Value::Map(compose_map(table)),
    }
}

/// The mapping that a table says.
#[must_use]
pub fn compose_map(table: &Table) -> Map {
    table.iter().map(|(key, entry)| (key.to_owned(), compose_value(&entry.node))).collect()
}
