//! The tree of a project's files becomes its table.

use std::collections::BTreeSet;

use super::{
    ComposeFile,
    files::Numbers,
    keep::{Keeper, entries},
    ledger::Fate,
    network::{Declared, Lifted},
    service::{self, Context},
};
use crate::{
    compose::names::is_project_name,
    diagnostic::Finding,
    source::Span,
    spec::{
        lints::{UNKNOWN_KEY, WRONG_TYPE},
        nearest,
        node::{Node, Table, Value},
    },
    yaml::{self, Pair, Yaml, within},
};

/// A project of one or several files.
pub(super) struct Project<'y> {
    /// The first of them.
    file: &'y ComposeFile,
    tree: &'y Yaml,
    /// The numbers of its values.
    pub(super) numbers: &'y Numbers,
    /// What Compose calls it.
    name: String,
    /// Key in the spec: its name, unless another project has that too.
    pub(super) key: String,
    /// Whether a file states the name.
    is_named: bool,
}

/// Why a `version` is not in the spec.
pub(super) const VERSION: &str = "left out: Compose has not read it for years";

/// The keys at the top of a file besides its sections.
const OTHER_KEYS: &[&str] = &["name", "services", "networks", "include", "version"];

/// Sections that a project of a spec has too.
const SECTIONS: &[&str] = &["volumes", "configs", "secrets", "models"];

impl<'y> Project<'y> {
    pub(super) fn of(file: &'y ComposeFile, tree: &'y Yaml, numbers: &'y Numbers) -> Self {
        let stated = tree.get("name").and_then(Yaml::as_str).filter(|it| is_project_name(it));
        let name = match stated {
            Some(name) => name.to_owned(),
            None => normalised(&file.dir_name),
        };
        Self { file, tree, numbers, key: name.clone(), name, is_named: stated.is_some() }
    }

    /// Gives a project a key of its own. Two of one name stay two: Compose would take the containers of one for those of the other, and
    /// a check says so.
    pub(super) fn told_apart(projects: Vec<Self>) -> Vec<Self> {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let apart = projects.into_iter().map(|mut project| {
            let mut number = 2;
            while !taken.insert(project.key.clone()) {
                project.key = format!("{}-{number}", project.name);
                number += 1;
            }
            project
        });
        apart.collect()
    }

    /// What states the project's name, or the file's first key.
    pub(super) fn place(&self) -> Span {
        let first = || self.tree.as_map()?.first().map(|it| it.key_span);
        let name = self.tree.get("name").map(|it| it.span);
        name.or_else(first).unwrap_or(self.tree.span.before())
    }

