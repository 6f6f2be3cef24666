//! The variables that files use without a default: the spec declares them.

use indexmap::IndexMap;

use super::{
    keep::Keeper,
    ledger::Fate,
    unplaced::{self, node, put},
};
use crate::{
    compose::{interpolation, names::is_variable_name},
    source::Span,
    spec::node::{Node, Table, Value},
    yaml::{self, Yaml},
};

/// Parts of names that say that a value is a secret.
const SECRET: &[&str] = &[
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "SECRET",
    "TOKEN",
    "CREDENTIAL",
    "APIKEY",
    "API_KEY",
    "PRIVATE_KEY",
];

const WHY: &str =
    "declared without a default: the first start takes it from the project's `.env`, or the user sets it";

/// `[variables]`: each that is used somewhere without a default.
pub(super) fn section(keeper: &mut Keeper<'_>, trees: &[&Yaml]) -> Option<Node> {
    let mut used: IndexMap<String, Span> = IndexMap::new();
    for tree in trees {
        collect(tree, &mut |name, span| _ = used.entry(name.to_owned()).or_insert(span));
    }
    let mut section = Table::default();
    for (name, span) in used {
        let is_secret = SECRET.iter().any(|it| name.to_ascii_uppercase().contains(it));
        let mut variable = Table::default();
        put(&mut variable, "required", node(Value::Boolean(true)));
        if is_secret {
            put(&mut variable, "secret", node(Value::Boolean(true)));
        }
        keeper.note(span, &format!("${{{name}}}"), Fate::Changed(WHY.to_owned()));
        section.insert(name, span, node(Value::Table(variable)));
    }
    unplaced::section(section)
}

/// Calls back for each use of a variable for which nothing else is given there.
fn collect(tree: &Yaml, found: &mut dyn FnMut(&str, Span)) {
    match &tree.value {
        yaml::Value::String(text) if text.contains('$') => {
            let Ok(read) = interpolation::read(text) else { return };
            for reference in read.references() {
                let is_known =
                    interpolation::PROVIDED.contains(&reference.name) || !is_variable_name(reference.name);
                if reference.operation.is_none() && !is_known {
                    found(reference.name, tree.span);
                }
            }
        }
        yaml::Value::List(items) => items.iter().for_each(|it| collect(it, found)),
        yaml::Value::Map(pairs) => pairs.iter().for_each(|it| collect(&it.node, found)),
        _ => {}
    }
}
