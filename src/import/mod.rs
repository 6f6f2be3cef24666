//! `arcgen import`: Compose files as people have them become a spec that says what they say.
//!
//! A file is read as YAML with places (`crate::yaml`). The files of a project, with what they extend and include, become one tree
//! (`files`), each of these becomes a project of the spec's tree, and that is written as TOML. Nothing is dropped without a word: the
//! [`Ledger`] has a line for every value of every file.
//!
//! What a spec cannot say is *not carried*, by name. Nothing is read here: [`ComposeFiles::references`] says which files are needed
//! besides those that are there.

mod command_line;
mod comments;
mod compose_files;
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

use crate::{
    diagnostic::Finding,
    source::{Sources, Span},
    spec::{
        node::{Table, Value},
        platform_name,
    },
    yaml::Yaml,
};

pub use compose_files::{ComposeFile, ComposeFiles};
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
    /// The tree of each file, before they were put together.
    read: Vec<Option<Yaml>>,
    /// Whether all of a file is in the spec.
    whole: Vec<bool>,
}

/// Makes a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file, and every file or service that is extended or included and is not there.
pub fn import(files: ComposeFiles, directory: &str) -> Result<Imported, Refused> {
    let lowered = lower(files, directory)?;
    let mut comments = lowered.comments();
    let Lowered { sources, tree, mut ledger, .. } = lowered;
    let spec = write::text(&sources, &tree, &mut comments);
    ledger.entries.extend(comments.left_out(&sources));
    Ok(Imported { spec, ledger })
}

/// Makes the tree of a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file, and every file or service that is extended or included and is not there.
pub fn lower(files: ComposeFiles, directory: &str) -> Result<Lowered, Refused> {
    let ComposeFiles { files, sources, trees: mut read, unreadable } = files;
    if !unreadable.is_empty() {
        return Err(Refused { sources, faults: unreadable });
    }
    let mut leaves = Leaves::new(&sources);
    read.iter_mut().flatten().for_each(|it| leaves.count(it));
    let assembly = assemble(&files, &read, &mut leaves);
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
    let whole = files.iter().enumerate().map(|(at, it)| assembly.is_whole(at, it.role)).collect();
    Ok(Lowered { sources, tree, ledger, mistakes, read, whole })
}

impl Lowered {
    /// The comments of the files: only who writes a spec needs them.
    fn comments(&self) -> Comments {
        let mut comments = Comments::default();
        for ((source, tree), is_whole) in self.sources.iter().zip(&self.read).zip(&self.whole) {
            if let Some(tree) = tree {
                comments.add(source, tree, *is_whole);
            }
        }
        comments
    }
}

#[cfg(test)]
mod rendered;
#[cfg(test)]
mod tests;
