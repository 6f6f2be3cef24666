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
}

/// Looks at a path.
pub(super) fn look(path: &Utf8Path) -> io::Result<Standing> {
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
    match fs::read_to_string(path) {
        Ok(text) => Ok(Standing::Text { text, executable: is_executable(&metadata) }),
        Err(error) if error.kind() == ErrorKind::InvalidData => Ok(Standing::Binary),
        Err(error) => Err(error),
    }
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
