//! Networks that several projects share: one file owns them, or nobody does, and others call them external. In a spec they belong
//! to the platform.

use indexmap::IndexMap;

use super::{
    keep::{Keeper, entries},
    ledger::Fate,
    project::Project,
    unplaced::{self, node, put},
};
use crate::{
    source::Span,
    spec::node::{Node, Table, Value},
    yaml::{self, Pair, Yaml, within},
};

/// A network as a file declares it.
pub(super) struct Declared<'y> {
    /// Its key there.
    pub(super) pair: &'y Pair,
    /// What the engine calls it.
    pub(super) name: String,
    pub(super) external: bool,
}

/// The networks of the platform, by what the engine calls them.
pub(super) struct Lifted {
    networks: IndexMap<String, OfPlatform>,
}

/// A network of the platform.
struct OfPlatform {
    /// Key in the spec.
    key: String,
    /// Where the owner declares it, or the first one that calls it external.
    place: Span,
    /// Position of the project that owns it, if one does.
    owner: Option<usize>,
}

impl<'y> Declared<'y> {
    pub(super) fn of(pair: &'y Pair, project: &str) -> Self {
        let external = pair.node.get("external");
        let is_external =
            matches!(external.map(|it| &it.value), Some(yaml::Value::Boolean(true) | yaml::Value::Map(_)));
        let stated = pair.node.get("name").or_else(|| external?.get("name")).and_then(Yaml::as_str);
        let name = match stated {
            Some(name) => name.to_owned(),
            None if is_external => pair.key.clone(),
            None => format!("{project}_{}", pair.key),
        };
        Self { pair, name, external: is_external }
    }
}

impl Lifted {
    /// Every network that a file calls external.
    pub(super) fn of(projects: &[Project<'_>]) -> Self {
        let mut networks: IndexMap<String, OfPlatform> = IndexMap::new();
        for project in projects {
            for network in project.networks().filter(|it| it.external) {
                let Pair { key, key_span, .. } = network.pair;
                let found = OfPlatform { key: key.clone(), place: *key_span, owner: None };
                networks.entry(network.name).or_insert(found);
            }
        }
        for (position, project) in projects.iter().enumerate() {
            for network in project.networks().filter(|it| !it.external) {
                if let Some(lifted) = networks.get_mut(&network.name) {
                    let Pair { key, key_span, .. } = network.pair;
                    *lifted = OfPlatform { key: key.clone(), place: *key_span, owner: Some(position) };
                }
            }
        }
        // Two networks may have one key, in different files.
        let mut taken: Vec<String> = Vec::new();
        for OfPlatform { key, .. } in networks.values_mut() {
            let first = key.clone();
            let mut number = 2;
            while taken.contains(key) {
                *key = format!("{first}-{number}");
                number += 1;
            }
            taken.push(key.clone());
        }
        Self { networks }
    }

    /// The platform's key of a network, if it is the platform's.
    pub(super) fn key(&self, name: &str) -> Option<&str> {
        self.networks.get(name).map(|it| it.key.as_str())
    }

    /// Whether the platform has a network of this key.
    pub(super) fn has_key(&self, key: &str) -> bool {
        self.networks.values().any(|it| it.key == key)
    }

    /// `[networks]`, with what the file says that owns each.
    pub(super) fn section<'s>(&self, keeper: &mut Keeper<'s>, projects: &[Project<'s>]) -> Option<Node> {
        let mut section = Table::default();
        for (name, OfPlatform { key, place, owner }) in &self.networks {
            let mut network = Table::default();
            let stated = Node { span: *place, value: Value::String(name.clone()) };
            network.insert("name", *place, stated);
            let owner = owner.map(|it| &projects[it]);
            let declared = owner.and_then(|it| it.networks().find(|it| it.name == *name));
            if let (Some(owner), Some(declared)) = (owner, declared) {
                keeper.look_at(owner.numbers);
                let options = entries(&declared.pair.node).unwrap_or_default();
                let path = within("networks", &declared.pair.key);
                keeper.fill(&mut network, options, &path, |keeper, pair, path| match pair.key.as_str() {
                    "name" | "external" => {
                        keeper.note_all(&pair.node, path, &Fate::Kept);
                        None
                    }
                    _ => keeper.keep(&pair.node, path),
                });
            } else {
                put(&mut network, "external", node(Value::Boolean(true)));
            }
            section.insert(key, *place, node(Value::Table(network)));
        }
        unplaced::section(section)
    }

    /// Why a network that a file declares is the platform's.
    pub(super) fn fate(&self, declared: &Declared<'_>) -> Option<Fate> {
        let OfPlatform { key, owner, .. } = self.networks.get(&declared.name)?;
        let to = format!("`networks.{key}` of the platform");
        Some(match (declared.external, owner) {
            (true, None) => Fate::Moved(format!("{to}, external as it is: nothing here creates it")),
            (true, Some(_)) => Fate::Changed(format!("{to}: the start creates it before both projects")),
            (false, _) => {
                Fate::Changed(format!("{to}: another project uses it, and the start creates it before both"))
            }
        })
    }
}
