//! What holds for the bytes of every file.

use camino::Utf8Path;
use memchr::memmem;

/// Line feeds only, no byte order mark, no trailing whitespace, a line end at the end; ASCII where Windows PowerShell
/// 5.1 would read anything else in the code page of the machine.
pub(super) fn check(path: &Utf8Path, text: &str, mismatches: &mut Vec<String>) {
    let mut report = |what: &str| mismatches.push(format!("{path}: {what}"));
    if text.starts_with('\u{FEFF}') {
        report("starts with a byte order mark");
    }
    let has_carriage_return = memchr::memchr(b'\r', text.as_bytes()).is_some();
    if has_carriage_return {
        report("holds a carriage return");
    }
    if !text.ends_with('\n') || text.ends_with("\n\n") {
        report("does not end with exactly one line end");
    }
    // A search for two bytes takes a tenth of the time of a walk over all lines, and usually finds nothing.
    let may_have_blanks = has_carriage_return
        || memmem::find(text.as_bytes(), b" \n").is_some()
        || memmem::find(text.as_bytes(), b"\t\n").is_some()
        || text.ends_with([' ', '\t']);
    if may_have_blanks && let Some(line) = text.lines().position(|line| line.ends_with([' ', '\t'])) {
        report(&format!("line {} ends with a blank", line + 1));
    }
    if path.extension() == Some("ps1") && !text.is_ascii() {
        report("is not ASCII");
    }
}
