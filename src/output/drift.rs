//! `--check`: every file that does not match the spec.

use std::fmt::Write;

use super::{
    diff::{fold, unified},
    library,
    obstacle::Obstacle,
    survey::{Change, Kind, Survey, is_bash},
};
use crate::diagnostic::words;

/// What `--check` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    /// The diffs, one after the other; `patch -p0` takes them.
    pub diffs: String,
    /// One line for each file, and a summary. Empty if nothing differs.
    pub summary: String,
}

/// Reports how a directory differs from the plan; `command` is the command that corrects it.
#[must_use]
pub fn drift(survey: &Survey, command: &str) -> Drift {
    let drifted: Vec<&Change> = survey.changes.iter().filter(|change| differs(change)).collect();
    let mut drift = Drift::default();
    let mut said = Vec::new();
    for change in &drifted {
        drift.diffs.push_str(&unified(survey.place(&change.path).as_str(), change));
        let word = match change.kind {
            Kind::Missing => "missing",
            Kind::Stale => "stale",
            Kind::NotExecutable => "not executable",
            Kind::Drifted if same_lines(change) && !change.adopt => "carriage returns, which bash refuses",
            Kind::Drifted | Kind::Unchanged => "drifted",
        };
        said.push((word, survey.place(&change.path)));
    }
    let said = library::folded(said);
    let number = said.len() + survey.obstacles.len();
    for (word, place) in said {
        let _ = writeln!(drift.summary, "{word}: {place}");
    }
    for obstacle in &survey.obstacles {
        let _ = writeln!(drift.summary, "in the way: {}", obstacle.message());
    }
    if number > 0 {
        let verb = if number == 1 { "does" } else { "do" };
        let _ = writeln!(
            drift.summary,
            "{} {verb} not match the spec; run: {command}",
            words::count(number, "file")
        );
    }
    drift
}

impl Survey {
    /// Obstacles of the machine rather than of the files: what cannot be read cannot be compared.
    pub fn unreadable_places(&self) -> impl Iterator<Item = &Obstacle> {
        self.obstacles.iter().filter(|it| matches!(it, Obstacle::Unreadable { .. }))
    }
}

fn differs(change: &Change) -> bool {
    match change.kind {
        Kind::Unchanged => false,
        Kind::Drifted => change.adopt || is_bash(&change.path) || !same_lines(change),
        Kind::Missing | Kind::NotExecutable | Kind::Stale => true,
    }
}

/// Whether nothing but line ends differs. PowerShell, Compose and people read both.
fn same_lines(change: &Change) -> bool {
    fold(&change.before) == fold(&change.after)
}
