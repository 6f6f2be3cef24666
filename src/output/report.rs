//! What a build says when it is done.

use std::fmt::Write;

use super::{
    library,
    survey::{Kind, Survey},
    write::Written,
};
use crate::diagnostic::words;

/// A line of counts, then one line for each changed file.
#[must_use]
pub fn report(survey: &Survey, written: &Written) -> String {
    let counts = [
        (survey.number(&[Kind::Missing]), "created"),
        (survey.number(&[Kind::Drifted, Kind::NotExecutable]), "updated"),
        (survey.number(&[Kind::Stale]), "removed"),
        (survey.number(&[Kind::Unchanged]), "unchanged"),
    ];
    let dir = &survey.dir;
    if survey.is_clean() {
        return up_to_date(survey);
    }
    let mut text = String::new();
    let said: Vec<String> =
        counts.iter().filter(|it| it.0 > 0).map(|(number, word)| format!("{number} {word}")).collect();
    let _ = writeln!(text, "`{dir}`: {}", said.join(", "));
    let mut said = Vec::new();
    for change in &survey.changes {
        let word = match change.kind {
            Kind::Unchanged => continue,
            Kind::Missing => "created",
            Kind::Drifted | Kind::NotExecutable => "updated",
            Kind::Stale => "removed",
        };
        let mut place = change.path.to_string();
        if let Some((_, original)) = written.kept.iter().find(|it| it.0 == change.path) {
            let _ = write!(place, ", the file that was there is now {original}");
        }
        said.push((word, place));
    }
    for (word, place) in library::folded(said) {
        let _ = writeln!(text, "  {word} {place}");
    }
    text
}

/// The message if there is nothing to do.
#[must_use]
pub fn up_to_date(survey: &Survey) -> String {
    format!("`{}` is up to date: {}\n", survey.dir, words::count(survey.number(&[Kind::Unchanged]), "file"))
}
