//! From the resolved platform to the plan that every artifact is rendered from.

mod by_compose;
mod compose_file;
mod compose_service;
mod human;
mod json;
mod model;
mod networks;
mod order;
mod planning;
mod strings;
mod words;

#[cfg(test)]
mod tests;

pub use human::human;
pub use json::json;
pub use model::*;
pub(crate) use planning::DEFAULT_SPEC_FILE;
pub use planning::plan;

pub use crate::{
    compose::Floor,
    platform::{Condition, Gate, Generator, Hook, Needs, VariableOrigin},
};
