//! A container is started only once.

use std::collections::HashSet;

use arcgen::plan::Plan;

use super::order::started;
use crate::docker::Call;

/// Containers that were started again.
pub(super) fn broken(plan: &Plan, calls: &[Call]) -> Vec<String> {
    let mut once = HashSet::new();
    let again = calls.iter().flat_map(|it| started(plan, it)).filter(|it| !once.insert(&it.id));
    again.map(|it| format!("{} was started twice", it.container)).collect()
}
