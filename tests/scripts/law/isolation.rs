//! A failure stops only what needs the failed service: everything else that could be started was started.

use arcgen::plan::{Condition, Plan, Service};

use super::order::{is_ready, last_seen, started_at};
use crate::{
    docker::{Call, Moment},
    play::Outcome,
    scenario::Scenario,
};

/// Services that were not started though all that they wait for was ready.
pub(super) fn broken(plan: &Plan, scenario: &Scenario, outcome: &Outcome) -> Vec<String> {
    let failed = outcome.exit.is_some_and(|it| (4..=6).contains(&it));
    let selects = |it: &String| {
        ["--service", "--project", "--fail-fast", "--base-only", "--skip-base", "--skip-front"]
            .contains(&it.as_str())
    };
    let whole =
        ["start", "restart"].contains(&scenario.script.as_str()) && !scenario.options.iter().any(selects);
    if !failed || !whole || !outcome.calls.iter().any(|it| it.looks) {
        return Vec::new();
    }
    let calls = &outcome.calls;
    let left = plan.services.iter().filter(|it| {
        it.profiles.is_empty()
            && started_at(plan, it, calls).is_none()
            && last_seen(it, calls).is_none_or(|seen| seen.status == "created")
            && !was_refused(it, calls)
            && can_start(plan, it, calls)
    });
    left.map(|it| format!("{} was left alone though all that it waits for is ready", it.id)).collect()
}

/// Whether Compose could not create its container.
fn was_refused(service: &Service, calls: &[Call]) -> bool {
    calls
        .iter()
        .any(|it| it.code != 0 && it.words[0].contains("compose") && it.words.last() == Some(&service.key))
}

fn can_start(plan: &Plan, service: &Service, calls: &[Call]) -> bool {
    // A service that waits for nothing and was not created has failed itself.
    !service.depends_on.is_empty()
        && service.depends_on.iter().all(|it| {
            let needed = &plan.services[it.service];
            let seen = last_seen(needed, calls);
            let holds = match it.condition {
                Condition::Started => seen.is_some_and(Moment::is_up),
                Condition::Ready => needed.hooks.is_empty() && seen.is_some_and(|it| is_ready(needed, it)),
            };
            // What a job needed is still needed.
            holds && (needed.depends_on.is_empty() || can_start(plan, needed, calls))
        })
}
