//! `arcgen import`: Compose files as people have them become a spec that says what they say.
//!
//! A file is read as YAML with places (`crate::yaml`). The files of a project, with what they extend and include, become one tree
//! (`files`), each of these becomes a project of the spec's tree, and that is written as TOML. Nothing is dropped without a word: the
//! [`Ledger`] has a line for every value of every file.
//!
//! What a spec cannot say is *not carried*, by name. Nothing is read here: [`references`] says which files are needed besides those
//! that are there.

mod command_line;
mod comments;
mod environment;
mod files;
mod keep;
mod leaf;
mod ledger;
mod network;
mod place;
mod project;
mod service;
mod unchecked;
mod unplaced;
mod variable;
mod write;

use camino::Utf8PathBuf;

use crate::{
    diagnostic::Finding,
    source::{Source, Sources, Span},
    spec::{
        node::{Table, Value},
        platform_name,
    },
    yaml::{self, Yaml},
};

pub use files::{Reference, Role};
pub use ledger::{Entry, Fate, Ledger};
pub(crate) use unchecked::{UNCHECKED_VALUE, UNREADABLE_FILE};

use comments::Comments;
use files::assemble;
use keep::Keeper;
use leaf::Leaves;
use network::Lifted;
use place::column_of;
use project::Project;
use unplaced::{node, put, text};

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

/// What files became.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The text of the spec.
    pub spec: String,
    /// What became of every value.
    pub ledger: Ledger,
}

/// Files of which nothing can be made.
#[derive(Clone, Debug)]
pub struct Refused {
    /// All that were read.
    pub sources: Sources,
    /// Why, one by one.
    pub faults: Vec<Unreadable>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where.
    pub span: Span,
    /// The fact, as a message states it.
    pub message: String,
}

impl Refused {
    /// One line for each: `web/compose.yml:3:1: it is not YAML: …`.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |it: &Unreadable| format!("{}: {}", column_of(&self.sources, it.span), it.message);
        self.faults.iter().map(line).collect()
    }
}

/// Files as the tree of a spec, before it is text.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The files: the places of the tree are in them. What no file states has an empty place at the beginning of the first.
    pub sources: Sources,
    /// The tree of the spec.
    pub tree: Table,
    /// What became of every value.
    pub ledger: Ledger,
    /// Mistakes of the files that the spec does not have.
    pub(crate) mistakes: Vec<Finding>,
    comments: Comments,
}

/// Makes a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file, and every file or service that is extended or included and is not there.
pub fn import(files: &[ComposeFile], directory: &str) -> Result<Imported, Refused> {
    let Lowered { sources, tree, mut ledger, mut comments, .. } = lower(files, directory)?;
    let spec = write::text(&sources, &tree, &mut comments);
    ledger.entries.extend(comments.left_out(&sources));
    Ok(Imported { spec, ledger })
}

/// Makes the tree of a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file, and every file or service that is extended or included and is not there.
pub fn lower(files: &[ComposeFile], directory: &str) -> Result<Lowered, Refused> {
    let sources = all(files);
    let (mut trees, unreadable) = read_all(files, &sources);
    if !unreadable.is_empty() {
        return Err(Refused { sources, faults: unreadable });
    }
    let mut comments = Comments::default();
    let mut leaves = Leaves::new(&sources);
    trees.iter_mut().flatten().for_each(|it| leaves.count(it));
    let assembly = assemble(files, &trees, &mut leaves);
    for (at, source) in sources.iter().enumerate() {
        if let Some(tree) = &trees[at] {
            comments.add(source, tree, assembly.is_whole(at, files[at].role));
        }
    }
    let faults = assembly.faults();
    if !faults.is_empty() {
        return Err(Refused { sources, faults });
    }
    let mut keeper = Keeper::new(leaves);
    let projects: Vec<Project<'_>> =
        assembly.projects.iter().map(|it| Project::of(&files[it.file], &it.tree, &it.numbers)).collect();
    let projects = Project::told_apart(projects);
    let lifted = Lifted::of(&projects);
    let mut tree = Table::default();
    let mut platform = Table::default();
    put(&mut platform, "name", text(platform_name(directory)));
    put(&mut tree, "platform", node(Value::Table(platform)));
    if let Some(networks) = lifted.section(&mut keeper, &projects) {
        put(&mut tree, "networks", networks);
    }
    let mut tables = Table::default();
    for project in &projects {
        let table = project.lower(&mut keeper, &lifted);
        tables.insert(&*project.key, project.place(), node(Value::Table(table)));
    }
    let trees: Vec<&Yaml> = assembly.projects.iter().map(|it| &it.tree).collect();
    if let Some(variables) = variable::section(&mut keeper, &trees) {
        put(&mut tree, "variables", variables);
    }
    put(&mut tree, "projects", node(Value::Table(tables)));
    let mistakes = std::mem::take(&mut keeper.mistakes);
    let ledger = keeper.ledger(|span| {
        let file = span.source().position();
        assembly.unused(file, files[file].role)
    });
    Ok(Lowered { sources, tree, ledger, mistakes, comments })
}

/// The files that others extend or include, or that have values of variables for them, and that are not among these.
#[must_use]
pub fn references(files: &[ComposeFile]) -> Vec<Reference> {
    let sources = all(files);
    let (trees, _) = read_all(files, &sources);
    let mut leaves = Leaves::new(&sources);
    assemble(files, &trees, &mut leaves).absent
}

fn all(files: &[ComposeFile]) -> Sources {
    let mut sources = Sources::default();
    for file in files {
        sources.add(file.source.clone());
    }
    sources
}

/// The tree of every Compose file, and why others have none.
fn read_all(files: &[ComposeFile], sources: &Sources) -> (Vec<Option<Yaml>>, Vec<Unreadable>) {
    let mut unreadable = Vec::new();
    let trees = files.iter().zip(sources.iter()).map(|(file, source)| {
        if matches!(file.role, Role::Environment { .. }) {
            return None;
        }
        let (span, message) = match yaml::read(source) {
            Ok(tree) if tree.as_map().is_some() => return Some(tree),
            Ok(tree) => (tree.span, "it is not a Compose file, which is a map with `services`".to_owned()),
            Err(fault) => (fault.span, fault.message),
        };
        unreadable.push(Unreadable { span, message });
        None
    });
    (trees.collect(), unreadable)
}

#[cfg(test)]
mod rendered;
#[cfg(test)]
mod tests;
