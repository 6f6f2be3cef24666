//! Writing: all temporary files first, then each into its place. A build that fails undoes what it did; one that is killed
//! leaves a directory that the next build completes, because the list of files is there before the files are.

use std::{collections::BTreeSet, io};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempPath;

use super::{
    file_list,
    journal::Journal,
    path::parents,
    reason::reason,
    survey::{Change, Kind, Survey},
    temporary,
};

/// A build that could not put its files into place.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The file or directory that could not be written.
    pub path: Utf8PathBuf,
    /// What the system says.
    pub why: String,
    /// What could not be undone; usually nothing, and everything is as it was before.
    pub left: Vec<Left>,
}

/// A file or directory that a failed build could not bring back into its state before.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The file or directory.
    pub path: Utf8PathBuf,
    /// The state in which it is, such as "is new".
    pub state: String,
    /// What the system says.
    pub why: String,
}

impl Failure {
    /// A failure before which nothing happened, or everything is still to be undone.
    pub(super) fn new(path: &Utf8Path, error: &io::Error) -> Self {
        Self { path: path.to_owned(), why: reason(error), left: Vec::new() }
    }
}

/// What writing did beyond the survey's changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Where the originals of adopted files are: (path in the output directory, the original's).
    pub kept: Vec<(Utf8PathBuf, Utf8PathBuf)>,
}

/// Makes the directory as planned, and removes the temporary files of builds that were killed. The survey must have no
/// obstacles.
///
/// # Errors
/// The first file or directory that cannot be written. Everything is as it was before, but for what the failure names.
pub fn write(survey: &Survey) -> Result<Written, Failure> {
    let mut journal = Journal::default();
    write_all(survey, &mut journal).map_err(|failure| Failure { left: journal.undo(), ..failure })
}

fn write_all(survey: &Survey, journal: &mut Journal) -> Result<Written, Failure> {
    let is_written = |it: &&Change| !matches!(it.kind, Kind::Unchanged | Kind::Stale);
    let (lists, others): (Vec<&Change>, Vec<&Change>) =
        survey.changes.iter().filter(is_written).partition(|it| it.path == file_list::NAME);
    for directory in survey.dir.ancestors().collect::<Vec<_>>().into_iter().rev() {
        if !directory.as_str().is_empty() && !directory.exists() {
            journal.make_directory(directory)?;
        }
    }
    journal.lock(&survey.dir)?;
    temporary::remove_abandoned(survey);
    let mut written = Written::default();
    // Before anything else the list, with what the last build wrote as well: whatever is killed, and whatever the next build
    // is to plan, it finds all files of both.
    for list in &lists {
        let text = survey.early_list.as_deref().unwrap_or(&list.after);
        let staged = stage(survey, list, text, journal)?;
        put(survey, list, staged, journal, &mut written)?;
    }
    let mut staged = Vec::with_capacity(others.len());
    for change in others {
        staged.push((change, stage(survey, change, &change.after, journal)?));
    }
    for (change, text) in staged {
        put(survey, change, text, journal, &mut written)?;
    }
    remove_stale(survey, journal)?;
    // Now the list without what is gone.
    for list in lists.iter().filter(|_| survey.early_list.is_some()) {
        let staged = stage(survey, list, &list.after, journal)?;
        journal.replace(&survey.place(&list.path), staged)?;
    }
    Ok(written)
}

/// Writes a text into a temporary file beside its place, and makes the directories that are missing.
fn stage(survey: &Survey, change: &Change, text: &str, journal: &mut Journal) -> Result<TempPath, Failure> {
    for parent in parents(&change.path) {
        journal.make_directory(&survey.place(parent))?;
    }
    let path = survey.place(&change.path);
    temporary::with_text(&path, text).map_err(|error| Failure::new(&path, &error))
}

/// Puts a text into its place, and what is not arcgen's under another name.
fn put(
    survey: &Survey,
    change: &Change,
    text: TempPath,
    journal: &mut Journal,
    written: &mut Written,
) -> Result<(), Failure> {
    let path = survey.place(&change.path);
    if change.adopt {
        let original = journal.keep(&path)?;
        let name = original.strip_prefix(&survey.dir).unwrap_or(&original).to_owned();
        written.kept.push((change.path.clone(), name));
    }
    if change.adopt || change.kind == Kind::Missing {
        journal.make(&path, text)
    } else {
        journal.replace(&path, text)
    }
}

/// Removes the stale files, and the directories that they leave empty or that a killed build left so.
fn remove_stale(survey: &Survey, journal: &mut Journal) -> Result<(), Failure> {
    let stale = || survey.changes.iter().filter(|it| it.kind == Kind::Stale).map(|it| &it.path);
    for path in stale() {
        journal.remove(&survey.place(path), &survey.dir)?;
    }
    let emptied: BTreeSet<&Utf8Path> = stale().chain(&survey.former).flat_map(|it| parents(it)).collect();
    // Innermost first.
    for directory in emptied.into_iter().rev() {
        journal.remove_if_empty(&survey.place(directory));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
