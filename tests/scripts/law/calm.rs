//! Once something has failed, a start changes nothing any more: the platform stays as it is for whoever looks into it.
//! Hooks of what became ready in the same look still run. What Compose could not start is stopped: its hooks, which are
//! a part of its start, would not be run by the next one otherwise.

use arcgen::plan::{Gate, Plan};

use super::order::{is_compose_start, started, started_at};
use crate::{docker::Call, scenario::Scenario};

/// Changes after a failure.
pub(super) fn broken(plan: &Plan, scenario: &Scenario, calls: &[Call]) -> Vec<String> {
    if scenario.script != "start" {
        return Vec::new();
    }
    let Some(failure) = (0..calls.len()).find(|&at| is_failure(plan, &calls[..=at])) else {
        return Vec::new();
    };
    calls[failure + 1..]
        .iter()
        .filter(|it| it.changes && it.words[0] != "exec" && !is_undone(plan, &calls[failure], it))
        .map(|it| format!("`{}` came after a failure", it.words.join(" ")))
        .collect()
}

/// Whether the last of these calls shows that the start has failed.
fn is_failure(plan: &Plan, calls: &[Call]) -> bool {
    let Some((last, before)) = calls.split_last() else { return false };
    if last.changes && last.code != 0 && last.words[0] != "exec" {
        return true;
    }
    plan.services.iter().filter(|it| started_at(plan, it, before).is_some()).any(|service| {
        last.seen.get(&service.container).is_some_and(|it| match it.status.as_str() {
            "exited" => service.gate != Gate::Completed || it.exit_code != 0,
            "dead" | "missing" | "paused" => true,
            _ => service.gate == Gate::Healthy && it.health == "unhealthy",
        })
    })
}

/// Whether a call stops what another one, by Compose, has failed to start.
fn is_undone(plan: &Plan, failure: &Call, call: &Call) -> bool {
    call.words[0] == "stop"
        && is_compose_start(failure)
        && started(plan, failure).all(|it| call.words[1..] == [it.container.as_str()])
}
