//! Once something has failed, a start changes nothing any more: the platform stays as it is for whoever looks into it.
//! Hooks of what became ready in the same look still run.

use arcgen::plan::{Gate, Plan};

use super::order::started_at;
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
        .filter(|it| it.changes && it.words[0] != "exec")
        .map(|it| format!("`{}` came after a failure", it.words.join(" ")))
        .collect()
}

/// Whether the last of these calls shows that the start has failed.
fn is_failure(plan: &Plan, calls: &[Call]) -> bool {
    let Some((last, before)) = calls.split_last() else { return false };
    if last.changes && last.code != 0 && last.words[0] != "exec" {
        return true;
    }
    plan.services.iter().filter(|it| started_at(it, before).is_some()).any(|service| {
        last.seen.get(&service.container).is_some_and(|it| match it.status.as_str() {
            "exited" => service.gate != Gate::Completed || it.exit_code != 0,
            "dead" | "missing" | "paused" => true,
            _ => service.gate == Gate::Healthy && it.health == "unhealthy",
        })
    })
}
