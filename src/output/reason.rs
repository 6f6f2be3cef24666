//! Errors of the operating system, in the same words on every system.

use std::io::{Error, ErrorKind};

/// Why an operation on a file failed, to follow "cannot read `x`: ".
#[must_use]
pub fn reason(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or directory".to_owned(),
        ErrorKind::AlreadyExists => "a file of this name exists by now".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "it is a directory".to_owned(),
        ErrorKind::NotADirectory => "a part of its path is a file, not a directory".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only".to_owned(),
        ErrorKind::StorageFull => "no space is left on the device".to_owned(),
        ErrorKind::InvalidFilename => "the file system cannot hold this name".to_owned(),
        _ => innermost(error),
    }
}

/// `tempfile` and the standard library wrap the error of the system in their own text, and add its number.
fn innermost(error: &Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error ").next().unwrap_or_default();
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_lowercase_and_has_no_number() {
        assert_eq!(reason(&Error::from(ErrorKind::PermissionDenied)), "permission denied");
        assert_eq!(reason(&Error::other("Too many links (os error 31)")), "too many links");
    }
}
