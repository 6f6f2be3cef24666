//! `arcgen import`: Compose files as people have them become a spec that says what they say.
//!
//! A file is read as YAML with places (`crate::yaml`), each becomes a project of the spec's tree, and the tree is written as
//! TOML. Nothing is dropped without a word: the [`Ledger`] has a line for every value of every file.
//!
//! What a spec cannot say, or what is not read yet, is *not carried*, by name: `extends`, `include`, `!reset` and `!override`, and
//! several files of one project.

mod command_line;
mod comments;
mod environment;
mod keep;
mod ledger;
mod network;
mod project;
mod service;
mod unchecked;
mod unplaced;
mod variable;
mod write;

use camino::Utf8PathBuf;

use crate::{
    diagnostic::Finding,
    source::{Source, Sources},
    spec::{
        node::{Table, Value},
        platform_name,
    },
    yaml::{self, Yaml},
};

pub use ledger::{Entry, Fate, Ledger};
pub(crate) use unchecked::LINT as UNCHECKED_VALUE;

use comments::Comments;
use keep::Keeper;
use network::Lifted;
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
}

/// What files became.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The text of the spec.
    pub spec: String,
    /// What became of every value.
    pub ledger: Ledger,
}

/// A file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// `web/compose.yml:3:1`.
    pub place: String,
    /// Why, as a message states it.
    pub message: String,
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
/// Every file that is not YAML, or not a Compose file.
pub fn import(files: &[ComposeFile], directory: &str) -> Result<Imported, Vec<Unreadable>> {
    let Lowered { sources, tree, mut ledger, mut comments, .. } = lower(files, directory)?;
    let spec = write::text(&sources, &tree, &mut comments);
    ledger.entries.extend(comments.left_out(&sources));
    Ok(Imported { spec, ledger })
}

/// Makes the tree of a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file.
pub fn lower(files: &[ComposeFile], directory: &str) -> Result<Lowered, Vec<Unreadable>> {
    let mut sources = Sources::default();
    for file in files {
        sources.add(file.source.clone());
    }
    let trees = read_all(&sources)?;
    let mut comments = Comments::default();
    for (source, tree) in sources.iter().zip(&trees) {
        comments.add(source, tree);
    }
    let mut keeper = Keeper::new(&sources);
    let projects: Vec<Project<'_>> =
        files.iter().zip(&trees).map(|(file, tree)| Project::of(file, tree)).collect();
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
        let taken = tables.get(&project.key).is_some();
        if let Some(table) = project.lower(&mut keeper, &lifted, taken) {
            tables.insert(&*project.key, project.place(), node(Value::Table(table)));
        }
    }
    if let Some(variables) = variable::section(&mut keeper, &trees) {
        put(&mut tree, "variables", variables);
    }
    put(&mut tree, "projects", node(Value::Table(tables)));
    let Keeper { ledger, mistakes, .. } = keeper;
    Ok(Lowered { sources, tree, ledger, mistakes, comments })
}

/// The tree of every file.
fn read_all(sources: &Sources) -> Result<Vec<Yaml>, Vec<Unreadable>> {
    let mut trees = Vec::new();
    let mut unreadable = Vec::new();
    for source in sources.iter() {
        let (span, message) = match yaml::read(source) {
            Ok(tree) if tree.as_map().is_some() => {
                trees.push(tree);
                continue;
            }
            Ok(tree) => (tree.span, "it is not a Compose file, which is a map with `services`".to_owned()),
            Err(fault) => (fault.span, fault.message),
        };
        let at = source.position(span.start());
        unreadable
            .push(Unreadable { place: format!("{}:{}:{}", source.path(), at.line, at.column), message });
    }
    if unreadable.is_empty() { Ok(trees) } else { Err(unreadable) }
}

#[cfg(test)]
mod rendered;
#[cfg(test)]
mod tests;
