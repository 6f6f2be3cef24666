//! A service: what Compose says of it, read as far as the plan and the lints need, and what arcgen adds.

use super::{Condition, Container, Gate, Health, Hook, Located, NetworkId, ProjectId, ServiceId};
use crate::{
    diagnostic::{Lint, Subject},
    source::Span,
};

/// The keys of a service table that Compose does not know, or that arcgen writes in a form of its own.
pub const OWN_KEYS: &[&str] = &[
    "title",
    "level",
    "health",
    "gate",
    "job",
    "stable",
    "timeout",
    "after_ready",
    "endpoints",
    "environments",
    "allow",
];

/// One service: one container.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// `project/service`
    pub id: String,
    /// The project it belongs to.
    pub project: ProjectId,
    /// Key in its Compose file.
    pub key: Located<String>,
    /// Title for people.
    pub title: String,
    /// The level that the spec states.
    pub level: Option<Located<usize>>,
    /// What "ready" means for it. A job is ready when it has completed; this gate is only for jobs.
    pub gate: Gate,
    /// Seconds without a restart after which it counts as running.
    pub stable_s: u32,
    /// Seconds within which its gate must hold, where the spec states them.
    pub timeout_s: Option<Located<u32>>,
    /// What it waits for: stated dependencies in the spec's order, then the ones that Compose implies.
    pub depends_on: Vec<Dependency>,
    /// The services in whose namespaces it is, each once. Namespaces belong to the other one's process: when it is restarted,
    /// this service is left in dead namespaces, without a notification.
    pub borrows: Vec<ServiceId>,
    /// How its health is known.
    pub health: Health,
    /// Where the spec states `health` or `healthcheck`.
    pub health_span: Option<Span>,
    /// The words of the probe that the spec writes itself, as `health.command` or `healthcheck.test`.
    pub probe_words: Vec<Located<String>>,
    /// Commands run once it is ready.
    pub hooks: Vec<Hook>,
    /// URLs shown to people, with their places. Their texts are in Compose's interpolation syntax.
    pub endpoints: Vec<Located<Endpoint>>,
    /// Findings that the spec allows.
    pub allow: Vec<Allow>,
    /// What Compose's keys say of it.
    pub container: Container,
}

/// Something that a service waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependency {
    /// The service waited for.
    pub service: ServiceId,
    /// How far it must have come.
    pub condition: Condition,
    /// What the spec says about it in Compose's own words.
    pub compose: ComposeCondition,
    /// Whether the spec states it, or which key of Compose implies it.
    pub origin: DependencyOrigin,
    /// Where.
    pub span: Span,
}

/// The keys of Compose's long form of a dependency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComposeCondition {
    /// `service_started`, `service_healthy`, `service_completed_successfully`; none where the gate decides.
    pub condition: Option<String>,
    /// `restart`
    pub restart: Option<bool>,
    /// `required`
    pub required: Option<bool>,
}

/// Where a dependency comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyOrigin {
    /// `depends_on`
    Stated,
    /// A key that names the other service or its container: `network_mode`, `links`, `volumes_from`, …
    Implied(&'static str),
}

/// Which network a service joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JoinedNetwork {
    /// One that projects share.
    Shared(NetworkId),
    /// One that a project declares for itself, by its position in [`Project::networks`](super::Project::networks).
    Private(ProjectId, usize),
    /// The one that Compose makes for the project.
    Default(ProjectId),
}

/// A finding that the spec keeps on purpose.
#[derive(Clone, Debug, PartialEq)]
pub struct Allow {
    /// Id of the lint.
    pub lint: Located<String>,
    /// Why the finding is kept.
    pub reason: String,
}

impl Service {
    /// The name of its container: the stated one, or the one that Compose gives.
    #[must_use]
    pub fn container_name(&self, project_name: &str) -> String {
        match &self.container.name {
            Some(name) => name.value.clone(),
            None => format!("{project_name}-{}-1", self.key.value),
        }
    }

    /// Whether it states an `allow` for a lint, or inherits one.
    #[must_use]
    pub fn allows(&self, lint: &Lint) -> bool {
        self.allow.iter().any(|it| lint.is_called(&it.lint.value))
    }

    /// The service, as a finding's subject.
    #[must_use]
    pub fn subject(&self) -> Subject {
        // The id is the key after the project's key and a slash.
        let project = self.id.len().saturating_sub(self.key.value.len() + 1);
        Subject::service(&self.id[..project], &self.key.value)
    }

    /// The words of the probe that the spec decides, in arcgen's own words or verbatim, and where it is; none where a
    /// recipe or the image does.
    #[must_use]
    pub fn stated_probe(&self) -> Option<(Vec<&str>, Option<Span>)> {
        match &self.health {
            Health::Probe(probe) if probe.recipe.is_none() => {
                Some((probe.test.iter().map(String::as_str).collect(), self.health_span))
            }
            Health::Verbatim(..) => {
                let words = self.probe_words.iter().map(|it| it.value.as_str()).collect();
                Some((words, self.probe_words.last().map(|it| it.span)))
            }
            _ => None,
        }
    }

    /// Whether two services never run together: each is behind profiles, and no profile starts both.
    #[must_use]
    pub fn excludes(&self, other: &Self) -> bool {
        !self.container.profiles.is_empty()
            && !other.container.profiles.is_empty()
            && !self
                .container
                .profiles
                .iter()
                .any(|mine| other.container.profiles.iter().any(|theirs| mine.value == theirs.value))
    }

    /// Whether another service is there whenever this one is: it is behind no profile that this one is not behind.
    #[must_use]
    pub fn always_accompanied_by(&self, other: &Self) -> bool {
        other.container.profiles.is_empty()
            || (!self.container.profiles.is_empty()
                && self
                    .container
                    .profiles
                    .iter()
                    .all(|mine| other.container.profiles.iter().any(|theirs| mine.value == theirs.value)))
    }
}

/// A URL shown to people and probed, in Compose's interpolation syntax.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint {
    /// What answers there.
    pub title: String,
    /// Shown to people.
    pub url: String,
    /// Requested to see whether it answers.
    pub probe_url: String,
}
