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

use artifact::ONCE_A_PLATFORM;

use crate::{
    parallel,
    plan::{Plan, Project},
};

/// Text of every artifact by its path in the output directory: UTF-8 without byte order mark, LF line ends.
pub type Rendering = BTreeMap<Utf8PathBuf, String>;

/// Renders every artifact of the platform.
///
/// # Panics
/// With "internal error" when a template lets an unquoted value through, or when a value reaches a target that
/// cannot hold it: the front end should have refused it by name.
#[must_use]
pub fn render(plan: &Plan) -> Rendering {
    let compose_files = plan.projects.iter().map(Artifact::ComposeFile);
    let artifacts: Vec<_> = ONCE_A_PLATFORM
        .iter()
        .map(|(path, render)| Artifact::Once(path, *render))
        .chain(compose_files)
        .collect();
    parallel::map(&artifacts, |artifact| artifact.render(plan)).into_iter().collect()
}

/// One file to be rendered. None needs another.
enum Artifact<'a> {
    Once(&'static str, fn(&Plan) -> askama::Result<String>),
    ComposeFile(&'a Project),
}

impl Artifact<'_> {
    fn render(&self, plan: &Plan) -> (Utf8PathBuf, String) {
        let (path, text) = match self {
            Self::Once(path, render) => (Utf8PathBuf::from(*path), render(plan)),
            Self::ComposeFile(project) => {
                (project.compose_file.clone(), compose_file::compose_file(plan, project))
            }
        };
        let text = finished(&path, text);
        (path, text)
    }
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
