//! `environment` and `build.args`: a map in which a variable may be null becomes a list, which a spec can say.

use super::{
    keep::{Keeper, entries},
    ledger::Fate,
};
use crate::{
    compose::interpolation::escape,
    spec::node::{Node, Table, Value},
    yaml::{self, Yaml, within},
};

/// A map of variables. One that is null takes its value from where Compose is called, which only a list can say in TOML.
pub(super) fn lower(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = node.as_map().filter(|it| it.iter().any(|pair| pair.node.is_null())) else {
        return texts(keeper, node, path);
    };
    let mut items = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let path = within(path, &pair.key);
        let Some(item) = assignment(&pair.key, &pair.node) else {
            keeper.note_all(
                &pair.node,
                &path,
                &Fate::NotCarried("it is a list or a map, and no value of a variable".to_owned()),
            );
            continue;
        };
        keeper.note(
            pair.node.span,
            &path,
            Fate::Moved("an item of a list, which can name a variable without a value".to_owned()),
        );
        items.push(Node { span: pair.key_span, value: Value::String(item) });
    }
    Some(Node { span: node.span, value: Value::List(items) })
}

/// A map whose values Compose makes texts of: a number that a spec would write in another way is the text.
pub(super) fn texts(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = entries(node) else { return keeper.keep(node, path) };
    let mut table = Table::default();
    keeper.fill(&mut table, pairs, path, |keeper, pair, path| match &pair.node.value {
        yaml::Value::Float(_) => {
            keeper.note(pair.node.span, path, Fate::Kept);
            let text = pair.node.value.scalar_text()?;
            Some(Node { span: pair.node.span, value: Value::String(text) })
        }
        _ => keeper.keep(&pair.node, path),
    });
    Some(Node { span: node.span, value: Value::Table(table) })
}

/// `KEY=value`, or `KEY` for null; none for a list or a map.
pub(super) fn assignment(key: &str, value: &Yaml) -> Option<String> {
    // Compose replaces variables in items, and not in keys.
    let key = escape(key);
    if value.is_null() {
        return Some(key);
    }
    Some(format!("{key}={}", value.value.scalar_text()?))
}
