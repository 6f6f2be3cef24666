//! What holds for the bytes of every file.

use camino::Utf8Path;

/// Line feeds only, no byte order mark, no blanks at line ends, a line end at the end; ASCII where Windows PowerShell
/// 5.1 would read anything else in the code page of the machine.
pub(super) fn check(path: &Utf8Path, text: &str, mismatches: &mut Vec<String>) {
    let mut report = |what: &str| mismatches.push(format!("{path}: {what}"));
    if text.starts_with('\u{FEFF}') {
        report("starts with a byte order mark");
    }
    if text.contains('\r') {
        report("holds a carriage return");
    }
    if !text.ends_with('\n') || text.ends_with("\n\n") {
        report("does not end with exactly one line end");
    }
    if let Some(line) = text.lines().position(|line| line.ends_with([' ', '\t'])) {
        report(&format!("line {} ends with a blank", line + 1));
    }
    if path.extension() == Some("ps1") && !text.is_ascii() {
        report("is not ASCII");
    }
}
