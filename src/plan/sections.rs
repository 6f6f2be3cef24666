//! What a project declares for its services.

use super::strings::Strings;
use crate::{
    compose::{Map, Value},
    platform::{Project, compose_value},
};

/// The order in which sections are written; others follow in the spec's order.
const ORDER: &[&str] = &["volumes", "configs", "secrets"];

pub(super) fn plan(project: &Project, strings: &Strings) -> Vec<(String, Value)> {
    let others = project.sections.iter().map(|(key, _)| key).filter(|key| !ORDER.contains(key));
    let mut sections = Vec::new();
    for key in ORDER.iter().copied().chain(others) {
        let Some(node) = project.sections.get(key) else { continue };
        match strings.value(compose_value(node)) {
            Value::Map(map) if map.is_empty() => {}
            Value::Map(map) => {
                let empty_is_null = |value| if value == Value::Map(Map::new()) { Value::Null } else { value };
                let map = map.into_iter().map(|(key, value)| (key, empty_is_null(value))).collect();
                sections.push((key.to_owned(), Value::Map(map)));
            }
            // A key of the project's own, `x-*`, may hold anything.
            value => sections.push((key.to_owned(), value)),
        }
    }
    sections
}
