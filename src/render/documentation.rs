//! The documentation of the platform as a section of somebody's README; [`super::section`] says where it goes.

use askama::Template;

use crate::{plan::Plan, quote::filters};

#[derive(Template)]
#[template(path = "docs/section.md", config = "templates/askama.toml")]
struct Section<'a> {
    plan: &'a Plan,
}

/// The section's text, without the markers.
///
/// # Panics
/// With "internal error" when the template lets an unquoted value through.
#[must_use]
pub fn section_text(plan: &Plan) -> String {
    super::finished("the README section".into(), Section { plan }.render())
}
