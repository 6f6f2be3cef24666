//! Writing: all temporary files first, then the renames, so that a build that fails has changed nothing.

use std::{
    fs,
    io::{self, Write as _},
};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::{Builder, TempPath};

use super::{
    file_list,
    path::parents,
    reason::reason,
    survey::{Change, Kind, Survey},
};

/// A build that could not put its files into place.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The file or directory that could not be written.
    pub path: Utf8PathBuf,
    /// What the system says.
    pub why: String,
}

/// What writing did beyond the survey's changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Where the originals of adopted files are: (path in the output directory, the original's).
    pub kept: Vec<(Utf8PathBuf, Utf8PathBuf)>,
}

/// Makes the directory as planned. The survey must have no obstacles.
///
/// # Errors
/// The first file or directory that cannot be written. Nothing is changed before the first rename.
pub fn write(survey: &Survey) -> Result<Written, Failure> {
    let mut staging = Staging::default();
    let mut staged = match stage(survey, &mut staging) {
        Ok(staged) => staged,
        Err(failure) => {
            staging.remove_directories();
            return Err(failure);
        }
    };
    // The list last: a build that is interrupted here still finds in the old one what it is to remove.
    staged.sort_by_key(|(change, _)| change.path == file_list::NAME);
    let mut written = Written::default();
    for change in survey.changes.iter().filter(|change| change.kind == Kind::Stale) {
        remove(survey, &change.path)?;
    }
    for (change, temporary) in staged {
        let path = survey.place(&change.path);
        if change.adopt {
            let original = keep(&path).map_err(|error| failure(&path, &error))?;
            let name = original.strip_prefix(&survey.dir).unwrap_or(&original).to_owned();
            written.kept.push((change.path.clone(), name));
        }
        temporary.persist(&path).map_err(|error| failure(&path, &error.error))?;
    }
    Ok(written)
}

fn failure(path: &Utf8Path, error: &io::Error) -> Failure {
    Failure { path: path.to_owned(), why: reason(error) }
}

/// What has been created so far, and is removed if the build fails.
#[derive(Default)]
struct Staging {
    directories: Vec<Utf8PathBuf>,
}

impl Staging {
    fn make_directory(&mut self, path: &Utf8Path) -> Result<(), Failure> {
        match fs::create_dir(path) {
            Ok(()) => self.directories.push(path.to_owned()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failure(path, &error)),
        }
        Ok(())
    }

    /// Innermost first; one that is not empty has files of others by now.
    fn remove_directories(&self) {
        for path in self.directories.iter().rev() {
            let _ = fs::remove_dir(path);
        }
    }
}

/// Writes every new text into a temporary file beside its place.
fn stage<'a>(survey: &'a Survey, staging: &mut Staging) -> Result<Vec<(&'a Change, TempPath)>, Failure> {
    let mut staged = Vec::new();
    for change in &survey.changes {
        if matches!(change.kind, Kind::Unchanged | Kind::Stale) {
            continue;
        }
        for directory in survey.dir.ancestors().collect::<Vec<_>>().into_iter().rev() {
            if !directory.as_str().is_empty() && !directory.exists() {
                staging.make_directory(directory)?;
            }
        }
        for parent in parents(&change.path) {
            staging.make_directory(&survey.place(parent))?;
        }
        let path = survey.place(&change.path);
        let temporary = temporary(&path, &change.after).map_err(|error| failure(&path, &error))?;
        staged.push((change, temporary));
    }
    Ok(staged)
}

fn temporary(path: &Utf8Path, text: &str) -> io::Result<TempPath> {
    let mut builder = Builder::new();
    builder.prefix(".arcgen-").suffix(".tmp");
    #[cfg(unix)]
    let permissions = {
        use std::os::unix::fs::PermissionsExt;

        use super::survey::is_executable;
        // The user's umask applies to it. A file that people write keeps the mode that they gave it.
        let mode = if is_executable(path) { 0o777 } else { 0o666 };
        builder.permissions(fs::Permissions::from_mode(mode));
        fs::metadata(path).ok().map(|it| it.permissions()).filter(|_| !is_executable(path))
    };
    let directory = path.parent().filter(|it| !it.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    let mut file = builder.tempfile_in(directory)?;
    file.write_all(text.as_bytes())?;
    #[cfg(unix)]
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    // Closed already: a platform may have more files than a process may hold open.
    Ok(file.into_temp_path())
}

/// Renames what is not arcgen's to `x.orig`, `x.orig.2`, …, whichever is free.
fn keep(path: &Utf8Path) -> io::Result<Utf8PathBuf> {
    let mut original = Utf8PathBuf::from(format!("{path}.orig"));
    let mut number = 2;
    while fs::symlink_metadata(&original).is_ok() {
        original = format!("{path}.orig.{number}").into();
        number += 1;
    }
    fs::rename(path, &original)?;
    Ok(original)
}

/// Removes a stale file, and the directories that it leaves empty.
fn remove(survey: &Survey, path: &Utf8Path) -> Result<(), Failure> {
    let full = survey.place(path);
    fs::remove_file(&full).map_err(|error| failure(&full, &error))?;
    for parent in parents(path).into_iter().rev() {
        if fs::remove_dir(survey.place(parent)).is_err() {
            break;
        }
    }
    Ok(())
}
