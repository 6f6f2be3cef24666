//! A start looks once in each tick, and takes as many ticks as the longest chain of moments of its containers: no
//! barrier, fixed sleep or second look is hidden in it.

use arcgen::plan::{Condition, Gate, Plan};

use super::order;
use crate::{
    play::Outcome,
    scenario::Scenario,
    world::{moment, usual_timeline},
};

/// A start that took more looks, or fewer, than its containers needed.
pub(super) fn broken(plan: &Plan, scenario: &Scenario, outcome: &Outcome) -> Option<String> {
    let calls = &outcome.calls;
    let first = calls.iter().position(order::is_start)?;
    let begun = |text: &Option<String>| text.as_deref().is_some_and(moment_is_up);
    // What ran before is also seen by other looks.
    if scenario.script != "start"
        || outcome.exit != Some(0)
        || scenario.containers.values().any(|it| begun(&it.before))
    {
        return None;
    }
    // If a gate requires some seconds, the clock decides.
    if plan
        .services
        .iter()
        .any(|it| it.stable_s > 0 && it.gate == Gate::Running && order::started_at(plan, it, calls).is_some())
    {
        return None;
    }
    let expected = critical_path(plan, scenario, outcome);
    let looks = calls[first..].iter().filter(|it| it.looks).count();
    // Containers are started, and hooks run, beside the looks: each such call may end one tick after the one before.
    let beside = calls.iter().filter(|it| order::is_start(it) || it.words[0] == "exec").count();
    let fits = (expected..=expected + beside).contains(&looks);
    (!fits).then(|| format!("{looks} looks for a critical path of {expected} ticks"))
}

fn moment_is_up(words: &str) -> bool {
    words != "ready" && moment(words).is_up()
}

/// How many ticks it takes from the first start until the last gate holds, if each service is started as early as it can be.
fn critical_path(plan: &Plan, scenario: &Scenario, outcome: &Outcome) -> usize {
    // The tick in which each service is started, and the one in which its gate is seen to hold; 0 for one that was
    // ready before.
    let mut started = vec![0; plan.services.len()];
    let mut ready = vec![0; plan.services.len()];
    for (at, service) in plan.services.iter().enumerate() {
        if order::started_at(plan, service, &outcome.calls).is_none() {
            continue;
        }
        let earliest = |it: &arcgen::plan::Dependency| match it.condition {
            Condition::Ready => ready[it.service] + 1,
            Condition::Started => started[it.service] + 1,
        };
        started[at] = service.depends_on.iter().map(earliest).max().unwrap_or(1);
        let timeline = scenario.containers.get(&service.id).and_then(|it| it.timeline.clone());
        let timeline = timeline.unwrap_or_else(|| usual_timeline(service));
        let looks = timeline.iter().position(|it| order::is_ready(service, &moment(it)));
        ready[at] = started[at] + looks.expect("a start that went well");
    }
    ready.into_iter().max().unwrap_or_default()
}
