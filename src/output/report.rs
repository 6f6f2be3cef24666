//! What a build says when it is done.

use std::fmt::Write;

use super::{
    survey::{Kind, Survey},
    write::Written,
};
use crate::diagnostic::words;

/// A line of counts, then a line a changed file.
#[must_use]
pub fn report(survey: &Survey, written: &Written) -> String {
    let number = |kinds: &[Kind]| survey.changes.iter().filter(|it| kinds.contains(&it.kind)).count();
    let counts = [
        (number(&[Kind::Missing]), "created"),
        (number(&[Kind::Drifted, Kind::NotExecutable]), "updated"),
        (number(&[Kind::Stale]), "removed"),
        (number(&[Kind::Unchanged]), "unchanged"),
    ];
    let dir = &survey.dir;
    if survey.is_clean() {
        return up_to_date(survey);
    }
    let mut text = String::new();
    let said: Vec<String> =
        counts.iter().filter(|it| it.0 > 0).map(|(number, word)| format!("{number} {word}")).collect();
    let _ = writeln!(text, "`{dir}`: {}", said.join(", "));
    for change in &survey.changes {
        let word = match change.kind {
            Kind::Unchanged => continue,
            Kind::Missing => "created",
            Kind::Drifted | Kind::NotExecutable => "updated",
            Kind::Stale => "removed",
        };
        let _ = write!(text, "  {word} {}", change.path);
        if let Some((_, original)) = written.kept.iter().find(|it| it.0 == change.path) {
            let _ = write!(text, ", the file that was there is now {original}");
        }
        text.push('\n');
    }
    text
}

/// What is said where there is nothing to do.
#[must_use]
pub fn up_to_date(survey: &Survey) -> String {
    format!("`{}` is up to date: {}\n", survey.dir, words::count(survey.changes.len(), "file"))
}
