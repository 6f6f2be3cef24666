//! The documentation of the platform as a section of somebody's README; [`super::section`] says where it goes.

use askama::Template;

use super::{Provenance, View};
use crate::{plan::Plan, quote::filters};

#[derive(Template)]
#[template(path = "docs/section.md", config = "templates/askama.toml")]
struct Section<'a> {
    plan: View<'a>,
}

pub(super) fn section(plan: View<'_>) -> askama::Result<String> {
    Section { plan }.render()
}

/// The section's text, without the markers, of a spec of the usual name that is built into the usual directory.
///
/// # Panics
/// With "internal error" when the template lets an unquoted value through.
#[must_use]
pub fn section_text(plan: &Plan) -> String {
    let provenance = Provenance::default();
    super::finished("the README section".into(), section(View::new(plan, &provenance)))
}
