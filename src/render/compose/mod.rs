//! One Compose file for each project: what the plan says, in Compose's words.

mod lower;
mod parts;
mod service;
mod template;

pub(crate) use lower::lower;
pub use parts::parts_of;
pub(super) use template::compose_file;

use crate::compose::{Map, Value};

/// What a Compose file says, ready to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ComposeFile {
    /// Top-level `name`; none where the floor is older than the key (Compose 2.0 reads it, docker-compose 1.29 refuses
    /// the file).
    pub(crate) name: Option<String>,
    /// Services in the spec's order.
    pub(crate) services: Vec<ComposeService>,
    /// Top-level `networks`, `volumes`, `configs`, `secrets`, …, in this order, empty ones left out.
    pub(crate) sections: Vec<(String, Value)>,
}

/// One service of a Compose file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ComposeService {
    /// The service's key.
    pub(crate) key: String,
    /// Lines of the comment above it, without `#`: its title first, then what it waits for in other projects.
    pub(crate) comment: Vec<String>,
    /// Its keys, in the order in which they are written.
    pub(crate) body: Map,
}
