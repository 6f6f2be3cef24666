//! What an image must be told for its probe to pass.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Something that the image must be told for the probe to pass.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The variable of its environment.
    pub variable: String,
    /// What it may be; empty for anything but nothing.
    #[serde(default)]
    pub values: Vec<String>,
    /// An option of its command that says the same.
    #[serde(default)]
    pub option: Option<String>,
    /// A parameter of the recipe that makes it unnecessary.
    #[serde(default)]
    unless_given: Option<String>,
    /// What happens without it.
    pub why: String,
}

impl Setting {
    /// Whether the container's environment or command says it, or a parameter makes it unnecessary.
    pub(super) fn is_met(
        &self,
        stated: &BTreeMap<String, String>,
        value: Option<&str>,
        command: &[String],
    ) -> bool {
        let by_value = value.is_some_and(|value| match self.values.as_slice() {
            [] => !value.is_empty(),
            values => values.iter().any(|it| it.eq_ignore_ascii_case(value)),
        });
        let by_option =
            self.option.as_ref().is_some_and(|option| command.iter().any(|it| it.contains(option)));
        let unnecessary = self.unless_given.as_ref().is_some_and(|it| stated.contains_key(it));
        by_value || by_option || unnecessary
    }
}
