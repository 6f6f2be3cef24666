//! The plan: sorted data without places in the spec, from which every artifact is rendered and which is all that templates
//! see. It has indices instead of references, so that it is easily compared, cloned and serialised.

use camino::Utf8PathBuf;

use super::{ComposeCondition, ContainerSpec};
use crate::{
    compose::{
        Floor, Map, Value,
        port::{HostAddress, Protocol},
    },
    platform::{Condition, Gate, Hook, Needs, VariableOrigin},
};

/// Position of a service in [`Plan::services`].
pub type ServiceIndex = usize;
/// Position of a project in [`Plan::projects`].
pub type ProjectIndex = usize;
/// Position of a network in [`Plan::networks`].
pub type NetworkIndex = usize;

/// Everything that the artifacts of one platform are rendered from.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Kebab-case name: `arc-saas`. What a person types to confirm the removal of volumes.
    pub name: String,
    /// Title for people.
    pub title: String,
    /// A sentence or more about the platform; may be empty.
    pub description: String,
    /// The oldest engine and Compose that the artifacts must work with.
    pub floor: Floor,
    /// Titles of the levels, in start-up order.
    pub levels: Vec<String>,
    /// The networks that projects share, in the spec's order.
    pub networks: Vec<Network>,
    /// The Compose projects, in the order in which their first service starts.
    pub projects: Vec<Project>,
    /// All services of all projects in start order: every dependency comes before its dependants, and among equals
    /// the one with the longest remaining path comes first.
    pub services: Vec<Service>,
    /// The chain of dependencies with the largest sum of timeouts, from its root to its end.
    pub critical_path: Vec<ServiceIndex>,
    /// Volumes that projects declare, project by project, in the spec's order.
    pub volumes: Vec<Volume>,
    /// Files and directories that must be there before anything is created, in the order of the services that need them.
    pub needed_files: Vec<NeededFile>,
    /// What Compose copies into containers from values of variables.
    pub copies: Vec<Copy>,
    /// Variables of the `.env` file, in the spec's order.
    pub variables: Vec<Variable>,
    /// Variables that values refer to with a default of their own, `${LOG_LEVEL:-DEBUG}`, sorted by name.
    pub tunables: Vec<Tunable>,
    /// Switches of the scripts that select projects, in the spec's order.
    pub switches: Vec<Switch>,
    /// Files in which the README section is kept between markers, relative to the output directory.
    pub documentation_targets: Vec<Utf8PathBuf>,
    /// What the machine must have.
    pub needs: Needs,
    /// Seconds that a whole start may take; the default of `--timeout`'s whole-start deadline.
    pub deadline_s: u32,
}

/// A network that projects share. The scripts create it before anything else unless it is external; every Compose file
/// declares it as external.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Key in the Compose files: `arc-saas-network`.
    pub key: String,
    /// The engine's name for it: `arc-saas`. It may hold variables, as Compose reads them.
    pub name: String,
    /// Whether it is external: it must exist, and is neither created nor removed.
    pub external: bool,
    /// What the spec states of it, in the words of `docker network inspect`: `driver=bridge`, `internal=true`,
    /// `subnets=10.1.0.0/16`.
    pub options: Vec<String>,
    /// Arguments of `docker network create` other than the name: `--driver`, `bridge`, …
    pub create_args: Vec<String>,
}

/// A volume that a project declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// The project.
    pub project: ProjectIndex,
    /// The engine's name for it, as a template: `${NAME:-default}` for a variable.
    pub name: String,
    /// Whether it is external: it must exist, and is neither created nor removed.
    pub external: bool,
}

/// A file or directory that Compose files name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeededFile {
    /// What it is for the services.
    pub kind: NeededFileKind,
    /// Its path, relative to the platform's root if it is relative, as a template: `${NAME:-default}` for a variable.
    pub path: String,
    /// The services that need it.
    pub services: Vec<ServiceIndex>,
}

/// What a needed file is for its services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NeededFileKind {
    /// It is mounted.
    Mount,
    /// `env_file`
    EnvFile,
    /// `build`
    BuildContext,
    /// A config of the project.
    Config,
    /// A secret of the project.
    Secret,
}

/// A config or secret whose text contains variables: Compose copies it into the container when it starts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The service.
    pub service: ServiceIndex,
    /// Its path in the container.
    pub target: String,
    /// Its text, as a template: `${NAME:-default}` for a variable.
    pub text: String,
}

/// One Compose project.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Key in the spec, and first half of the ids of its services.
    pub key: String,
    /// The Compose project name: volumes are named after it.
    pub name: String,
    /// Title for people.
    pub title: String,
    /// Directory of the project, relative to the platform's root, `/` between its parts; `.` is the root itself.
    pub dir: Utf8PathBuf,
    /// The Compose file, relative to the platform's root.
    pub compose_file: Utf8PathBuf,
    /// Its services, in the spec's order.
    pub services: Vec<ServiceIndex>,
    /// Networks that it declares for itself, and that Compose makes: by key, Compose's keys as the spec writes them.
    pub networks: Map,
    /// What it declares for its services beside networks: `volumes`, `configs`, `secrets`, then others in the spec's order,
    /// empty ones left out. Compose's keys, as the spec writes them.
    pub sections: Vec<(String, Value)>,
}

