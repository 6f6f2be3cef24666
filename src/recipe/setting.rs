//! The settings that an image needs for its probe to pass.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Container;

/// A setting that the image needs for the probe to pass.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The variable of its environment.
    pub variable: String,
    /// Its allowed values; if there are none, any value that is not empty.
    #[serde(default)]
    pub values: Vec<String>,
    /// Options of its command that say the same, or name a file that may; the first one is shown.
    #[serde(default)]
    pub options: Vec<String>,
    /// Files and directories of the container that may say it, where the spec mounts something there.
    #[serde(default)]
    pub files: Vec<String>,
    /// A parameter of the recipe that makes it unnecessary.
    #[serde(default)]
    unless_given: Option<String>,
    /// What happens without it.
    pub why: String,
}

impl Setting {
    /// Whether the container has it, may have it from a file that is not read here, or does not need it because of a
    /// parameter. `known` replaces variables by their defaults; none where one has no default.
    pub(super) fn is_met(
        &self,
        stated: &BTreeMap<String, String>,
        container: &Container,
        known: &dyn Fn(&str) -> Option<String>,
    ) -> bool {
        let by_value = container.environment.get(&self.variable).is_some_and(|text| match known(text) {
            // Only the machine that it runs on knows.
            None => true,
            Some(value) => match self.values.as_slice() {
                [] => !value.is_empty(),
                values => values.iter().any(|it| it.eq_ignore_ascii_case(&value)),
            },
        });
        let says = |option: &String| {
            let option = option.to_ascii_lowercase();
            container.words.iter().any(|it| it.to_ascii_lowercase().contains(&option))
        };
        by_value
            || container.passed_on.contains(&self.variable)
            || container.has_env_file
            || container.is_built
            || self.options.iter().any(says)
            || self.files.iter().any(|it| container.mounts_over(it))
            || self.unless_given.as_ref().is_some_and(|it| stated.contains_key(it))
    }
}
