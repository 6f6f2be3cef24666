//! The variables that files use: the spec declares them.

use indexmap::IndexMap;

use super::{
    keep::Keeper,
    ledger::Fate,
    unplaced::{self, node, put, text},
};
use crate::{
    compose::{
        interpolation::{self, OperationKind},
        names::is_variable_name,
    },
    quote::dotenv_value,
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

/// What files say of a variable, all in all.
struct Used {
    /// Its first use; the first one without a default, if there is one.
    span: Span,
    /// The default of the first use; none if a use has none.
    default: Option<String>,
}

/// `[variables]`: each that is used, because the start takes over the values in `.env` files of those that a spec declares. A use
/// that states a default of its own keeps it.
pub(super) fn section(keeper: &mut Keeper<'_>, trees: &[&Yaml]) -> Option<Node> {
    let mut used: IndexMap<String, Used> = IndexMap::new();
    for tree in trees {
        collect(tree, &mut |name, default, span| {
            let entry = used
                .entry(name.to_owned())
                .or_insert_with(|| Used { span, default: default.map(str::to_owned) });
            if default.is_none() && entry.default.is_some() {
                *entry = Used { span, default: None };
            }
        });
    }
    let mut section = Table::default();
    // What has to be set comes first.
    used.sort_by_cached_key(|_, it| it.default.is_some());
    for (name, Used { span, default }) in used {
        let is_secret = SECRET.iter().any(|it| name.to_ascii_uppercase().contains(it));
        let mut variable = Table::default();
        if let Some(default) = default {
            put(&mut variable, "default", text(default));
        } else {
            put(&mut variable, "required", node(Value::Boolean(true)));
            keeper.note(span, &format!("${{{name}}}"), Fate::Changed(WHY.to_owned()));
        }
        if is_secret {
            put(&mut variable, "secret", node(Value::Boolean(true)));
        }
        section.insert(name, span, node(Value::Table(variable)));
    }
    unplaced::section(section)
}

/// Calls back for each use of a variable, with what stands in for it there; none where nothing does.
fn collect(tree: &Yaml, found: &mut dyn FnMut(&str, Option<&str>, Span)) {
    match &tree.value {
        yaml::Value::String(text) if text.contains('$') => {
            let Ok(read) = interpolation::read(text) else { return };
            for reference in read.references() {
                let is_known =
                    interpolation::PROVIDED.contains(&reference.name) || !is_variable_name(reference.name);
                if is_known {
                    continue;
                }
                // A spec takes a default as it is: one with a variable in it is said where it is used only.
                let default = reference.operation.as_ref().and_then(|it| match it.kind {
                    OperationKind::Default if it.argument.is_literal() => {
                        Some(stated(it.argument.text(&|_| None)))
                    }
                    OperationKind::Required => None,
                    OperationKind::Default | OperationKind::Alternative => Some(String::new()),
                });
                found(reference.name, default.as_deref(), tree.span);
            }
        }
        yaml::Value::List(items) => items.iter().for_each(|it| collect(it, found)),
        yaml::Value::Map(pairs) => pairs.iter().for_each(|it| collect(&it.node, found)),
        _ => {}
    }
}

/// A default as a spec has it; nothing in place of one that a `.env` file cannot hold.
fn stated(default: String) -> String {
    let is_held = dotenv_value(&default).is_some() && !default.contains(char::is_control);
    if is_held { default } else { String::new() }
}
