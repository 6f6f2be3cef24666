//! Compose files as the projects that they are: several files of one project are merged, what they include and extend is taken in, and
//! `!reset` and `!override` are followed, as Compose 5.6 does (compose-go 2.16.1). What comes out is one tree for each project, whose
//! values keep the places where they are written.
//!
//! Variables stay as they are written, which is where Compose differs: it merges when each has a value.

mod env_file;
mod extends;
mod form;
mod include;
mod index;
mod load;
mod merge;
mod path;
mod relocate;
mod rule;
mod tag;
mod variable;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use camino::Utf8PathBuf;

use super::{ComposeFile, Unreadable, leaf::Leaves, ledger::Fate};
use crate::{compose::names::is_project_name, source::Span, yaml::Yaml};

use load::Loader;

/// Why a file is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// It is named in the command.
    #[default]
    Named,
    /// A Compose file extends or includes it.
    Referred,
    /// It has values of variables for an included file.
    Environment {
        /// Whether a file names it, and it must be there.
        is_stated: bool,
    },
}

/// A file that another one refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Where it is, seen as the files that are named are.
    pub path: Utf8PathBuf,
    /// Why it is read.
    pub role: Role,
    /// What refers to it.
    span: Span,
    /// What to say if it does not exist.
    message: String,
}

impl Reference {
    /// Why nothing can be made of a file that refers to one that is not there.
    fn fault(&self) -> Option<Unreadable> {
        let is_needed = self.role != Role::Environment { is_stated: false };
        is_needed.then(|| Unreadable { span: self.span, message: self.message.clone() })
    }
}

/// The number of every value of a tree by its keys there.
pub(super) type Numbers = HashMap<String, usize>;

/// A project.
pub(super) struct Assembled {
    /// The first of its files.
    pub(super) file: usize,
    pub(super) tree: Yaml,
    pub(super) numbers: Numbers,
}

/// All projects.
pub(super) struct Assembly {
    pub(super) projects: Vec<Assembled>,
    /// What is referred to and was not read.
    pub(super) absent: Vec<Reference>,
    faults: Vec<Unreadable>,
    /// The services of a file that others extend.
    extended: BTreeMap<usize, BTreeSet<String>>,
    /// The files of which everything is in a project.
    included: BTreeSet<usize>,
}

/// Puts the projects of files together.
pub(super) fn assemble(files: &[ComposeFile], trees: &[Option<Yaml>], leaves: &mut Leaves<'_>) -> Assembly {
    let mut loader = Loader::new(files, trees, leaves);
    let projects = grouped(files, trees).into_iter().map(|group| {
        let tree = loader.project(&group);
        let mut numbers = Numbers::new();
        tree.leaves("", &mut |leaf, path| {
            if let Some(number) = leaf.number {
                numbers.insert(path.to_owned(), number);
            }
        });
        Assembled { file: group[0], tree, numbers }
    });
    let projects = projects.collect();
    let Loader { absent, faults, extended, included, .. } = loader;
    Assembly { projects, absent, faults, extended, included }
}

/// Which of the named files are one project, in their order: those of one directory, unless they state different names, and those that
/// state the same name.
fn grouped(files: &[ComposeFile], trees: &[Option<Yaml>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    for (at, file) in files.iter().enumerate().filter(|(_, it)| it.role == Role::Named) {
        let name = trees[at].as_ref().and_then(|it| it.get("name")).and_then(Yaml::as_str);
        let name = name.filter(|it| is_project_name(it));
        let group = groups.iter_mut().find(|(other, group)| match (name, *other) {
            (Some(name), Some(other)) => name == other,
            _ => group.iter().any(|it| files[*it].dir == file.dir),
        });
        match group {
            Some((other, group)) => {
                *other = other.or(name);
                group.push(at);
            }
            None => groups.push((name, vec![at])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

impl Assembly {
    /// Why no projects can be made, in the order of the files.
    pub(super) fn faults(&self) -> Vec<Unreadable> {
        let absent = self.absent.iter().filter_map(Reference::fault);
        self.faults.iter().cloned().chain(absent).collect()
    }

    /// Whether all of a file is in a project.
    pub(super) fn is_whole(&self, file: usize, role: Role) -> bool {
        role == Role::Named || self.included.contains(&file)
    }

    /// Why a value of a file is in no project.
    pub(super) fn unused(&self, file: usize, role: Role) -> Fate {
        if self.is_whole(file, role) {
            return Fate::NotCarried("it is not read".to_owned());
        }
        let names = self.extended.get(&file).into_iter().flatten();
        let names: Vec<String> = names.map(|it| format!("`{it}`")).collect();
        Fate::Changed(match names.as_slice() {
            [] => "not part of the project: nothing of it is extended".to_owned(),
            [name] => format!("not part of the project: only {name} is extended"),
            names => format!("not part of the project: only {} are extended", names.join(", ")),
        })
    }
}

#[cfg(test)]
mod tests;
