//! Keys that the oldest Compose or engine of the platform does not read.

use super::{complaint::about, floor::requires, lints, node::Table, place::Place, shape::Key};
use crate::{
    compose::{Floor, Version},
    diagnostic::{Finding, Safety, words},
    source::Span,
};

/// The finding for a key that needs more than the floor has.
pub(super) fn newer_than_floor(
    key: &Key,
    key_span: Span,
    document: &Table,
    floor: Floor,
    place: &Place<'_>,
) -> Option<Finding> {
    let half = |name, program: &'static str, since: Version, floor: Version| {
        (since > floor).then_some(Lack { name, program, since, floor })
    };
    let lacking: Vec<Lack> = [
        half("compose", "Docker Compose", key.since.compose, floor.compose),
        half("engine", "Docker Engine", key.since.engine, floor.engine),
    ]
    .into_iter()
    .flatten()
    .collect();
    let each = |words: fn(&Lack) -> String| words::and(&lacking.iter().map(words).collect::<Vec<_>>());
    let first = lacking.first()?;
    let needs = each(|lack| format!("{} {}", lack.program, lack.since));
    let message = format!("{} needs {needs}, newer than the platform's minimum version", place.describe());
    let finding =
        about(place, Finding::new(&lints::NEWER_THAN_FLOOR, message)).at(key_span, "").help(format!(
            "the platform promises to work with {}: omit the key, or state {} in `platform.requires`",
            each(|lack| format!("{} {}", lack.program, lack.floor)),
            each(|lack| format!("`{} = \"{}\"`", lack.name, lack.since)),
        ));
    let stated = requires(document).and_then(|requires| requires.get(first.name));
    let Some(node) = stated else { return Some(finding) };
    let finding = finding.at(node.span, "the floor");
    if lacking.len() > 1 {
        return Some(finding);
    }
    let (text, description) =
        (format!("\"{}\"", first.since), format!("raise the minimum version to {}", first.since));
    Some(finding.fix(Safety::Unsafe, node.span, text, description))
}

/// What a key needs and the floor does not have.
struct Lack {
    /// The half of the floor: its key in `platform.requires`.
    name: &'static str,
    program: &'static str,
    since: Version,
    floor: Version,
}
