//! Strings of the spec as they are written in a Compose file: lone dollars doubled, and declared variables with what applies
//! if they are not set, so that the files also work without the scripts.

use std::collections::HashMap;

use crate::{
    compose::{Value, interpolation, since},
    plan::VariableOrigin,
    platform::Platform,
};

/// Writes strings for the Compose files of one platform.
pub(super) struct Strings {
    /// What replaces `${NAME}` of each declared variable.
    references: HashMap<String, String>,
}

impl Strings {
    pub(super) fn new(platform: &Platform) -> Self {
        let reads_nested = platform.floor.compose >= since::NESTED_REFERENCES;
        let reads_hyphens = platform.floor.compose >= since::MESSAGES_WITH_HYPHENS;
        let required = |name: &str| interpolation::required(name, reads_hyphens);
        let reference = |name: &str, origin: &VariableOrigin| match origin {
            VariableOrigin::Default(default) => {
                interpolation::with_default(name, default, reads_nested).unwrap_or_else(|| required(name))
            }
            VariableOrigin::Required | VariableOrigin::Generated(_) => required(name),
        };
        let references = platform
            .variables
            .iter()
            .map(|it| (it.name.value.clone(), reference(&it.name.value, &it.origin)))
            .collect();
        Self { references }
    }

    pub(super) fn text(&self, text: &str) -> String {
        if !text.contains('$') {
            return text.to_owned();
        }
        match interpolation::read(text) {
            Ok(read) => read.write(&|name| self.references.get(name).map(String::as_str)),
            // Reported before there is a plan.
            Err(_) => interpolation::escape(text),
        }
    }

    pub(super) fn value(&self, value: Value) -> Value {
        match value {
            Value::Text(text) if text.contains('$') => Value::Text(self.text(&text)),
            Value::List(items) => Value::List(items.into_iter().map(|it| self.value(it)).collect()),
            Value::Map(map) => Value::Map(map.into_iter().map(|(key, it)| (key, self.value(it))).collect()),
            other => other,
        }
    }
}
