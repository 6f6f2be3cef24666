//! One way to probe, and which images and parameters it is for.

use std::{cmp::Ordering, collections::BTreeMap};

use serde::Deserialize;

use super::Container;
use crate::compose::ImageReference;

/// One way to probe.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// It fits only images below this version.
    #[serde(default)]
    below: Option<String>,
    /// It fits only images whose tag contains this text.
    #[serde(default)]
    tag_with: Option<String>,
    /// It fits only images whose repository or tag contains this text.
    #[serde(default)]
    image_with: Option<String>,
    /// It fits only if this parameter is stated, by the spec or by the container's command or environment.
    #[serde(default)]
    given: Option<String>,
    /// It fits only if the container's environment has one of these `NAME=value`.
    #[serde(default)]
    told: Vec<String>,
    /// Compose's `test`. `{name}` is replaced by a parameter.
    #[serde(default)]
    pub(super) test: Vec<String>,
    /// Why there is no way to probe, and what to do instead; then there is no `test`.
    #[serde(default)]
    pub(super) impossible: Option<String>,
}

impl Variant {
    pub(super) fn fits(
        &self,
        image: Option<&ImageReference<'_>>,
        known: &BTreeMap<&str, String>,
        container: &Container,
    ) -> bool {
        let is_below = |limit: &String| image?.compared_with(limit).map(Ordering::is_lt);
        let below = self.below.as_ref().is_none_or(|it| is_below(it) == Some(true));
        let tag = self.tag_with.as_ref().is_none_or(|text| image.is_some_and(|it| it.tag_holds(text)));
        let name = self.image_with.as_ref().is_none_or(|text| {
            image.is_some_and(|it| it.repository.contains(text.as_str()) || it.tag_holds(text))
        });
        let given = self.given.as_ref().is_none_or(|name| known.contains_key(name.as_str()));
        let says = |pair: &String| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            container.environment.get(name).is_some_and(|it| it == value)
                || container.words.iter().any(|it| it.strip_prefix("-E") == Some(pair))
        };
        below && tag && name && given && (self.told.is_empty() || self.told.iter().any(says))
    }
}
