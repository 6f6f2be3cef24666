//! The files of a project as one tree, as compose-go 2.16.1 loads them (`loader/loader.go`): of each file first what it includes, then
//! what its services extend, then it is merged into what the files before it say.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use camino::Utf8PathBuf;

use super::{
    Reference, Role,
    merge::{Long, Merger},
    path::joined,
    relocate::relocate,
    tag::Tags,
};
use crate::{
    import::{ComposeFile, Unreadable, leaf::Leaves},
    source::Span,
    yaml::{Value, Yaml},
};

/// Puts the files of projects together.
pub(super) struct Loader<'f, 'l, 's> {
    pub(super) files: &'f [ComposeFile],
    /// The tree of each file, its values numbered; none of an env file.
    pub(super) trees: &'f [Option<Yaml>],
    pub(super) leaves: &'l mut Leaves<'s>,
    /// The directory of the project, as its files are named.
    root: String,
    by_path: HashMap<String, usize>,
    /// What is referred to and not among the files.
    pub(super) absent: Vec<Reference>,
    /// What no project can be made of.
    pub(super) faults: Vec<Unreadable>,
    /// Every file that a tree was made of, each time.
    pub(super) loaded: Vec<usize>,
    /// The services of a file that others extend.
    pub(super) extended: BTreeMap<usize, BTreeSet<String>>,
    /// The files of which everything is in a project.
    pub(super) included: BTreeSet<usize>,
}

/// A file that is looked into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    pub(super) file: usize,
    /// The directory that its paths are relative to, as seen from that of the project.
    pub(super) directory: &'a str,
    /// Whether it is only extended.
    pub(super) is_extended: bool,
}

impl<'f, 'l, 's> Loader<'f, 'l, 's> {
    pub(super) fn new(
        files: &'f [ComposeFile],
        trees: &'f [Option<Yaml>],
        leaves: &'l mut Leaves<'s>,
    ) -> Self {
        let by_path = files.iter().enumerate().rev();
        let by_path =
            by_path.map(|(at, it)| (joined(".", &slashes(it.source.path().as_str())), at)).collect();
        Self {
            files,
            trees,
            leaves,
            root: ".".to_owned(),
            by_path,
            absent: Vec::new(),
            faults: Vec::new(),
            loaded: Vec::new(),
            extended: BTreeMap::new(),
            included: BTreeSet::new(),
        }
    }

    /// The tree of a project: of files that are named in this order.
    pub(super) fn project(&mut self, files: &[usize]) -> Yaml {
        let first = slashes(self.files[files[0]].source.path().as_str());
        self.root = joined(".", super::path::parent(&first));
        self.model(files, ".", &mut Vec::new())
    }

    /// The tree of files one over the other; `including` are those that are being loaded.
    pub(super) fn model(&mut self, files: &[usize], directory: &str, including: &mut Vec<usize>) -> Yaml {
        let mut model: Option<Yaml> = None;
        for &file in files {
            let scope = Scope { file, directory, is_extended: false };
            let Some((mut tree, tags)) = self.tree(scope) else { continue };
            self.included.insert(file);
            including.push(file);
            self.include(&mut tree, scope, &tags, including);
            including.pop();
            if let Some(model) = &mut model {
                tags.apply(model, &[], self.leaves, true);
            }
            self.extend(&mut tree, scope, &tags);
            model = Some(match model {
                None => tree,
                Some(mut model) => {
                    self.drop_version(&mut model);
                    Merger::new(self.leaves, &[], Long::Base).merge(model, tree)
                }
            });
        }
        model.unwrap_or_else(|| empty(self.files[files[0]].source.span(0..0)))
    }

    /// A file's tree with paths from the directory of the project, and its tags.
    pub(super) fn tree(&mut self, scope: Scope<'_>) -> Option<(Yaml, Tags)> {
        let mut tree = self.trees[scope.file].clone()?;
        self.loaded.push(scope.file);
        relocate(&mut tree, scope.directory, self.leaves);
        let tags = Tags::take(&mut tree, self.leaves);
        Some((tree, tags))
    }

    /// Compose does not read it.
    fn drop_version(&mut self, tree: &mut Yaml) {
        let Value::Map(pairs) = &mut tree.value else { return };
        pairs.retain(|pair| {
            let stays = pair.key != "version";
            if !stays {
                self.leaves.drop(&pair.node, crate::import::project::VERSION);
            }
            stays
        });
    }

    /// The file of a path as seen from the directory of the project; if it is not there, it is written down as absent, with
    /// what is said of it.
    pub(super) fn file(&mut self, path: &str, role: Role, span: Span, says: &str) -> Option<usize> {
        let whole = joined(&self.root, path);
        if let Some(file) = self.by_path.get(&whole) {
            return Some(*file);
        }
        self.absent.push(Reference {
            path: Utf8PathBuf::from(whole),
            role,
            span,
            message: format!("{says}, which does not exist"),
        });
        None
    }

    /// Writes down why no project can be made.
    pub(super) fn fault(&mut self, span: Span, message: String) {
        self.faults.push(Unreadable { span, message });
    }

    /// The path of a file as messages name it.
    pub(super) fn name(&self, file: usize) -> &'f str {
        self.files[file].source.path().as_str()
    }
}

/// A map without entries.
fn empty(span: Span) -> Yaml {
    Yaml { span, value: Value::Map(Vec::new()), tag: None, number: None }
}

/// A path with `/` between its parts.
fn slashes(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}

/// That files or services refer to each other in a circle: `a` extends `b`, which extends `a` again.
pub(super) fn circle(chain: impl Iterator<Item = String>, verb: &str, again: &str) -> String {
    let mut names: Vec<String> = chain.collect();
    names.push(format!("{again} again"));
    let first = names.remove(0);
    format!("{first} {verb} {}", names.join(&format!(", which {verb} ")))
}
