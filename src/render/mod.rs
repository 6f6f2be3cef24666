//! From the plan to the text of every artifact.

mod artifact;
pub mod header;

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use crate::plan::Plan;

/// Text of every artifact by its path in the output directory: UTF-8 without byte order mark, LF line ends.
pub type Rendering = BTreeMap<Utf8PathBuf, String>;

/// Renders every artifact of the platform.
///
/// # Panics
/// With "internal error" when a template lets an unquoted value through, or when a value reaches a target that
/// cannot hold it: the front end should have refused it by name.
#[must_use]
pub fn render(plan: &Plan) -> Rendering {
    artifact::once_a_platform(plan)
        .into_iter()
        .map(|(path, text)| {
            let text = text.unwrap_or_else(|error| panic!("internal error: cannot render `{path}`: {error}"));
            (Utf8PathBuf::from(path), text)
        })
        .collect()
}
