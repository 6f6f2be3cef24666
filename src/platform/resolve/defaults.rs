//! What a service inherits from its project.

use super::{Resolver, tables};
use crate::{platform::ProjectId, spec::node::Table};

/// Pairs of keys: a service that states one of them does not inherit the other.
const PARTNERS: &[[&str; 2]] = &[["health", "healthcheck"], ["networks", "network_mode"], ["gate", "job"]];

/// The service's own keys, then the defaults of its project that it does not state.
pub(super) fn with_defaults(resolver: &Resolver<'_>, project: ProjectId, table: &Table) -> Table {
    let mut merged = table.clone();
    let Some(project_table) = resolver.table_of(project) else { return merged };
    let stated = |key: &str| table.get(key).is_some_and(|it| it.as_bool() != Some(false));
    let replaced = |key: &str| PARTNERS.iter().any(|it| it.contains(&key) && it.iter().any(|it| stated(it)));
    for (key, entry) in tables(project_table, "defaults") {
        if table.get(key).is_none() && !replaced(key) {
            merged.insert(key, entry.key_span, entry.node.clone());
        }
    }
    merged
}
