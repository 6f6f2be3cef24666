//! A generated secret is seen by nobody: not on a screen, not in the words of a command.

use std::fs;

use arcgen::plan::VariableOrigin;

use crate::{play::Outcome, stage::Stage};

/// Secrets that were seen.
pub(super) fn broken(stage: &Stage, outcome: &Outcome) -> Vec<String> {
    let text = fs::read_to_string(stage.root().join(".env")).unwrap_or_default();
    let mut broken = Vec::new();
    for variable in &stage.platform.plan.variables {
        let value = text.lines().find_map(|line| line.strip_prefix(&variable.name)?.strip_prefix('='));
        let Some(value) = value.filter(|it| variable.secret && it.len() >= 4) else { continue };
        if matches!(&variable.origin, VariableOrigin::Default(default) if default == value) {
            continue;
        }
        let printed = outcome.stdout.contains(value) || outcome.stderr.contains(value);
        if printed || outcome.calls.iter().any(|it| it.words.iter().any(|word| word.contains(value))) {
            broken.push(format!("the value of {} was shown", variable.name));
        }
    }
    broken
}
