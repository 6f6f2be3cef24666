//! The oldest programs that a platform must work with.

use super::Version;

/// The oldest engine and Compose that the artifacts must work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// Docker Engine.
    pub engine: Version,
    /// Docker Compose; below 2.0 it is the standalone `docker-compose`.
    pub compose: Version,
}
