//! From the resolved platform to the plan that every artifact is rendered from.

mod by_compose;
mod container;
mod containers;
mod copies;
mod health;
mod human;
mod json;
mod model;
mod needed_files;
mod networks;
mod order;
mod planning;
mod sections;
mod strings;
mod volumes;
mod words;

#[cfg(test)]
mod tests;

pub use container::{
    Attachment, Build, ComposeCondition, ContainerSpec, EnvironmentVariable, Facts, LifecycleHook, Written,
};
pub use health::{Health, Probe};
pub use human::human;
pub use json::json;
pub use model::*;
pub use planning::plan;

pub use crate::{
    compose::Floor,
    platform::{Action, Condition, Gate, Generator, Grant, Hook, Limits, Needs, Timing, VariableOrigin},
};
