//! What only Compose can start is never started by `docker start`: it would come up without its configs, its secrets, or
//! what its hooks do.

use arcgen::plan::Plan;

use super::order::{is_compose_start, is_start, started};
use crate::docker::Call;

/// Services that were started by the wrong program.
pub(super) fn broken(plan: &Plan, calls: &[Call]) -> Vec<String> {
    let by_docker = calls.iter().filter(|it| is_start(it) && !is_compose_start(it));
    let lost = by_docker.flat_map(|it| started(plan, it)).filter(|it| it.by_compose);
    lost.map(|it| format!("{} was started without Compose", it.id)).collect()
}
