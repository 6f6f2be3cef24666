//! The platform as a whole, its projects, networks, variables and switches.

use std::{borrow::Cow, collections::HashMap, ops::Index, sync::OnceLock};

use camino::Utf8PathBuf;

use super::{Dependency, JoinedNetwork, Mentions, Names, Needs, Service, VariableOrigin};
use crate::{
    compose::{Floor, Map, interpolation},
    source::Span,
    spec::node::{Node, Table},
};

/// A value and where the spec states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it is.
    pub span: Span,
}

/// Position of a project in [`Platform::projects`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProjectId(pub(super) usize);

/// Position of a service in [`Platform::services`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServiceId(pub(super) usize);

/// Position of a network in [`Platform::networks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NetworkId(pub(super) usize);

impl ProjectId {
    /// The position as a number.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

impl ServiceId {
    /// The position as a number.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

impl NetworkId {
    /// The position as a number.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// Everything that one spec describes.
#[derive(Clone, Debug, PartialEq)]
pub struct Platform {
    /// `arc-saas`
    pub name: String,
    /// Title for people.
    pub title: String,
    /// A sentence or more; may be empty.
    pub description: String,
    /// The oldest engine and Compose that the artifacts must work with.
    pub floor: Floor,
    /// What the machine must have.
    pub needs: Needs,
    /// Seconds that a whole start may take.
    pub deadline_s: u32,
    /// Files in which the README section is kept between markers.
    pub documentation: Vec<Located<Utf8PathBuf>>,
    /// Layers of the start-up, for people.
    pub levels: Vec<Level>,
    /// Networks that projects share.
    pub networks: Vec<Network>,
    /// Variables of the `.env` file.
    pub variables: Vec<Variable>,
    /// Switches of the scripts.
    pub switches: Vec<Switch>,
    /// Compose projects in the spec's order.
    pub projects: Vec<Project>,
    /// Services of all projects in the spec's order.
    pub services: Vec<Service>,
    /// The values of the variables that have a default, by name.
    pub(super) defaults: HashMap<String, String>,
    /// By service, whether something that the spec says of it could not be resolved.
    pub(super) doubtful: Vec<bool>,
    /// By service, the names that it uses; computed when they are first needed.
    pub(super) mentions: OnceLock<Vec<Mentions>>,
}

/// A titled layer of the start-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// "Shared Temporal Infrastructure"
    pub title: String,
    /// Where it is declared.
    pub span: Span,
}

/// A network.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Key in the spec and in the Compose files.
    pub key: Located<String>,
    /// The engine's name for it.
    pub name: Located<String>,
    /// Whether it is external: it must exist, and is neither created nor removed.
    pub external: bool,
    /// Its other keys: `driver`, `driver_opts`, `ipam`, …; of a project's network, `name` too if it is stated.
    pub keys: Map,
}

/// A variable of the `.env` file.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// `SUPABASE_DB_PASSWORD`
    pub name: Located<String>,
    /// What it is for.
    pub description: String,
    /// Where its value comes from.
    pub origin: VariableOrigin,
    /// Whether its value is masked.
    pub secret: bool,
}

/// A switch that selects projects.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// `ControlPlaneOnly`
    pub key: Located<String>,
    /// What it does, in one line.
    pub description: String,
    /// The projects that remain selected.
    pub projects: Vec<ProjectId>,
}

/// One Compose project.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Key in the spec.
    pub key: Located<String>,
    /// The Compose project name.
    pub name: Located<String>,
    /// Title for people.
    pub title: String,
    /// Its directory, relative to the platform's root, normalised.
    pub dir: Located<Utf8PathBuf>,
    /// Its services, in the spec's order.
    pub services: Vec<ServiceId>,
    /// Networks that it declares for itself, which Compose creates. The one with the key `default` configures the one that
    /// services without a network of their own join.
    pub networks: Vec<Network>,
    /// Compose's top-level sections other than services and networks, verbatim: `volumes`, `configs`, `secrets`, `x-*`.
    pub sections: Table,
}

impl Index<ServiceId> for Platform {
    type Output = Service;

    fn index(&self, id: ServiceId) -> &Service {
        &self.services[id.0]
    }
}

impl Index<ProjectId> for Platform {
    type Output = Project;

    fn index(&self, id: ProjectId) -> &Project {
        &self.projects[id.0]
    }
}

impl Index<NetworkId> for Platform {
    type Output = Network;

