//! Looking at the output directory: what is to be created, updated and removed, and what is in the way.

use camino::{Utf8Path, Utf8PathBuf};

use super::{
    disk::{Standing, is_directory},
    file_list,
    obstacle::Obstacle,
    planned::Planned,
};
use crate::{
    render::{
        is_ours,
        section::{self, Markers, NoPlace},
    },
    script,
};

/// How a file differs from the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is not there.
    Missing,
    /// Its text differs.
    Drifted,
    /// Its text is right, but it is not executable.
    NotExecutable,
    /// It carries arcgen's header and is no longer planned.
    Stale,
    /// It is as planned.
    Unchanged,
}

/// One file of the output directory against the plan.
#[derive(Clone, Debug)]
pub struct Change {
    /// Path in the output directory.
    pub path: Utf8PathBuf,
    /// How it differs.
    pub kind: Kind,
    /// What it says now; empty where it is not there, and where nothing changes.
    pub before: String,
    /// What it is to say; empty for a stale file, and where nothing changes.
    pub after: String,
    /// Whether an existing file that is not arcgen's is first kept beside it.
    pub adopt: bool,
}

/// What a look at the output directory found.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    /// The output directory.
    pub dir: Utf8PathBuf,
    /// Every planned file and every stale one, sorted by path.
    pub changes: Vec<Change>,
    /// What is in the way; nothing is written while there is anything.
    pub obstacles: Vec<Obstacle>,
    /// Worth saying: lines of the file list that were refused, files that are no longer arcgen's.
    pub notes: Vec<String>,
    /// What the last build planned and this one does not, whether it is there or not.
    pub(super) former: Vec<Utf8PathBuf>,
    /// The list of files while the build writes, if it is another than the planned one.
    pub(super) early_list: Option<String>,
}

/// Looks at `dir`, whether it is there or not. With `adopt`, a file that is not arcgen's is no obstacle.
#[must_use]
pub fn survey(dir: &Utf8Path, planned: &Planned, adopt: bool) -> Survey {
    let dir = if dir.as_str().is_empty() { Utf8Path::new(".") } else { dir };
    let mut survey = Survey { dir: dir.to_owned(), ..Survey::default() };
    if let Err(error) = is_directory(dir) {
        survey.unreadable(dir.to_owned(), &error);
        return survey;
    }
    let listed = survey.listed();
    if let Some(platform) = listed.platform.as_ref().filter(|it| **it != planned.platform && !adopt) {
        let obstacle = Obstacle::OtherPlatform { dir: dir.to_owned(), platform: platform.clone() };
        survey.obstacles.push(obstacle);
        return survey;
    }
    for (path, text) in &planned.artifacts {
        survey.artifact(path, text, adopt);
    }
    for path in &planned.targets {
        survey.target(path, &planned.section, adopt);
    }
    survey.early_list = file_list::with_former(&planned.artifacts[Utf8Path::new(file_list::NAME)], &listed);
    survey.stale(planned, listed);
    survey.stale_library(planned);
    survey.changes.sort_by(|left, right| left.path.cmp(&right.path));
    survey
}

/// Whether the file is to be executable: the bash scripts that people call. PowerShell reads its own whatever their mode.
pub(super) fn is_executable(path: &Utf8Path) -> bool {
    is_bash(path) && !path.as_str().starts_with(script::DIRECTORY)
}

/// Whether bash reads the file: to bash, a carriage return is an ordinary character.
pub(super) fn is_bash(path: &Utf8Path) -> bool {
    path.extension() == Some("sh")
}

impl Survey {
    /// Whether the directory is as planned.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.obstacles.is_empty() && self.changes.iter().all(|change| change.kind == Kind::Unchanged)
    }

    fn artifact(&mut self, path: &Utf8Path, text: &str, adopt: bool) {
        let Some(standing) = self.look_at_place(path) else { return };
        let full = self.place(path);
        let (kind, before, adopt) = match standing {
            Standing::Nothing => (Kind::Missing, String::new(), false),
            // In most builds most files are as planned: they are compared, and not kept.
            Standing::Text { text: before, executable }
                if before == text && (executable || !is_executable(path)) =>
            {
                return self.unchanged(path);
            }
            Standing::Text { text: before, .. } => {
                let ours = before == text || is_ours(&before);
                // A file that is somebody else's, with a place for arcgen's lines.
                let markers = section::markers_of(path);
                if let Some(markers) = markers.filter(|it| !ours || before.contains(it.start)) {
                    return self.section(path, before, text, markers, adopt);
                }
                if !ours && !adopt {
                    return self.obstacles.push(Obstacle::Foreign(full));
                }
                let kind = if before == text { Kind::NotExecutable } else { Kind::Drifted };
                (kind, before, !ours)
            }
            Standing::Binary | Standing::Link(_) if adopt => (Kind::Drifted, String::new(), true),
            Standing::Binary => return self.obstacles.push(Obstacle::Foreign(full)),
            Standing::Link(target) => {
                return self.obstacles.push(Obstacle::Link { path: full, target, documentation: false });
            }
            Standing::Directory => return self.obstacles.push(Obstacle::Directory(full)),
            Standing::Special => return self.obstacles.push(Obstacle::Special(full)),
            Standing::TooLarge(limit) => {
                return self.obstacles.push(Obstacle::TooLarge { path: full, limit });
            }
        };
        self.changes.push(Change { path: path.to_owned(), kind, before, after: text.to_owned(), adopt });
    }

    fn target(&mut self, path: &Utf8Path, section: &str, adopt: bool) {
        let Some(standing) = self.look_at_place(path) else { return };
        let full = self.place(path);
        let (kind, before, after) = match standing {
            Standing::Nothing => (Kind::Missing, String::new(), section::alone(section)),
            Standing::Text { text: before, .. } => {
                return self.section(path, before, section, &section::MARKDOWN, adopt);
            }
            Standing::Binary => return self.obstacles.push(Obstacle::NotText(full)),
            Standing::Link(target) => {
                return self.obstacles.push(Obstacle::Link { path: full, target, documentation: true });
            }
            Standing::Directory => return self.obstacles.push(Obstacle::Directory(full)),
            Standing::Special => return self.obstacles.push(Obstacle::Special(full)),
            Standing::TooLarge(limit) => {
                return self.obstacles.push(Obstacle::TooLarge { path: full, limit });
            }
        };
        self.changes.push(Change { path: path.to_owned(), kind, before, after, adopt: false });
    }

    /// A section in a file that is somebody else's. With `adopt`, a file without markers gets them.
    fn section(
        &mut self,
        path: &Utf8Path,
        before: String,
        section: &str,
        markers: &'static Markers,
        adopt: bool,
    ) {
        let after = match section::splice(&before, section, markers) {
            Err(NoPlace::NoMarkers) if adopt => Ok(section::appended(&before, section, markers)),
            after => after,
        };
        match after {
            Ok(after) if after == before => self.unchanged(path),
            Ok(after) => {
                let (path, kind) = (path.to_owned(), Kind::Drifted);
                self.changes.push(Change { path, kind, before, after, adopt: false });
            }
            Err(why) => {
                let path = self.place(path);
                self.obstacles.push(Obstacle::NoPlace { path, why, markers });
            }
        }
    }

    fn unchanged(&mut self, path: &Utf8Path) {
        self.changes.push(Change {
            path: path.to_owned(),
            kind: Kind::Unchanged,
            before: String::new(),
            after: String::new(),
            adopt: false,
        });
    }
}
