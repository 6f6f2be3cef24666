//! What a project declares for its services.

use super::strings::Strings;
use crate::{
    compose::{Map, Value},
    platform::{Project, compose_value},
};

/// The order in which sections are written; others follow in the spec's order.
const ORDER: &[&str] = &["volumes", "configs", "secrets"];

/// The sections that are maps, empty ones left out.
pub(super) fn plan(project: &Project, strings: &Strings) -> Vec<(String, Map)> {
    let others = project.sections.iter().map(|(key, _)| key).filter(|key| !ORDER.contains(key));
    let mut sections = Vec::new();
    for key in ORDER.iter().copied().chain(others) {
        let Some(node) = project.sections.get(key) else { continue };
        if let Value::Map(map) = strings.value(compose_value(node))
            && !map.is_empty()
        {
            let empty_is_null = |value| if value == Value::Map(Map::new()) { Value::Null } else { value };
            let map = map.into_iter().map(|(key, value)| (key, empty_is_null(value))).collect();
            sections.push((key.to_owned(), map));
        }
    }
    sections
}

/// What keys of the project's own, `x-*`, hold if that is no map.
pub(super) fn extensions(project: &Project, strings: &Strings) -> Map {
    let keys = project.sections.iter().filter(|(key, _)| key.starts_with("x-"));
    let values = keys.map(|(key, entry)| (key.to_owned(), strings.value(compose_value(&entry.node))));
    values.filter(|(_, value)| !matches!(value, Value::Map(_))).collect()
}
