//! From the plan to the text of every artifact.

mod artifact;
pub(crate) mod compose;
mod documentation;
mod options;
mod outline;
mod picture;
mod provenance;
pub mod section;
mod view;

use std::{collections::BTreeMap, iter};

use camino::{Utf8Path, Utf8PathBuf};

pub use artifact::paths_of_every_platform;
pub use documentation::section_text;
pub use provenance::{Provenance, is_ours};

use artifact::ONCE_A_PLATFORM;
use compose::ComposeFile;
use view::View;

use crate::{
    parallel,
    plan::{Plan, Project},
    script::library,
};

/// Text of every artifact by its path in the output directory: UTF-8 without byte order mark, LF line ends.
pub type Rendering = BTreeMap<Utf8PathBuf, String>;

/// Everything that a build writes, and what it was rendered from.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The artifacts.
    pub files: Rendering,
    /// The platform's documentation as a section of somebody's README, without the markers.
    pub section: String,
    /// The Compose files as they were meant, by their path.
    pub(crate) compose: BTreeMap<Utf8PathBuf, ComposeFile>,
    pub(crate) provenance: Provenance,
}

/// Renders every artifact of the platform, of a spec of the usual name that is built into the usual directory.
///
/// # Panics
/// Where [`render_from`] does.
#[must_use]
pub fn render(plan: &Plan) -> Rendering {
    render_from(plan, &Provenance::default()).files
}

/// Renders every artifact of the platform, and the section.
///
/// # Panics
/// With "internal error" when a template lets an unquoted value through, or when a value reaches a target that
/// cannot hold it: the front end should have refused it by name.
#[must_use]
pub fn render_from(plan: &Plan, provenance: &Provenance) -> Rendered {
    let view = View::new(plan, provenance);
    let once = ONCE_A_PLATFORM.iter().map(|(path, render)| Text::Artifact(path, *render));
    let texts: Vec<_> =
        iter::once(Text::Section).chain(once).chain(plan.projects.iter().map(Text::ComposeFile)).collect();
    let mut section = String::new();
    let (mut files, mut compose) = (Rendering::new(), BTreeMap::new());
    for (text, rendered) in texts.iter().zip(parallel::map(&texts, |text| text.render(view))) {
        match text {
            Text::Section => section = rendered.text,
            Text::Artifact(path, _) => drop(files.insert(Utf8PathBuf::from(*path), rendered.text)),
            Text::ComposeFile(project) => {
                files.insert(project.compose_file.clone(), rendered.text);
                compose.extend(rendered.compose.map(|it| (project.compose_file.clone(), it)));
            }
        }
    }
    files.extend(
        library::FILES
            .iter()
            .map(|(path, text)| (format!("{}/{path}", library::DIRECTORY).into(), (*text).to_owned())),
    );
    Rendered { files, section, compose, provenance: provenance.clone() }
}

/// A text to be rendered. None needs another.
enum Text<'a> {
    Section,
    Artifact(&'static str, fn(View<'_>) -> askama::Result<String>),
    ComposeFile(&'a Project),
}

/// A text, and the Compose file that it is, if it is one.
struct RenderedText {
    text: String,
    compose: Option<ComposeFile>,
}

impl Text<'_> {
    fn render(&self, view: View<'_>) -> RenderedText {
        let (path, text, compose) = match self {
            Self::Section => ("the README section".into(), documentation::section(view), None),
            Self::Artifact(path, render) => (Utf8Path::new(path), render(view), None),
            Self::ComposeFile(project) => {
                let (text, compose) = compose::compose_file(view, project);
                (project.compose_file.as_path(), text, Some(compose))
            }
        };
        RenderedText { text: finished(path, text), compose }
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