/// A service as the scripts see it: one container.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// `project/service`, unique in the platform.
    pub id: String,
    /// The project it belongs to.
    pub project: ProjectIndex,
    /// Key in its Compose file.
    pub key: String,
    /// Title for people.
    pub title: String,
    /// Position in [`Plan::levels`].
    pub level: usize,
    /// Name of its container. It may hold variables, as Compose reads them.
    pub container: String,
    /// What "ready" means for it.
    pub gate: Gate,
    /// Seconds from its start within which its gate must hold.
    pub timeout_s: u32,
    /// Seconds without a restart after which [`Gate::Running`] holds.
    pub stable_s: u32,
    /// What it waits for, in the spec's order. Every index is smaller than the service's own.
    pub depends_on: Vec<Dependency>,
    /// The dependencies that the spec states, in its order. If Compose may leave out a dependency, these are more
    /// than in [`Self::depends_on`].
    pub stated_dependencies: Vec<StatedDependency>,
    /// Commands run once it is ready, before its dependants start.
    pub hooks: Vec<Hook>,
    /// URLs shown to people and probed at the end of a start.
    pub endpoints: Vec<Endpoint>,
    /// Compose profiles; a service with profiles starts only when one of them, or the service itself, is asked for.
    pub profiles: Vec<String>,
    /// Host ports that it publishes.
    pub ports: Vec<HostPort>,
    /// Names and ports of other services that its configuration mentions and that `verify-platform` connects to.
    pub connections: Vec<Connection>,
    /// The services in whose namespaces it is: it must be restarted whenever one of them is.
    pub borrows: Vec<ServiceIndex>,
    /// The engine's name for its image, as a template: `${NAME:-default}` for a variable.
    pub image: String,
    /// Whether only Compose can start it: it copies configs or secrets into the container, or runs hooks, at every start.
    pub by_compose: bool,
    /// What it runs in.
    pub spec: ContainerSpec,
}

/// One thing that a service waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The service waited for.
    pub service: ServiceIndex,
    /// How far it must have come.
    pub condition: Condition,
}

/// A dependency as the spec states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatedDependency {
    /// The service waited for; it may be of another project.
    pub service: ServiceIndex,
    /// How far it must have come.
    pub condition: Condition,
    /// The same in Compose's terms, where the spec uses them.
    pub compose: Option<ComposeCondition>,
    /// Whether Compose restarts the service when it updates the dependency, where the spec says so.
    pub restart: Option<bool>,
    /// Whether the service cannot do without it, where the spec says so.
    pub required: Option<bool>,
}

/// A URL shown to people and probed.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    /// What answers there.
    pub title: String,
    /// Shown in the documentation: as it is when no variable is set.
    pub url: String,
    /// The same with `${NAME:-default}` for a variable, and `$$` for a dollar sign: a running platform knows the values.
    pub url_template: String,
    /// What is requested to see whether it answers, as such a template.
    pub probe_template: String,
}

/// A port of the host that a service publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPort {
    /// Where on the host it can be reached.
    pub address: HostAddress,
    /// Variable that decides the port: `REDIS_PORT` of `${REDIS_PORT:-27012}`.
    pub variable: Option<String>,
    /// The port, or the variable's default.
    pub port: u16,
    /// Its protocol.
    pub protocol: Protocol,
}

/// A connection that a service makes to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// The service connected to.
    pub service: ServiceIndex,
    /// The name by which it is called.
    pub host: String,
    /// The container port; none where the configuration names none, or one that is not TCP.
    pub port: Option<u16>,
}

/// A variable of the `.env` file.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// `SUPABASE_DB_PASSWORD`
    pub name: String,
    /// What it is for, in one line.
    pub description: String,
    /// Where its value comes from.
    pub origin: VariableOrigin,
    /// Whether its value is masked in everything that the scripts print or collect.
    pub secret: bool,
}

/// A variable with a default of its own in the values that use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tunable {
    /// `LOG_LEVEL`
    pub name: String,
    /// Its default; the first one where uses differ.
    pub default: String,
}

/// A switch that selects projects.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// `ControlPlaneOnly` for PowerShell.
    pub pascal: String,
    /// `control-plane-only` for bash.
    pub kebab: String,
    /// What it does, in one line.
    pub description: String,
    /// The projects that remain selected when the switch is given; several switches intersect.
    pub projects: Vec<ProjectIndex>,
}

impl NeededFileKind {
    /// The words between the file and the services in a sentence: `mounted by`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Mount => "mounted by",
            Self::EnvFile => "the env_file of",
            Self::BuildContext => "the build context of",
            Self::Config => "a config of",
            Self::Secret => "a secret of",
        }
    }
}
