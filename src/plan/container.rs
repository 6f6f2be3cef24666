//! What a service runs in: everything that the spec says of its container, in types that any renderer can read.
//!
//! Texts are in Compose's interpolation syntax, which [`crate::compose::interpolation`] reads: literal dollars
//! are doubled, and a declared variable has its default with it.

use std::time::Duration;

use super::{Health, NetworkIndex};
use crate::{
    compose::{Map, PullPolicy, RestartPolicy, Value, command::Command, mount::Mount, port::Port},
    platform::{Grant, Limits},
};

/// The container of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerSpec {
    /// The name that the spec states; without one, the tool that creates the container makes one up.
    pub name: Option<String>,
    /// The image that it runs; none for a build without one.
    pub image: Option<String>,
    /// When its image is pulled.
    pub pull_policy: Option<Written<PullPolicy>>,
    /// How its image is built.
    pub build: Option<Build>,
    /// What runs in place of the image's entrypoint.
    pub entrypoint: Option<Written<Command>>,
    /// What runs in place of the image's command.
    pub command: Option<Written<Command>>,
    /// The directory that its command runs in.
    pub working_dir: Option<String>,
    /// Its environment, in the order in which it is written.
    pub environment: Vec<EnvironmentVariable>,
    /// The ports that it publishes. A port that depends on a variable without a default has no value.
    pub ports: Vec<Written<Port>>,
    /// What its `volumes` mount.
    pub mounts: Vec<Written<Mount>>,
    /// The networks that it joins; none with a `network_mode`.
    pub networks: Vec<Attachment>,
    /// How its health is known.
    pub health: Health,
    /// When the engine restarts it.
    pub restart: Option<Written<RestartPolicy>>,
    /// What a few of the other keys say, for readers that do not know Compose's keys.
    pub facts: Facts,
    /// Compose's other keys, as the spec writes them and in its order.
    pub rest: Map,
}

/// What keys in [`ContainerSpec::rest`] say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The user that its process runs as: a name, or `uid:gid`.
    pub user: Option<String>,
    /// Its host name.
    pub hostname: Option<String>,
    /// `network_mode`: `host`, `none`, `service:NAME`, `container:NAME`.
    pub network_mode: Option<String>,
    /// The ports that it opens only for other containers: `8000`, `8000-8010/udp`.
    pub exposed: Vec<String>,
    /// Directories in memory.
    pub tmpfs: Vec<String>,
    /// The project's configs that it may read.
    pub configs: Vec<Grant>,
    /// The project's secrets that it may read.
    pub secrets: Vec<Grant>,
    /// What it may use, and what is kept for it.
    pub limits: Limits,
    /// How long it may take to stop before it is killed.
    pub stop_grace_period: Option<Duration>,
    /// Commands that run in containers of their own before it starts.
    pub pre_start: Vec<LifecycleHook>,
    /// Commands that run in it after its start.
    pub post_start: Vec<LifecycleHook>,
}

/// Something that the spec states, and how a Compose file states it: in the spec's own form.
#[derive(Clone, Debug, PartialEq)]
pub struct Written<T> {
    /// Its value; none if it depends on a variable without a default.
    pub value: Option<T>,
    /// How Compose's files write it.
    pub compose: Value,
}

/// How an image is built.
#[derive(Clone, Debug, PartialEq)]
pub struct Build {
    /// The directory, relative to the project's, or the URL to build from.
    pub context: Option<String>,
    /// The Dockerfile, relative to the context.
    pub dockerfile: Option<String>,
    /// The stage of the Dockerfile.
    pub target: Option<String>,
    /// How Compose's files write all of it.
    pub compose: Value,
}

/// One variable of a container's environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentVariable {
    /// Its name; it may contain variables itself.
    pub name: String,
    /// Its value; none where the caller's is passed on.
    pub value: Option<String>,
}

/// A network that a container joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// Its key in the Compose file.
    pub key: String,
    /// The network, if the scripts own it; none for the one that Compose makes for the project.
    pub network: Option<NetworkIndex>,
    /// Further names by which the container is known there.
    pub aliases: Vec<String>,
    /// All options, as the spec writes them; none where it only names the network.
    pub options: Option<Map>,
}

/// How far a dependency must have come, in Compose's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComposeCondition {
    /// It was started.
    Started,
    /// Its health check passes.
    Healthy,
    /// It has ended with exit code 0.
    Completed,
}

/// A command that runs around the life of a container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifecycleHook {
    /// The command; none where it is the image's own.
    pub command: Option<Command>,
    /// The image of its container; none where it runs in the service's.
    pub image: Option<String>,
    /// The user to run it as.
    pub user: Option<String>,
}

impl ContainerSpec {
    /// Calls the function with every text that may contain variables, in the order in which Compose's files have them.
    pub(crate) fn each_text<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        self.image.as_deref().into_iter().for_each(&mut *take);
        let values =
            self.pull_policy.iter().map(|it| &it.compose).chain(self.build.iter().map(|it| &it.compose));
        values.for_each(|it| it.each_text(take));
        self.name.as_deref().into_iter().for_each(&mut *take);
        let commands = self.entrypoint.iter().chain(&self.command);
        commands.for_each(|it| it.compose.each_text(take));
        self.working_dir.as_deref().into_iter().for_each(&mut *take);
        for variable in &self.environment {
            take(&variable.name);
            variable.value.as_deref().into_iter().for_each(&mut *take);
        }
        self.ports.iter().for_each(|it| it.compose.each_text(take));
        self.mounts.iter().for_each(|it| it.compose.each_text(take));
        let options = self.networks.iter().filter_map(|it| it.options.as_ref());
        options.flat_map(Map::values).for_each(|it| it.each_text(take));
        match &self.health {
            Health::Probe(probe) => probe.test.iter().for_each(|it| take(it)),
            Health::Stated { compose, .. } => compose.values().for_each(|it| it.each_text(take)),
            Health::Unknown | Health::OfImage => {}
        }
        self.restart.iter().for_each(|it| it.compose.each_text(take));
        let labels = self.rest.get("labels");
        let others = self.rest.iter().filter(|(key, _)| *key != "labels").map(|(_, value)| value);
        labels.into_iter().chain(others).for_each(|it| it.each_text(take));
    }
}

impl ComposeCondition {
    /// Compose's word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Started => "service_started",
            Self::Healthy => "service_healthy",
            Self::Completed => "service_completed_successfully",
        }
    }

    /// Reads Compose's word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Started, Self::Healthy, Self::Completed].into_iter().find(|it| it.word() == text)
    }
}
