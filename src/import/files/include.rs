//! `include`: what other files say is part of the project, below what the file says itself (`loader/include.go` of compose-go 2.16.1).

use super::{
    Role, env_file,
    extends::{take, unreadable},
    load::{Loader, Scope, circle},
    merge::{Long, Merger},
    path::{joined, parent},
    tag::Tags,
};
use crate::yaml::{Pair, Value, Yaml};

/// What is taken of an included file.
const SECTIONS: &[&str] = &["services", "volumes", "networks", "secrets", "configs", "models"];

const OTHER_FORM: &str = "it has another form than `docker compose` reads";
const STATED: &str = "what it names is stated in the project";

/// One entry.
struct Entry<'y> {
    /// The files, the first with its directory.
    paths: Vec<&'y Yaml>,
    project_directory: Option<&'y Yaml>,
    env_files: Vec<&'y Yaml>,
}

impl Loader<'_, '_, '_> {
    /// Takes into a file what it includes.
    pub(super) fn include(
        &mut self,
        tree: &mut Yaml,
        scope: Scope<'_>,
        tags: &Tags,
        including: &mut Vec<usize>,
    ) {
        let Some(include) = take(tree, "include") else { return };
        let Some(entries) = include.as_list().filter(|it| !it.is_empty()) else {
            if include.holds_values() || include.value.scalar_text().is_some() {
                self.leaves.refuse(&include, OTHER_FORM);
            } else {
                self.leaves.drop(&include, "it includes nothing");
            }
            return;
        };
        for entry in entries {
            if let Some(model) = self.entry(entry, scope, including) {
                self.import(tree, model, tags);
            }
        }
    }

    /// The tree of the files of an entry.
    fn entry(&mut self, node: &Yaml, scope: Scope<'_>, including: &mut Vec<usize>) -> Option<Yaml> {
        let Some(entry) = Entry::of(node) else {
            self.leaves.refuse(node, OTHER_FORM);
            return None;
        };
        let names = entry.paths.iter().chain(&entry.project_directory).chain(&entry.env_files);
        let texts = names.map(|it| it.as_str().unwrap_or_default());
        if let Some(why) = texts.filter(|it| *it != NO_ENV_FILE).find_map(unreadable) {
            self.leaves.refuse(node, why);
            return None;
        }
        self.leaves.drop(node, STATED);
        let mut files = Vec::new();
        for path in &entry.paths {
            let name = path.as_str().unwrap_or_default();
            let path = (joined(scope.directory, name), path.span);
            files.push(self.file(&path.0, Role::Referred, path.1, &format!("includes `{name}`")));
        }
        let found = files.into_iter().collect::<Option<Vec<usize>>>()?;
        let first = entry.paths[0].as_str().unwrap_or_default();
        let directory = match entry.project_directory {
            Some(stated) => joined(scope.directory, stated.as_str().unwrap_or_default()),
            None => parent(&joined(scope.directory, first)).to_owned(),
        };
        if including.contains(&found[0]) {
            let files = self.files;
            let name = |file: &usize| format!("`{}`", files[*file].source.path());
            let message = circle(including.iter().map(name), "includes", &name(&found[0]));
            self.fault(entry.paths[0].span, message);
            return None;
        }
        let before = self.loaded.len();
        let mut model = self.model(&found, &directory, including);
        self.environment(node, &entry, &directory, scope, before);
        state_contexts(&mut model, &directory);
        if let Value::Map(pairs) = &mut model.value {
            pairs.retain(|it| {
                let stays = SECTIONS.contains(&it.key.as_str());
                if !stays {
                    self.leaves
                        .drop(&it.node, "left out: `docker compose` does not read it in an included file");
                }
                stays
            });
        }
        Some(model)
    }

    /// Merges a file over what it includes.
    fn import(&mut self, tree: &mut Yaml, model: Yaml, tags: &Tags) {
        let (Value::Map(sections), Value::Map(imported)) = (&mut tree.value, model.value) else { return };
        for section in imported {
            let key = section.key.clone();
            let Some(mine) = sections.iter_mut().find(|it| it.key == key) else {
                sections.push(section);
                continue;
            };
            if !section.node.holds_values() {
                self.leaves.drop(&section.node, "it says nothing");
                continue;
            }
            if !mine.node.holds_values() {
                self.leaves.drop(&mine.node, "it says nothing, and what is included says more");
                *mine = section;
                continue;
            }
            let (Value::Map(mine), Value::Map(others)) = (&mut mine.node.value, section.node.value) else {
                continue;
            };
            for other in others {
                self.resource(mine, other, &key, tags);
            }
        }
    }

    /// Merges what a file says of a resource over what it includes of it.
    fn resource(&mut self, mine: &mut Vec<Pair>, mut other: Pair, section: &str, tags: &Tags) {
        let Some(pair) = mine.iter_mut().find(|it| it.key == other.key) else { return mine.push(other) };
        if pair.node.says(&other.node) {
            let place = self.leaves.place(pair.key_span);
            return self.leaves.drop(&other.node, &format!("{place} says the same"));
        }
        tags.apply(&mut other.node, &[section, &other.key], self.leaves, true);
        let over = pair.node.clone();
        pair.node = Merger::new(self.leaves, &[section, &other.key], Long::Base).merge(other.node, over);
    }

    /// Variables that have a value in the included files only.
    fn environment(
        &mut self,
        node: &Yaml,
        entry: &Entry<'_>,
        directory: &str,
        scope: Scope<'_>,
        before: usize,
    ) {
        let stated: Vec<String> = entry
            .env_files
            .iter()
            .filter_map(|it| it.as_str())
            .filter(|it| *it != NO_ENV_FILE)
            .map(|it| joined(scope.directory, it))
            .collect();
        let (paths, role) = match entry.env_files.as_slice() {
            [] => (vec![joined(directory, ".env")], Role::Environment { is_stated: false }),
            _ => (stated, Role::Environment { is_stated: true }),
        };
        for path in paths.into_iter().filter(|it| it != ".env") {
            let Some(file) = self.file(&path, role, node.span, &format!("reads `{path}`")) else { continue };
            let names = env_file::names(self.files[file].source.text());
            let used = self.loaded[before..].iter().filter_map(|it| self.trees[*it].as_ref());
            let used: Vec<String> = names
                .into_iter()
                .filter(|name| used.clone().any(|it| env_file::is_used(it, name)))
                .map(|it| format!("`{it}`"))
                .collect();
            if !used.is_empty() {
                let why = format!(
                    "in the included files {} may come from `{path}`: state it in the project's `.env`, and `env_file: /dev/null` here",
                    used.join(", ")
                );
                self.leaves.refuse(node, &why);
            }
        }
    }
}

