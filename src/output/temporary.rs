//! The temporary files of a build: new texts before they are put into place, and what was there before. A build removes its
//! own when it ends; those of a build that was killed are removed by the next one.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Write as _},
    path::Path,
};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::{Builder, TempPath};

use super::survey::Survey;

const PREFIX: &str = ".arcgen-";
const SUFFIX: &str = ".tmp";

/// The letters and digits between the two.
const RANDOM: usize = 6;

/// A new text for `path`, in a file beside it with the mode that it is to have.
pub(super) fn with_text(path: &Utf8Path, text: &str) -> io::Result<TempPath> {
    #[cfg(not(unix))]
    let builder = builder();
    #[cfg(unix)]
    let (builder, permissions) = {
        use std::os::unix::fs::PermissionsExt;

        use super::survey::is_executable;
        let mut builder = builder();
        // The user's umask applies to it. A file that people write keeps the mode that they gave it.
        let mode = if is_executable(path) { 0o777 } else { 0o666 };
        builder.permissions(fs::Permissions::from_mode(mode));
        let before = fs::metadata(path).ok().map(|it| it.permissions());
        (builder, before.filter(|_| !is_executable(path)))
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

/// The plain file at `path` under a second name in `directory`; a copy where the file system has no second names. The
/// file stays in its place: a build that is killed never leaves it under the temporary name alone.
pub(super) fn second_name(path: &Utf8Path, directory: &Utf8Path) -> io::Result<TempPath> {
    let metadata = fs::symlink_metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a plain file any more"));
    }
    let name = |temporary: &Path| match fs::hard_link(path, temporary) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy(path.as_std_path(), temporary),
        result => result,
    };
    Ok(builder().make_in(directory, name)?.into_temp_path())
}

/// Copies a file, or leaves nothing.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to).map(|_| ()).inspect_err(|_| {
        let _ = fs::remove_file(to);
    })
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
    builder
}

/// Removes the temporary files of builds that were killed: in the output directory, and in the directories of the files that
/// are planned or listed. One that cannot be removed does no harm.
pub(super) fn remove_abandoned(survey: &Survey) {
    let files = survey.changes.iter().map(|it| &it.path).chain(&survey.former);
    let directories: BTreeSet<Utf8PathBuf> = files
        .map(|path| match path.parent() {
            Some(parent) if parent != "" => survey.place(parent),
            _ => survey.dir.clone(),
        })
        .chain([survey.dir.clone()])
        .collect();
    for entry in directories.iter().filter_map(|it| it.read_dir_utf8().ok()).flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if !is_file || !is_temporary(entry.file_name()) {
            continue;
        }
        // A file that people write may have any name.
        if survey.changes.iter().all(|it| survey.place(&it.path) != entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a build gives this name to temporary files.
pub(super) fn is_temporary(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .and_then(|it| it.strip_suffix(SUFFIX))
        .is_some_and(|it| it.len() == RANDOM && it.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_a_build_gives_are_temporary() {
        let directory = tempfile::tempdir().expect("a directory");
        let made = builder().tempfile_in(directory.path()).expect("a file");
        let name = made.path().file_name().and_then(|it| it.to_str()).expect("a name");
        assert!(is_temporary(name), "{name}");
        for name in [
            ".arcgen-.tmp",
            ".arcgen-abc12.tmp",
            ".arcgen-abc-12.tmp",
            "arcgen-abc123.tmp",
            ".arcgen-abc123.tmp~",
        ] {
            assert!(!is_temporary(name), "{name}");
        }
    }

    #[test]
    fn a_second_name_is_for_plain_files() {
        let directory = tempfile::tempdir().expect("a directory");
        let root = Utf8Path::from_path(directory.path()).expect("UTF-8");
        let file = Utf8PathBuf::from(format!("{root}/a"));
        fs::write(&file, "text").expect("a file");
        let name = second_name(&file, root).expect("a name");
        assert_eq!(fs::read_to_string(&name).expect("a text"), "text");
        assert_eq!(second_name(root, root).expect_err("a directory").kind(), io::ErrorKind::IsADirectory);
    }
}
