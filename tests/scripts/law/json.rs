//! `--json` prints one event on each line, the last with the exit code, and nothing else.

use serde_json::Value;

use crate::{play::Outcome, scenario::Scenario};

/// Lines that are not events.
pub(super) fn broken(scenario: &Scenario, outcome: &Outcome) -> Vec<String> {
    let events = ["start", "stop", "verify"].contains(&scenario.script.as_str());
    if !events || outcome.exit == Some(2) || !scenario.options.iter().any(|it| it == "--json") {
        return Vec::new();
    }
    let mut broken = Vec::new();
    let mut last = Value::Null;
    for line in outcome.stdout.lines() {
        last = serde_json::from_str(line).unwrap_or_default();
        let texts = ["event", "project", "service", "message"].iter().all(|it| last[it].is_string());
        if !texts || !last["time_s"].is_u64() {
            broken.push(format!("this is no event: {line}"));
        }
    }
    if last["event"] != "end" || last["exit_code"].as_i64() != outcome.exit.map(i64::from) {
        broken.push(format!("the last event is {last}"));
    }
    broken
}
