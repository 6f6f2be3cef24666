//! Copies of programs, to start them under another name or as another user.

use std::{path::Path, process::Command};

/// Copies a program to start the copy. Another process writes it: one that this process has open is inherited by whatever it starts
/// at that moment, and what is open for writing cannot be started.
pub(crate) fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg(from).arg(to).status().expect("cp runs");
    assert!(status.success(), "cannot copy {}", from.display());
}
