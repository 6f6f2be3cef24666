//! From the plan to the text of every artifact.

mod artifact;
pub(crate) mod compose;
mod documentation;
pub mod header;
mod options;
mod outline;
mod picture;
pub mod section;

use std::{collections::BTreeMap, iter};

use camino::{Utf8Path, Utf8PathBuf};

pub use documentation::section_text;

use artifact::ONCE_A_PLATFORM;
pub use artifact::paths_of_every_platform;

use crate::{
    parallel,
    plan::{Plan, Project},
    script::library,
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
    render_with_section(plan).0
}

/// Renders every artifact of the platform, and what [`section_text`] gives.
///
/// # Panics
/// Where [`render`] and [`section_text`] do.
#[must_use]
pub fn render_with_section(plan: &Plan) -> (Rendering, String) {
    let once = ONCE_A_PLATFORM.iter().map(|(path, render)| Text::Artifact(path, *render));
    let texts: Vec<_> =
        iter::once(Text::Section).chain(once).chain(plan.projects.iter().map(Text::ComposeFile)).collect();
    let mut rendered = parallel::map(&texts, |text| text.render(plan)).into_iter();
    let (_, section) = rendered.next().unwrap_or_default();
    let library = library::FILES
        .iter()
        .map(|(path, text)| (format!("{}/{path}", library::DIRECTORY).into(), (*text).to_owned()));
    (rendered.chain(library).collect(), section)
}

/// A text to be rendered. None needs another.
enum Text<'a> {
    Section,
    Artifact(&'static str, fn(&Plan) -> askama::Result<String>),
    ComposeFile(&'a Project),
}

impl Text<'_> {
    /// The text and its path; the section has none.
    fn render(&self, plan: &Plan) -> (Utf8PathBuf, String) {
        let (path, text) = match self {
            Self::Section => return (Utf8PathBuf::new(), section_text(plan)),
            Self::Artifact(path, render) => (Utf8PathBuf::from(*path), render(plan)),
            Self::ComposeFile(project) => {
                (project.compose_file.clone(), compose::compose_file(plan, project))
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
