//! One way to probe, and which images and parameters it is for.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ImageReference;

/// One way to probe.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// It fits images below this version only.
    #[serde(default)]
    below: Option<String>,
    /// It fits images whose tag holds this text only.
    #[serde(default)]
    tag_with: Option<String>,
    /// It fits when this parameter is stated only.
    #[serde(default)]
    given: Option<String>,
    /// Compose's `test`. `{name}` is replaced by a parameter.
    #[serde(default)]
    pub(super) test: Vec<String>,
    /// Why there is no way to probe, and what to do instead; then there is no `test`.
    #[serde(default)]
    pub(super) impossible: Option<String>,
}

impl Variant {
    pub(super) fn fits(&self, image: Option<&ImageReference<'_>>, stated: &BTreeMap<String, String>) -> bool {
        let version = image.and_then(ImageReference::version);
        let below = self.below.as_ref().is_none_or(|limit| {
            let limit: Vec<u64> = limit.split('.').filter_map(|it| it.parse().ok()).collect();
            version.is_some_and(|it| it < limit)
        });
        let tag = self
            .tag_with
            .as_ref()
            .is_none_or(|text| image.and_then(|it| it.tag).is_some_and(|tag| tag.contains(text.as_str())));
        let given = self.given.as_ref().is_none_or(|name| stated.contains_key(name));
        below && tag && given
    }
}
