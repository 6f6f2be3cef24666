//! Short forms as longer ones, where two forms of a key meet.

use crate::{
    import::environment::assignment,
    yaml::{Pair, Value, Yaml},
};

/// The items of a list, of one text that stands for a list of it, or of a map as `key=value`.
pub(super) fn items(node: Yaml) -> Vec<Yaml> {
    match node.value {
        Value::List(items) => items,
        Value::Map(pairs) => pairs.iter().flat_map(pair_items).collect(),
        _ => vec![node],
    }
}

/// `key=value`, one for each value; `key` without one.
fn pair_items(pair: &Pair) -> Vec<Yaml> {
    let item = |node: &Yaml| match assignment(&pair.key, node) {
        Some(text) => Yaml { value: Value::String(text), ..node.clone() },
        None => node.clone(),
    };
    match &pair.node.value {
        Value::List(values) if !values.is_empty() => values.iter().map(item).collect(),
        _ => vec![item(&pair.node)],
    }
}

/// Whether names with values cannot be merged as a map.
pub(super) fn joins_items(node: &Yaml) -> bool {
    node.as_map().is_none_or(|pairs| pairs.iter().any(|it| it.node.as_list().is_some()))
}

/// A list of keys as a map, to be merged with another value; none if something in it is no key. A service in a list is waited for
/// to start, which is said where the other value says something else.
pub(super) fn as_map(node: &Yaml, other: &Yaml, are_dependencies: bool) -> Option<Yaml> {
    if node.as_map().is_some() {
        return Some(node.clone());
    }
    let pairs = items(node.clone()).into_iter().map(|item| {
        let key = item.as_str()?.to_owned();
        let entry = if are_dependencies {
            let said = |key: &str, value| Pair {
                key: key.to_owned(),
                key_span: item.span,
                node: Yaml { value, ..item.clone() },
            };
            let mut pairs = vec![said("condition", Value::String("service_started".to_owned()))];
            if other.get(&key).is_some_and(|it| it.get("required").is_some()) {
                pairs.push(said("required", Value::Boolean(true)));
            }
            Yaml { span: item.span, value: Value::Map(pairs), tag: None, number: None }
        } else {
            Yaml { value: Value::Null, ..item.clone() }
        };
        Some(Pair { key, key_span: item.span, node: entry })
    });
    let pairs = pairs.collect::<Option<Vec<_>>>()?;
    Some(Yaml { span: node.span, value: Value::Map(pairs), tag: None, number: None })
}
