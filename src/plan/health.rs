//! How the health of a service is known, as renderers need it.

use crate::{
    compose::Map,
    platform::{Action, Timing},
};

/// How the health of a service is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Health {
    /// It is not known.
    #[default]
    Unknown,
    /// By the health check that its image brings.
    OfImage,
    /// By a probe that arcgen writes.
    Probe(Probe),
    /// By Compose's own `healthcheck`, or not at all where that switches the image's off.
    Stated {
        /// What it does, as far as the spec knows: the test may be the image's.
        action: Option<Action>,
        /// When it runs; none where it is switched off.
        timing: Option<Timing>,
        /// The keys as the spec writes them.
        compose: Map,
    },
}

/// A probe that arcgen writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    /// What it asks.
    pub action: Action,
    /// The same as a command inside the container: Compose's `test`, `CMD` or `CMD-SHELL` first.
    pub test: Vec<String>,
    /// When it runs.
    pub timing: Timing,
    /// The recipe it comes from.
    pub recipe: Option<&'static str>,
}
