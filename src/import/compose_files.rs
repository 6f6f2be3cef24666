//! The files of an import, each of which is parsed once: when it is added.

use camino::Utf8PathBuf;

use super::{Reference, Role, Unreadable, files::assemble, leaf::Leaves};
use crate::{
    source::{Source, Sources},
    yaml::{self, Yaml},
};

/// A file to import.
#[derive(Clone, Debug)]
pub struct ComposeFile {
    /// Its text, and the path to name it by.
    pub source: Source,
    /// Its directory as seen from that of the spec, `.` if it is the same.
    pub dir: Utf8PathBuf,
    /// The name of that directory: Compose calls a project after it.
    pub dir_name: String,
    /// Why it is read.
    pub role: Role,
}

/// Files to import, and what they refer to.
#[derive(Clone, Debug, Default)]
pub struct ComposeFiles {
    pub(super) files: Vec<ComposeFile>,
    pub(super) sources: Sources,
    /// The tree of each file; none of an env file, and of one that cannot be read.
    pub(super) trees: Vec<Option<Yaml>>,
    pub(super) unreadable: Vec<Unreadable>,
}

impl ComposeFiles {
    /// Adds a file.
    pub fn add(&mut self, file: ComposeFile) {
        let id = self.sources.add(file.source.clone());
        let tree = if matches!(file.role, Role::Environment { .. }) {
            None
        } else {
            tree(&file.source.clone().with_id(id)).map_err(|it| self.unreadable.push(it)).ok()
        };
        self.trees.push(tree);
        self.files.push(file);
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// The files that these extend or include, or that have values of variables for them, and that are not among them.
    #[must_use]
    pub fn references(&self) -> Vec<Reference> {
        if !self.trees.iter().flatten().any(refers) {
            return Vec::new();
        }
        let mut leaves = Leaves::new(&self.sources);
        assemble(&self.files, &self.trees, &mut leaves).absent
    }
}

impl FromIterator<ComposeFile> for ComposeFiles {
    fn from_iter<T: IntoIterator<Item = ComposeFile>>(files: T) -> Self {
        let mut all = Self::default();
        files.into_iter().for_each(|it| all.add(it));
        all
    }
}

/// The tree of a Compose file.
fn tree(source: &Source) -> Result<Yaml, Unreadable> {
    let (span, message) = match yaml::read(source) {
        Ok(tree) if tree.as_map().is_some() => return Ok(tree),
        Ok(tree) => (tree.span, "it is not a Compose file, which is a map with `services`".to_owned()),
        Err(fault) => (fault.span, fault.message),
    };
    Err(Unreadable { span, message })
}

/// Whether a file may say that others belong to it.
fn refers(tree: &Yaml) -> bool {
    let services = tree.get("services").and_then(Yaml::as_map).unwrap_or_default();
    tree.get("include").is_some() || services.iter().any(|it| it.node.get("extends").is_some())
}
