//! Every key that a spec may have: its shape, what it is for, and the minimum versions that read it.
//!
//! Where a key is the Compose Specification's, `since` names the first Docker Compose that reads it. Sources: the versions
//! stated at each key in the Compose file reference and in the release notes of Docker Compose; `2.0.0` is stated for keys
//! that the schema of docker-compose 1.29.2, the last before it, does not have.

mod build;
mod common;
mod compose_service;
mod container;
mod deploy;
mod develop;
mod health;
mod hook;
mod mount;
mod network;
mod platform;
mod project;
mod resource;
mod service;

use super::suggestion::nearest;

pub(super) use platform::SPEC;

/// The key of a service that someone may have meant.
pub(super) fn service_key(name: &str) -> Option<&'static str> {
    nearest(name, service::SERVICE.keys().map(|key| key.name))
}

#[cfg(test)]
mod tests;
