//! Unified diffs, as `patch` reads them.

use std::time::Duration;

use similar::TextDiff;

use super::survey::{Change, Kind};

/// Lines around a change.
const CONTEXT: usize = 3;

/// After this time, a diff need not be the smallest: two large files that share little must not keep anyone waiting.
const DEADLINE: Duration = Duration::from_millis(500);

/// The diff from a file's text to its planned text; empty if only line ends or the mode differ.
pub(super) fn unified(name: &str, change: &Change) -> String {
    let (before, after) = (fold(&change.before), fold(&change.after));
    let old = if change.kind == Kind::Missing { "/dev/null" } else { name };
    let new = if change.kind == Kind::Stale { "/dev/null" } else { name };
    TextDiff::configure()
        .timeout(DEADLINE)
        .diff_lines(before.as_str(), after.as_str())
        .unified_diff()
        .context_radius(CONTEXT)
        .header(old, new)
        .to_string()
}

/// Line ends as arcgen writes them, where a checkout turned them into CRLF.
pub(super) fn fold(text: &str) -> String {
    text.replace("\r\n", "\n")
}
