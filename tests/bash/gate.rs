//! Gates on the text of the bash scripts: shellcheck, shfmt, and nothing that bash 3.2 lacks.

use std::{fs, path::Path, process::Command};

use super::newer;
use crate::{sample, tool};

/// The one place that says how the scripts are formatted.
const SHFMT: [&str; 4] = ["-i", "4", "-ci", "-d"];

/// Every generated bash script of the sample, as (path, text).
fn bash_scripts() -> Vec<(String, String)> {
    arcgen::render::render(&sample::plan())
        .into_iter()
        .filter(|it| it.0.extension() == Some("sh"))
        .map(|(path, text)| (path.into_string(), text))
        .collect()
}

/// Runs a checker over every script and reports all that it complains about.
fn complaints(program: &Path, arguments: &[&str]) -> String {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let mut said = String::new();
    for (path, text) in bash_scripts() {
        let file = directory.path().join(&path);
        fs::write(&file, text).expect("a written script");
        let output = Command::new(program).args(arguments).arg(&file).output().expect("a checker that runs");
        if !output.status.success() {
            said += &String::from_utf8_lossy(&output.stdout);
            said += &String::from_utf8_lossy(&output.stderr);
        }
    }
    said
}

#[test]
fn shellcheck_finds_nothing() {
    let Some(shellcheck) = tool::find("shellcheck") else { return };
    let said = complaints(&shellcheck, &["--shell=bash", "--severity=style"]);
    assert!(said.is_empty(), "{said}");
}

#[test]
fn shfmt_would_change_nothing() {
    let Some(shfmt) = tool::find("shfmt") else { return };
    let said = complaints(&shfmt, &SHFMT);
    assert!(said.is_empty(), "{said}");
}

#[test]
fn nothing_is_newer_than_bash_3_2() {
    let Some(shfmt) = tool::find("shfmt") else { return };
    let mut found = Vec::new();
    for (path, text) in bash_scripts() {
        found.extend(newer::constructs(&shfmt, &text).into_iter().map(|it| format!("{path}: {it}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}
