//! What no script may ever do, whatever a scenario states.

mod archive;
pub(crate) mod foretold;
mod isolation;
mod json;
pub(crate) mod leftovers;
mod noise;
mod once;
mod order;
mod secrets;
mod starter;
mod ticks;

use crate::{play::Outcome, scenario::Scenario, shell::Shell, stage::Stage};

/// All laws that were broken.
pub(crate) fn broken(scenario: &Scenario, shell: Shell, stage: &Stage, outcome: &Outcome) -> Vec<String> {
    let plan = &stage.platform.plan;
    let refused = outcome.calls.iter().filter_map(|it| {
        Some(format!("docker was asked `{}`: {}", it.words.join(" "), it.refused.as_ref()?))
    });
    let mut broken: Vec<String> = refused.collect();
    broken.extend(order::of_starts(plan, &outcome.calls));
    let has = |option: &str| scenario.options.iter().any(|it| it == option);
    // If a service is restarted alone, what needs it runs without it for a moment.
    let alone = scenario.script == "restart" && has("--service") && !has("--with-dependants");
    if !has("--force") && !alone {
        broken.extend(order::of_stops(plan, &outcome.calls));
    }
    broken.extend(once::broken(plan, &outcome.calls));
    broken.extend(starter::broken(plan, &outcome.calls));
    broken.extend(isolation::broken(plan, scenario, outcome));
    broken.extend(ticks::broken(plan, scenario, outcome));
    broken.extend(noise::broken(shell, outcome));
    broken.extend(secrets::broken(stage, outcome));
    broken.extend(archive::broken(scenario, stage));
    broken.extend(json::broken(scenario, outcome));
    broken
}
