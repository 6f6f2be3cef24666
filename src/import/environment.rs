//! `environment`, `build.args` and `labels`: a map in which a variable may be null becomes a list, which a spec can say.

use super::{keep::Keeper, ledger::Fate};
use crate::{
    spec::node::{Node, Value},
    yaml::{self, Yaml},
};

/// A map of variables. One that is null takes its value from where Compose is called, which only a list can say in TOML.
pub(super) fn lower(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = node.as_map().filter(|it| it.iter().any(|pair| pair.node.value == yaml::Value::Null))
    else {
        return keeper.keep(node, path);
    };
    let mut items = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let path = format!("{path}.{}", pair.key);
        let Some(item) = entry(&pair.key, &pair.node.value) else {
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

/// `KEY=value` as Compose's decoder writes values, `KEY` for null.
fn entry(key: &str, value: &yaml::Value) -> Option<String> {
    Some(match value {
        yaml::Value::Null => key.to_owned(),
        yaml::Value::Boolean(boolean) => format!("{key}={boolean}"),
        yaml::Value::Integer(number) => format!("{key}={number}"),
        yaml::Value::Float(number) => format!("{key}={number}"),
        yaml::Value::String(text) => format!("{key}={text}"),
        yaml::Value::List(_) | yaml::Value::Map(_) => return None,
    })
}
