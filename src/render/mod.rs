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
pub use compose::parts_of;
pub use documentation::section_text;
pub use provenance::{Provenance, build_command, is_ours};

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

/// Everything that a build writes.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The artifacts.
    pub files: Rendering,
    /// The platform's documentation as a section of somebody's README, without the markers.
    pub section: String,
}

/// Renders every artifact of the platform, of a spec of the usual name that is built into the usual directory.
///
/// # Panics
/// With "internal error" when a template lets an unquoted value through, or when a value reaches a target that
/// cannot hold it: the front end should have refused it by name.
#[must_use]
pub fn render(plan: &Plan) -> Rendering {
    render_each(plan, &Provenance::default(), |_, _, _| ()).0.files
}

/// Renders every artifact of the platform, and the section. `check` is given each artifact as soon as it is rendered: its
/// path, its text and, for a Compose file, what it is meant to say. Its results come in no particular order.
///
/// # Panics
/// Where [`render`] does.
pub(crate) fn render_each<T: Send>(
    plan: &Plan,
    provenance: &Provenance,
    check: impl Fn(&Utf8Path, &str, Option<&ComposeFile>) -> T + Sync,
) -> (Rendered, Vec<T>) {
    let view = View::new(plan, provenance);
    let once = ONCE_A_PLATFORM.iter().map(|(path, render)| Text::Artifact(path, *render));
    let library = library::FILES.iter().map(|(path, text)| Text::Library(path, text));
    let texts: Vec<_> = iter::once(Text::Section)
        .chain(once)
        .chain(plan.projects.iter().map(Text::ComposeFile))
        .chain(library)
        .collect();
    let mut rendered = Rendered { files: Rendering::new(), section: String::new() };
    let mut results = Vec::with_capacity(texts.len());
    for (path, text, result) in parallel::map(&texts, |text| text.render(view, &check)) {
        match path {
            None => rendered.section = text,
            Some(path) => drop(rendered.files.insert(path, text)),
        }
        results.extend(result);
    }
    (rendered, results)
}

/// A text to be rendered. None needs another.
enum Text<'a> {
    Section,
    Artifact(&'static str, fn(View<'_>) -> askama::Result<String>),
    ComposeFile(&'a Project),
    Library(&'static str, &'static str),
}

impl Text<'_> {
    /// The artifact's path, its text, and the result of its check; the section is no artifact, and is not checked.
    fn render<T>(
        &self,
        view: View<'_>,
        check: impl Fn(&Utf8Path, &str, Option<&ComposeFile>) -> T,
    ) -> (Option<Utf8PathBuf>, String, Option<T>) {
        let (path, text, compose) = match self {
            Self::Section => {
                return (None, finished("the README section".into(), documentation::section(view)), None);
            }
            Self::Artifact(path, render) => {
                (Utf8PathBuf::from(*path), finished(path.as_ref(), render(view)), None)
            }
            Self::ComposeFile(project) => {
                let (text, compose) = compose::compose_file(view, project);
                let path = project.compose_file.clone();
                let text = finished(&path, text);
                (path, text, Some(compose))
            }
            Self::Library(path, text) => {
                (format!("{}/{path}", library::DIRECTORY).into(), (*text).to_owned(), None)
            }
        };
        let result = check(&path, &text, compose.as_ref());
        (Some(path), text, Some(result))
    }
}

/// The text with the line end that a template's last line loses, and without spaces at line ends, which only an empty
/// value leaves there: no literal of any target ends in a space.
fn finished(path: &Utf8Path, text: askama::Result<String>) -> String {
    let mut text = text.unwrap_or_else(|error| panic!("internal error: cannot render `{path}`: {error}"));
    text.truncate(text.trim_end().len());
    text.push('\n');
    if text.contains(" \n") {
        text = text.split_inclusive('\n').flat_map(|line| [line.trim_end(), "\n"]).collect();
    }
    text
}