/// States which directory is built where an included file leaves that to Compose: its own.
fn state_contexts(model: &mut Yaml, directory: &str) {
    let services = model.get_mut("services").and_then(Yaml::as_map_mut);
    for Pair { node, .. } in services.into_iter().flatten() {
        let Some(build) = node.get_mut("build").filter(|_| directory != ".") else { continue };
        let span = build.span;
        if let Some(pairs) = build.as_map_mut().filter(|it| it.iter().all(|it| it.key != "context")) {
            let value = Value::String(directory.to_owned());
            let context = Yaml { span, value, tag: None, number: None };
            pairs.insert(0, Pair { key: "context".to_owned(), key_span: span, node: context });
        }
    }
}

/// An env file that stands for none.
const NO_ENV_FILE: &str = "/dev/null";

impl<'y> Entry<'y> {
    fn of(node: &'y Yaml) -> Option<Self> {
        if node.as_str().is_some() {
            return Some(Self { paths: vec![node], project_directory: None, env_files: Vec::new() });
        }
        let project_directory = node.get("project_directory").filter(|it| it.as_str() != Some(""));
        if project_directory.is_some_and(|it| it.as_str().is_none()) {
            return None;
        }
        let paths = texts(node.get("path")?)?;
        let env_files = match node.get("env_file") {
            Some(node) => texts(node)?,
            None => Vec::new(),
        };
        (!paths.is_empty()).then_some(Self { paths, project_directory, env_files })
    }
}

/// A text, or a list of texts.
fn texts(node: &Yaml) -> Option<Vec<&Yaml>> {
    let nodes: Vec<&Yaml> = match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    };
    nodes.iter().all(|it| it.as_str().is_some()).then_some(nodes)
}
