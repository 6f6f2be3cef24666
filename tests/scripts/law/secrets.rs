//! A generated secret is never visible: neither on a screen nor in the words of a command.

use std::fs;

use arcgen::plan::VariableOrigin;

use crate::{docker::Call, play::Outcome, stage::Stage};

/// Secrets that were visible.
pub(super) fn broken(stage: &Stage, outcome: &Outcome) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, value) in of(stage) {
        let printed = outcome.stdout.contains(&value) || outcome.stderr.contains(&value);
        let asked = |it: &Call| it.words.iter().any(|word| word.contains(&value));
        if printed || outcome.calls.iter().any(asked) {
            broken.push(format!("the value of {name} was shown"));
        }
    }
    broken
}

/// Names and values of all secrets that are not defaults, which are public in the spec.
pub(super) fn of(stage: &Stage) -> Vec<(String, String)> {
    let text = fs::read_to_string(stage.root().join(".env")).unwrap_or_default();
    let mut secrets = Vec::new();
    for variable in stage.platform.plan.variables.iter().filter(|it| it.secret) {
        let value = text.lines().find_map(|line| line.strip_prefix(&variable.name)?.strip_prefix('='));
        let is_default =
            matches!(&variable.origin, VariableOrigin::Default(it) if Some(it.as_str()) == value);
        if let Some(value) = value.filter(|it| it.len() >= 4 && !is_default) {
            secrets.push((variable.name.clone(), value.to_owned()));
        }
    }
    secrets
}