    /// The networks that the file declares.
    pub(super) fn networks(&self) -> impl Iterator<Item = Declared<'y>> {
        let pairs = self.tree.get("networks").and_then(entries).unwrap_or_default();
        pairs.iter().map(|pair| Declared::of(pair, &self.name))
    }

    /// The project's table.
    pub(super) fn lower(&self, keeper: &mut Keeper<'y>, lifted: &Lifted) -> Table {
        keeper.look_at(self.numbers);
        let mut project = Table::default();
        // Without a stated name, nothing in the file is the place of one.
        let place = if self.is_named { self.place() } else { self.place().before() };
        let stated = |text: &str| Node { span: place, value: Value::String(text.to_owned()) };
        project.insert("name", place, stated(&self.name));
        if self.file.dir != self.key.as_str() {
            project.insert("dir", place, stated(self.file.dir.as_str()));
        }
        if self.tree.get("name").is_none() {
            let why = format!(
                "called `{}`, as Compose calls it: the names of its volumes begin with that",
                self.name
            );
            keeper.note(self.tree.span.before(), "name", Fate::Changed(why));
        }
        for pair in self.tree.as_map().unwrap_or_default() {
            let (key, path) = (pair.key.as_str(), pair.key.as_str());
            match key {
                "version" => {
                    keeper.note_all(&pair.node, path, &Fate::Changed(VERSION.to_owned()));
                }
                "name" if self.is_named => keeper.note_all(&pair.node, path, &Fate::Kept),
                "name" => {
                    let why = "it holds a variable or is no project name, and the scripts know a project by its name".to_owned();
                    keeper.note_all(&pair.node, path, &Fate::NotCarried(why));
                }
                "networks" if entries(&pair.node).is_some() => {
                    if let Some(networks) = self.own_networks(keeper, &pair.node, lifted) {
                        project.insert(key, pair.key_span, networks);
                    }
                }
                // The tree's other keys come first: services are long.
                "services" if entries(&pair.node).is_some() => {}
                _ if SECTIONS.contains(&key) => {
                    if let Some(section) = section(keeper, &pair.node, path) {
                        project.insert(key, pair.key_span, section);
                    }
                }
                _ if key.starts_with("x-") => {
                    if let Some(node) = keeper.keep(&pair.node, path) {
                        project.insert(key, pair.key_span, node);
                    }
                }
                "services" if pair.node.as_map().is_none() => {
                    keeper.mistakes.push(no_services(&pair.node));
                    keeper.note_all(
                        &pair.node,
                        path,
                        &Fate::NotCarried("it is no map of services".to_owned()),
                    );
                }
                _ if pair.node.is_null() => _ = keeper.keep(&pair.node, path),
                _ => {
                    // Compose 5.6 reads `jobs`.
                    if key != "jobs" {
                        keeper.mistakes.push(unknown(pair));
                    }
                    let why = "it is not one of the keys that a Compose file has, or has another form there";
                    keeper.note_all(&pair.node, path, &Fate::NotCarried(why.to_owned()));
                }
            }
        }
        let services = self.services(keeper, lifted);
        let section = self.tree.as_map().and_then(|it| it.iter().find(|it| it.key == "services"));
        let (key, span) = section.map_or((self.place(), self.place()), |it| (it.key_span, it.node.span));
        project.insert("services", key, Node { span, value: Value::Table(services) });
        project
    }

    /// Those that are not the platform's.
    fn own_networks(&self, keeper: &mut Keeper<'_>, node: &Yaml, lifted: &Lifted) -> Option<Node> {
        let mut own = Table::default();
        for declared in self.networks() {
            let path = within("networks", &declared.pair.key);
            let node = &declared.pair.node;
            if let Some(fate) = lifted.fate(&declared) {
                if node.tag.is_some() || !(node.is_null() || node.as_map().is_some()) {
                    let why = "it is no map of a network's options".to_owned();
                    keeper.note_all(node, &path, &Fate::NotCarried(why));
                    continue;
                }
                keeper.note(declared.pair.key_span, &path, fate);
                // What an owner says of it is in the ledger with the platform's network.
                if declared.external && entries(node).is_some() {
                    keeper.note_all(node, &path, &Fate::Kept);
                }
            } else if let Some(network) = own_network(keeper, node, &path) {
                own.insert(self.network_key(&declared, lifted), declared.pair.key_span, network);
            }
        }
        (!own.is_empty()).then_some(Node { span: node.span, value: Value::Table(own) })
    }

    /// The key of a network of the project: another one where the platform has a network of this key.
    fn network_key(&self, declared: &Declared<'_>, lifted: &Lifted) -> String {
        let key = &declared.pair.key;
        if lifted.has_key(key) { format!("{}-{key}", self.key) } else { key.clone() }
    }

    /// What a service calls a network, in the file and in the spec.
    fn network_names(&self, lifted: &Lifted) -> Vec<(&'y str, String)> {
        let names = self.networks().map(|declared| {
            let key = lifted.key(&declared.name).map(str::to_owned);
            (declared.pair.key.as_str(), key.unwrap_or_else(|| self.network_key(&declared, lifted)))
        });
        names.collect()
    }

    fn services(&self, keeper: &mut Keeper<'_>, lifted: &Lifted) -> Table {
        let mut services = Table::default();
        let pairs = self.tree.get("services").and_then(entries).unwrap_or_default();
        let jobs: BTreeSet<&str> =
            pairs.iter().flat_map(|it| service::awaited_to_complete(&it.node)).collect();
        let default = self.networks().find(|it| it.pair.key == "default");
        let default = default.and_then(|it| lifted.key(&it.name)).map(str::to_owned);
        let context = Context { networks: self.network_names(lifted), default, jobs };
        for pair in pairs {
            let path = format!("services.{}", pair.key);
            if let Some(table) = service::lower(keeper, &context, pair, &path) {
                services.insert(
                    &*pair.key,
                    pair.key_span,
                    Node { span: pair.node.span, value: Value::Table(table) },
                );
            }
        }
        services
    }
}

/// Compose refuses the file, too.
fn no_services(node: &Yaml) -> Finding {
    Finding::new(&WRONG_TYPE, "`services` is no map of services").at(node.span, "")
}

/// A key that no Compose file has at its top.
fn unknown(pair: &Pair) -> Finding {
    let finding = Finding::new(&UNKNOWN_KEY, format!("unknown key `{}` at the top of the file", pair.key));
    let finding = finding.at(pair.key_span, "");
    match nearest(&pair.key, OTHER_KEYS.iter().chain(SECTIONS).copied()) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("a key of yours begins with `x-`"),
    }
}

/// What a file says of a network that Compose makes for the project. A spec does not say that it is not external.
fn own_network(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = entries(node) else { return keeper.keep_map(node, path) };
    let mut network = Table::default();
    keeper.fill(&mut network, pairs, path, |keeper, pair, path| {
        if pair.key == "external" && pair.node.value == yaml::Value::Boolean(false) {
            let why = "left out: a network of a project is not external".to_owned();
            keeper.note(pair.node.span, path, Fate::Changed(why));
            return None;
        }
        keeper.keep(&pair.node, path)
    });
    Some(Node { span: node.span, value: Value::Table(network) })
}

/// A section whose entries may be null.
fn section(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = entries(node) else { return keeper.keep(node, path) };
    let mut section = Table::default();
    keeper.fill(&mut section, pairs, path, |keeper, pair, path| keeper.keep_map(&pair.node, path));
    Some(Node { span: node.span, value: Value::Table(section) })
}

/// A directory's name as Compose makes a project name of it (`NormalizeProjectName` of compose-go).
fn normalised(directory: &str) -> String {
    let lower = directory.to_lowercase();
    let kept: String = lower
        .chars()
        .filter(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "_-".contains(*it))
        .collect();
    let name = kept.trim_start_matches(['_', '-']);
    if name.is_empty() { "project".to_owned() } else { name.to_owned() }
}
