//! What exists at a path.

use std::{
    fs, io,
    io::{Error, ErrorKind},
};

use camino::Utf8Path;

/// What exists at a path, links not followed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Standing {
    /// Nothing.
    Nothing,
    /// A file of text.
    Text {
        /// What it says.
        text: String,
        /// Whether its owner may execute it; always so where the system does not know the difference.
        executable: bool,
    },
    /// A file that is not UTF-8.
    Binary,
    /// A directory.
    Directory,
    /// A symbolic link to this.
    Link(String),
    /// A device, a pipe, a socket.
    Special,
    /// A file that is larger than this number of MiB.
    TooLarge(u64),
}

/// The size up to which a file is read, in MiB: no file that arcgen generates or keeps a section in comes near it.
const LIMIT: u64 = 64;

/// Looks at a path.
pub(super) fn look(path: &Utf8Path) -> io::Result<Standing> {
    look_up_to(path, LIMIT)
}

/// Looks at a path where a file of up to `limit` MiB is expected.
pub(super) fn look_up_to(path: &Utf8Path, limit: u64) -> io::Result<Standing> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Standing::Nothing);
        }
        Err(error) => return Err(error),
    };
    if metadata.is_symlink() {
        return Ok(Standing::Link(fs::read_link(path)?.to_string_lossy().into_owned()));
    }
    if metadata.is_dir() {
        return Ok(Standing::Directory);
    }
    if !metadata.is_file() {
        return Ok(Standing::Special);
    }
    if metadata.len() > limit << 20 {
        return Ok(Standing::TooLarge(limit));
    }
    match fs::read_to_string(path) {
        Ok(text) => Ok(Standing::Text { text, executable: is_executable(&metadata) }),
        Err(error) if error.kind() == ErrorKind::InvalidData => Ok(Standing::Binary),
        Err(error) => Err(error),
    }
}

/// Where a symbolic link points to; none where something else is or nothing.
pub(super) fn link_target(path: &Utf8Path) -> Option<String> {
    Some(fs::read_link(path).ok()?.to_string_lossy().into_owned())
}

/// Whether `path` is a directory, a link to one followed; an error where it is something else.
pub(super) fn is_directory(path: &Utf8Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(true),
        Ok(_) => Err(Error::from(ErrorKind::NotADirectory)),
        Err(error) if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(path).is_err() => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn is_executable(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &fs::Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = Utf8Path::from_path(directory.path()).expect("UTF-8");
        let path = format!("{path}/large");
        // A hole: it takes no space.
        fs::File::create(&path).and_then(|it| it.set_len((1 << 20) + 1)).expect("a file");
        assert_eq!(look_up_to(path.as_str().into(), 1).expect("a standing"), Standing::TooLarge(1));
        assert!(matches!(look(path.as_str().into()).expect("a standing"), Standing::Text { .. }));
    }
}
