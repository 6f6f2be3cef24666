//! The platform that a spec describes: references resolved to indices, defaults and recipes applied, and the place of
//! everything that a finding may want to point at.

mod compose_value;
mod container;
mod health;
mod hosts;
mod limits;
pub(crate) mod lints;
mod model;
mod resolve;
mod service;
mod stated;

pub use compose_value::{compose_map, compose_value};
pub use container::{Container, EnvironmentEntry, Grant, Join, Restart};
pub use health::{Action, Health, Probe, Timing};
pub use hosts::{Answering, Mention, Mentions, Names};
pub use limits::Limits;
pub use model::{
    Level, Located, Network, NetworkId, Platform, Project, ProjectId, ServiceId, Switch, Variable,
};
pub use resolve::resolve;
pub use service::{
    Allow, ComposeCondition, Dependency, DependencyOrigin, Endpoint, JoinedNetwork, OWN_KEYS, Service,
};
pub use stated::{Condition, Gate, Hook, Needs, VariableOrigin};

pub use crate::value::Generator;
