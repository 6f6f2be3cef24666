//! What can be checked without parsing the text: Windows PowerShell 5.1 reads a file without a byte order mark as
//! ANSI, and a byte order mark or a carriage return breaks a Unix shebang, so ASCII and LF are what both can read.

use super::super::script::{Fault, Script};

pub(super) fn check(script: &Script, faults: &mut Vec<Fault>) {
    for (index, line) in script.text.split('\n').enumerate() {
        let mut add = |message: &str| {
            faults.push(Fault { rule: "text", line: index + 1, message: format!("{message}: `{line}`") });
        };
        if !line.chars().all(|it| matches!(it, ' '..='~' | '\r' | '\t')) {
            add("not ASCII");
        }
        if line.contains('\r') {
            add("carriage return");
        }
        if line.contains('\t') {
            add("tab");
        }
        if line.ends_with(' ') {
            add("trailing blank");
        }
    }
    if !script.text.ends_with('\n') || script.text.ends_with("\n\n") {
        let line = script.text.lines().count();
        faults.push(Fault { rule: "text", line, message: "the file must end with one line feed".to_owned() });
    }
}
