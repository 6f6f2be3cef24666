//! The oldest engine and Compose that a spec promises to work with.

use super::node::Table;
use crate::compose::{Floor, Version};

/// The floor of a spec that states none: what most machines have had for years.
pub const DEFAULT_FLOOR: Floor = Floor { engine: Version::new(20, 10, 0), compose: Version::new(2, 20, 0) };

/// The floor that `platform.requires` states, each half of it the default where it is absent or malformed.
#[must_use]
pub fn floor(document: &Table) -> Floor {
    let requires = requires(document);
    let version = |key: &str| requires?.get(key)?.as_str()?.parse().ok();
    Floor {
        engine: version("engine").unwrap_or(DEFAULT_FLOOR.engine),
        compose: version("compose").unwrap_or(DEFAULT_FLOOR.compose),
    }
}

/// The table that states the floor.
pub(super) fn requires(document: &Table) -> Option<&Table> {
    document.get("platform")?.as_table()?.get("requires")?.as_table()
}
