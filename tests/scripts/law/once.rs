//! A container is started once, and once more never.

use std::collections::HashSet;

use super::order::is_start;
use crate::docker::Call;

/// Containers that were started again.
pub(super) fn broken(calls: &[Call]) -> Vec<String> {
    let mut started = HashSet::new();
    let names = calls.iter().filter(|it| is_start(it)).flat_map(|it| &it.words[1..]);
    names.filter(|it| !started.insert(*it)).map(|it| format!("{it} was started twice")).collect()
}
