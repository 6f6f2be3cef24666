//! `arcgen import`: Compose files as people have them become a spec that says what they say.
//!
//! A file is read as YAML with places (`crate::yaml`), each becomes a project of the spec's tree, and the tree is written as
//! TOML. Nothing is dropped without a word: the [`Ledger`] has a line for every value of every file.
//!
//! What a spec cannot say, or what is not read yet, is *not carried*, by name: `extends`, `include`, `!reset` and `!override`, and
//! several files of one project.

mod environment;
mod keep;
mod ledger;
mod network;
mod project;
mod service;
mod variable;
mod write;

use camino::Utf8PathBuf;

use crate::{
    source::{Source, Span},
    spec::{
        node::{Node, Table, Value},
        platform_name,
    },
    yaml,
};

pub use ledger::{Entry, Fate, Ledger};

use keep::Keeper;
use network::Lifted;
use project::Project;

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

/// Makes a spec of files, for a platform that is called after a directory.
///
/// # Errors
/// Every file that is not YAML, or not a Compose file.
pub fn import(files: &[ComposeFile], directory: &str) -> Result<Imported, Vec<Unreadable>> {
    let mut trees = Vec::with_capacity(files.len());
    let mut unreadable = Vec::new();
    for file in files {
        match yaml::read(&file.source) {
            Ok(tree) if tree.as_map().is_some() => trees.push(tree),
            Ok(tree) => unreadable.push(refused(
                file,
                tree.span,
                "it is not a Compose file, which is a map with `services`",
            )),
            Err(fault) => unreadable.push(refused(file, fault.span, &fault.message)),
        }
    }
    if !unreadable.is_empty() {
        return Err(unreadable);
    }
    let mut keeper = Keeper::new(files);
    let projects: Vec<Project<'_>> =
        files.iter().zip(&trees).map(|(file, tree)| Project::of(file, tree)).collect();
    let lifted = Lifted::of(&projects);
    let mut spec = Table::default();
    spec.put("platform", table([("name", platform_name(directory))]));
    if let Some(networks) = lifted.section(&mut keeper, &projects) {
        spec.put("networks", networks);
    }
    let mut tables = Table::default();
    for (position, project) in projects.iter().enumerate() {
        let taken = tables.get(&project.key).is_some();
        if let Some(table) = project.lower(&mut keeper, position, &lifted, taken) {
            tables.put(&project.key, Node { span: nowhere(), value: Value::Table(table) });
        }
    }
    if let Some(variables) = variable::section(&mut keeper, &trees) {
        spec.put("variables", variables);
    }
    spec.put("projects", Node { span: nowhere(), value: Value::Table(tables) });
    Ok(Imported { spec: write::text(&spec), ledger: keeper.ledger })
}

fn refused(file: &ComposeFile, span: Span, message: &str) -> Unreadable {
    let at = file.source.position(span.start());
    Unreadable {
        place: format!("{}:{}:{}", file.source.path(), at.line, at.column),
        message: message.to_owned(),
    }
}

/// The place of what no file states.
fn nowhere() -> Span {
    Span::new(crate::source::SourceId::FIRST, 0, 0)
}

/// A string that no file states.
fn text(text: impl Into<String>) -> Node {
    Node { span: nowhere(), value: Value::String(text.into()) }
}

fn table<const N: usize>(entries: [(&str, String); N]) -> Node {
    let mut table = Table::default();
    for (key, value) in entries {
        table.put(key, text(value));
    }
    Node { span: nowhere(), value: Value::Table(table) }
}

impl Table {
    /// Adds an entry whose key has no place of its own.
    fn put(&mut self, key: &str, node: Node) {
        self.insert(key, nowhere(), node);
    }
}

#[cfg(test)]
mod tests;
