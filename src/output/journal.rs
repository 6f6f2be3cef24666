//! What a build has done to the disk so far, and how it is undone: the last step first.

use std::{
    fs::{self, File, TryLockError},
    io,
};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempPath;

use super::{
    reason::reason,
    temporary,
    write::{Failure, Left},
};

/// A change that has happened.
enum Step {
    /// A directory that was not there.
    MadeDirectory(Utf8PathBuf),
    /// A file where nothing was.
    Made(Utf8PathBuf),
    /// A file in place of another, which is under the second name.
    Replaced(Utf8PathBuf, TempPath),
    /// A file that is gone, and is under the second name.
    Removed(Utf8PathBuf, TempPath),
    /// A file that is not arcgen's, under the name that it has now.
    Kept(Utf8PathBuf, Utf8PathBuf),
    /// An empty directory that is gone, with the mode that it had.
    RemovedDirectory(Utf8PathBuf, fs::Permissions),
}

/// The steps of one build.
#[derive(Default)]
pub(super) struct Journal {
    steps: Vec<Step>,
    /// Closed after the steps are undone or the second names are gone.
    lock: Option<File>,
}

impl Journal {
    /// Keeps other builds from writing into a directory until this one ends, however it ends. Where the system cannot lock a
    /// directory, nothing is locked.
    pub(super) fn lock(&mut self, dir: &Utf8Path) -> Result<(), Failure> {
        let Ok(directory) = File::open(dir) else { return Ok(()) };
        if let Err(TryLockError::WouldBlock) = directory.try_lock() {
            return Err(Failure::new(dir, &io::Error::other("another build is writing into it")));
        }
        self.lock = Some(directory);
        Ok(())
    }

    /// Makes a directory where none is.
    pub(super) fn make_directory(&mut self, path: &Utf8Path) -> Result<(), Failure> {
        match fs::create_dir(path) {
            Ok(()) => self.steps.push(Step::MadeDirectory(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::new(path, &error)),
        }
        Ok(())
    }

    /// Puts a file where nothing is; what came there since the survey stays.
    pub(super) fn make(&mut self, path: &Utf8Path, text: TempPath) -> Result<(), Failure> {
        let placed = text.persist_noclobber(path).or_else(|refused| match refused.error.kind() {
            io::ErrorKind::AlreadyExists => Err(refused.error),
            // Some file systems can only rename.
            _ => refused.path.persist(path).map_err(|it| it.error),
        });
        placed.map_err(|error| Failure::new(path, &error))?;
        self.steps.push(Step::Made(path.to_owned()));
        Ok(())
    }

    /// Puts a file in place of another.
    pub(super) fn replace(&mut self, path: &Utf8Path, text: TempPath) -> Result<(), Failure> {
        let directory = path.parent().unwrap_or(path);
        let before = temporary::second_name(path, directory).map_err(|error| Failure::new(path, &error))?;
        text.persist(path).map_err(|it| Failure::new(path, &it.error))?;
        self.steps.push(Step::Replaced(path.to_owned(), before));
        Ok(())
    }

    /// Removes a file; its second name is in `shelter`, so that the directory of the file can go too.
    pub(super) fn remove(&mut self, path: &Utf8Path, shelter: &Utf8Path) -> Result<(), Failure> {
        let before = temporary::second_name(path, shelter).map_err(|error| Failure::new(path, &error))?;
        fs::remove_file(path).map_err(|error| Failure::new(path, &error))?;
        self.steps.push(Step::Removed(path.to_owned(), before));
        Ok(())
    }

    /// Renames what is not arcgen's to `x.orig`, `x.orig.2`, …, whichever is free.
    pub(super) fn keep(&mut self, path: &Utf8Path) -> Result<Utf8PathBuf, Failure> {
        let mut original = Utf8PathBuf::from(format!("{path}.orig"));
        let mut number = 2;
        while fs::symlink_metadata(&original).is_ok() {
            original = format!("{path}.orig.{number}").into();
            number += 1;
        }
        fs::rename(path, &original).map_err(|error| Failure::new(path, &error))?;
        self.steps.push(Step::Kept(path.to_owned(), original.clone()));
        Ok(original)
    }

    /// Removes a directory if it is empty; whether it was.
    pub(super) fn remove_if_empty(&mut self, path: &Utf8Path) -> bool {
        let Ok(metadata) = fs::symlink_metadata(path) else { return false };
        let removed = metadata.is_dir() && fs::remove_dir(path).is_ok();
        if removed {
            self.steps.push(Step::RemovedDirectory(path.to_owned(), metadata.permissions()));
        }
        removed
    }

    /// Undoes every step. What cannot be undone is returned, with the state in which it is left.
    pub(super) fn undo(self) -> Vec<Left> {
        let Self { steps, lock } = self;
        let left = steps.into_iter().rev().filter_map(undo).collect();
        drop(lock);
        left
    }
}

fn undo(step: Step) -> Option<Left> {
    let (path, state, result) = match step {
        Step::MadeDirectory(path) => match fs::remove_dir(&path) {
            // It has files of others by now.
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => return None,
            result => (path, "is a new directory".to_owned(), result),
        },
        Step::Made(path) => {
            let result = fs::remove_file(&path);
            (path, "is new".to_owned(), result)
        }
        Step::Replaced(path, before) => {
            let result = put_back(before, &path);
            (path, "has its new content".to_owned(), result)
        }
        Step::Removed(path, before) => {
            let result = put_back(before, &path);
            (path, "is removed".to_owned(), result)
        }
        Step::Kept(path, original) => {
            let result = fs::rename(&original, &path);
            (path, format!("is now `{original}`"), result)
        }
        Step::RemovedDirectory(path, permissions) => {
            let result = fs::create_dir(&path).and_then(|()| fs::set_permissions(&path, permissions));
            (path, "is removed".to_owned(), result)
        }
    };
    let error = result.err()?;
    Some(Left { path, state, why: reason(&error) })
}

/// Gives a file its first name back. The second one may be on another file system, where only a copy helps.
fn put_back(before: TempPath, path: &Utf8Path) -> io::Result<()> {
    before.persist(path).or_else(|refused| match refused.error.kind() {
        io::ErrorKind::CrossesDevices => temporary::copy(&refused.path, path.as_std_path()),
        _ => Err(refused.error),
    })
}

#[cfg(test)]
mod tests;
