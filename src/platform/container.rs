//! What Compose's keys say of a service's container, each of them read once.

use std::sync::Arc;

use super::{JoinedNetwork, Limits, Located};
use crate::{
    compose::{RestartPolicy, command::Command, mount::Mount, port::Port},
    source::Span,
    spec::node::{Node, Table},
};

/// The container of a service. Texts are in Compose's interpolation syntax. What has the wrong shape was reported when the
/// spec was parsed, and is absent here.
#[derive(Clone, Debug, PartialEq)]
pub struct Container {
    /// All keys of its service's table, the project's defaults merged in: Compose's and arcgen's own.
    pub keys: Arc<Table>,
    /// `image`
    pub image: Option<Located<String>>,
    /// `container_name`
    pub name: Option<Located<String>>,
    /// `entrypoint`
    pub entrypoint: Option<Located<Command>>,
    /// `command`
    pub command: Option<Located<Command>>,
    /// The texts of `command`, then those of `entrypoint`, each with its place.
    pub words: Vec<Located<String>>,
    /// Its environment with the named blocks merged in, in the order in which it is written.
    pub environment: Vec<EnvironmentEntry>,
    /// `ports`, those that could be read.
    pub ports: Vec<Located<Port>>,
    /// `expose`
    pub exposed: Vec<Located<String>>,
    /// `volumes`
    pub mounts: Vec<Located<Mount>>,
    /// The paths of `tmpfs`.
    pub tmpfs: Vec<Located<String>>,
    /// `configs`
    pub configs: Vec<Located<Grant>>,
    /// `secrets`
    pub secrets: Vec<Located<Grant>>,
    /// The networks it joins; empty with a `network_mode`.
    pub networks: Vec<Join>,
    /// `network_mode`
    pub network_mode: Option<Located<String>>,
    /// Names in its own `/etc/hosts`, where they are looked up first.
    pub own_names: Vec<String>,
    /// What it may use of the machine.
    pub limits: Limits,
    /// `profiles`
    pub profiles: Vec<Located<String>>,
    /// `restart`; none for a job that inherits it.
    pub restart: Option<Located<Restart>>,
}

/// One variable of a container's environment.
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentEntry {
    /// Its name.
    pub name: String,
    /// Its value as text; none where Compose passes the caller's value on.
    pub value: Option<String>,
    /// Where it is.
    pub span: Span,
}

/// A config or a secret that a container may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The project's config or secret.
    pub source: String,
    /// Its path in the container, if it is stated.
    pub target: Option<String>,
}

/// A network that a service joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// Which one.
    pub network: JoinedNetwork,
    /// Further names it answers to there.
    pub aliases: Vec<String>,
    /// Where.
    pub span: Span,
}

/// A stated restart policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Restart {
    /// As the spec has it.
    pub text: String,
    /// The policy with the defaults of variables; none if one of them has no default.
    pub policy: Option<RestartPolicy>,
}

impl Container {
    /// Whether its image is built.
    #[must_use]
    pub fn is_built(&self) -> bool {
        self.keys.get("build").is_some()
    }

    /// The value of a variable of its environment.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.environment.iter().find(|it| it.name == name)?.value.as_deref()
    }
}

impl Grant {
    /// Reads an item in its short form or its long one.
    pub(crate) fn of(node: &Node) -> Option<Self> {
        let table = match node.as_str() {
            Some(source) => return Some(Self { source: source.to_owned(), target: None }),
            None => node.as_table()?,
        };
        let text = |key| table.get(key).and_then(Node::as_str).map(str::to_owned);
        Some(Self { source: text("source")?, target: text("target") })
    }
}

impl Mount {
    /// Reads an item of `volumes` in its short form or its long one. Of a long form without a target, only the source is
    /// known.
    pub(crate) fn of(node: &Node) -> Option<Self> {
        use crate::compose::mount::MountKind;
        let table = match node.as_str() {
            Some(short) => return Self::parse_short(short),
            None => node.as_table()?,
        };
        let text = |key| table.get(key).and_then(Node::as_str);
        Some(Self {
            kind: text("type").and_then(MountKind::parse),
            source: text("source").map(str::to_owned),
            target: text("target").unwrap_or_default().to_owned(),
            read_only: table.get("read_only").and_then(Node::as_bool) == Some(true),
        })
    }
}
