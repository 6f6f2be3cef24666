//! From the plan to the text of every artifact.

mod artifact;
mod compose_file;
mod documentation;
pub mod header;
mod outline;
mod picture;
pub mod section;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

pub use documentation::section_text;

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
    let once =
        artifact::once_a_platform(plan).into_iter().map(|(path, text)| (Utf8PathBuf::from(path), text));
    let compose = plan
        .projects
        .iter()
        .map(|project| (project.compose_file.clone(), compose_file::compose_file(plan, project)));
    once.chain(compose)
        .map(|(path, text)| {
            let text = finished(&path, text);
            (path, text)
        })
        .collect()
}

/// The text with the line end that a template's last line loses, and without blanks at line ends, which are an empty
/// value's last trace: no literal of any target leaves a blank there.
fn finished(path: &Utf8Path, text: askama::Result<String>) -> String {
    let mut text = text.unwrap_or_else(|error| panic!("internal error: cannot render `{path}`: {error}"));
    text.truncate(text.trim_end().len());
    text.push('\n');
    if text.contains(" \n") {
        text = text.split_inclusive('\n').flat_map(|line| [line.trim_end(), "\n"]).collect();
    }
    text
}