    fn index(&self, id: NetworkId) -> &Network {
        &self.networks[id.0]
    }
}

impl Project {
    /// One of [`Project::sections`], by its key.
    #[must_use]
    pub fn section(&self, key: &str) -> Option<&Table> {
        self.sections.get(key).and_then(Node::as_table)
    }

    /// The path of its Compose file in the output directory, with `/` between its parts on every system.
    #[must_use]
    pub fn compose_file(&self) -> Utf8PathBuf {
        let file = "docker-compose.yml";
        if self.dir.value == "." { file.into() } else { format!("{}/{file}", self.dir.value).into() }
    }
}

impl Platform {
    /// The ids of all services, in the spec's order.
    pub fn service_ids(&self) -> impl Iterator<Item = ServiceId> + use<> {
        (0..self.services.len()).map(ServiceId)
    }

    /// The ids of the networks that projects share, in the spec's order.
    pub fn network_ids(&self) -> impl Iterator<Item = NetworkId> + use<> {
        (0..self.networks.len()).map(NetworkId)
    }

    /// The ids of all projects, in the spec's order.
    pub fn project_ids(&self) -> impl Iterator<Item = ProjectId> + use<> {
        (0..self.projects.len()).map(ProjectId)
    }

    /// The dependencies of each service, by position. One that Compose may leave out (`required: false`), and that is
    /// behind a profile that its dependant is not behind, is not a dependency for the scripts.
    #[must_use]
    pub fn dependencies(&self) -> Vec<Vec<usize>> {
        let of = |service| self.dependencies_of(service).map(|it| it.service.index()).collect();
        self.services.iter().map(of).collect()
    }

    /// What the scripts make a service wait for; see [`Self::dependencies`].
    pub fn dependencies_of<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Dependency> {
        service.depends_on.iter().filter(|it| {
            it.compose.required != Some(false) || service.always_accompanied_by(&self[it.service])
        })
    }

    /// Whether something that the spec says of a service could not be resolved: what seems to be missing may be there.
    #[must_use]
    pub fn is_doubtful(&self, service: ServiceId) -> bool {
        self.doubtful.get(service.0).copied().unwrap_or_default()
    }

    /// The names of other services that a service's environment and command use.
    #[must_use]
    pub fn mentions(&self, service: ServiceId) -> &Mentions {
        let all = self.mentions.get_or_init(|| {
            let names = Names::new(self);
            self.service_ids().map(|id| names.mentions(self, id)).collect()
        });
        &all[service.0]
    }

    /// The engine's name for a network.
    #[must_use]
    pub fn network_name(&self, network: JoinedNetwork) -> String {
        let stated = |network: &Network| self.name_with_defaults(&network.name.value).into_owned();
        match network {
            JoinedNetwork::Shared(id) => stated(&self[id]),
            JoinedNetwork::Private(id, position) => stated(&self[id].networks[position]),
            JoinedNetwork::Default(id) => {
                let declared = self[id].networks.iter().find(|it| it.key.value == "default");
                declared.map_or_else(|| format!("{}_default", self[id].name.value), stated)
            }
        }
    }

    /// The value that a variable has when nobody sets it.
    #[must_use]
    pub fn default_of(&self, variable: &str) -> Option<&str> {
        self.defaults.get(variable).map(String::as_str)
    }

    /// A string with every variable replaced by its default; the string itself if Compose cannot read it.
    #[must_use]
    pub fn with_defaults<'t>(&self, text: &'t str) -> Cow<'t, str> {
        interpolation::filled(text, &|name| self.default_of(name))
    }

    /// The same for a name that is compared with others: one with a variable that has no value yet stays as it is written, because
    /// two of those are not the same.
    #[must_use]
    pub fn name_with_defaults<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let is_known = |read: &interpolation::Interpolated<'_>| {
            let mut references = read.references().into_iter();
            references.all(|it| !it.needs_value() || self.default_of(it.name).is_some())
        };
        match interpolation::read(text) {
            Ok(read) if !is_known(&read) => text.into(),
            _ => self.with_defaults(text),
        }
    }

    /// A text with `${NAME:-default}` for each variable, whatever the spec says of it, and `$$` for a dollar sign.
    #[must_use]
    pub fn template(&self, text: &str) -> String {
        match interpolation::read(text) {
            Ok(read) => read.template(&|name| self.default_of(name)),
            Err(_) => interpolation::escape(text),
        }
    }
}
