//! Gates on the text of the bash scripts: shellcheck, shfmt, and nothing that bash 3.2 lacks.

use std::{fs, path::Path, process::Command};

use arcgen::render::render;

use super::newer;
use crate::{program::programs, sample, tool};

/// The only place that states how the scripts are formatted.
const SHFMT: [&str; 4] = ["-i", "4", "-ci", "-d"];

/// Every bash file that is generated for the sample, as (name, text).
fn bash_scripts() -> Vec<(String, String)> {
    let rendering = render(&sample::plan());
    let files = rendering.iter().filter(|it| it.0.extension() == Some("sh"));
    files.map(|(path, text)| (path.as_str().replace('/', "-"), text.clone())).collect()
}

/// Runs a checker over scripts and reports all that it finds.
fn complaints(program: &Path, arguments: &[&str], scripts: Vec<(String, String)>) -> String {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let mut said = String::new();
    for (path, text) in scripts {
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
    let said = complaints(&shellcheck, &["--severity=style"], bash_scripts());
    assert!(said.is_empty(), "{said}");
}

/// What a single file cannot show: whether every variable that is read is set by some file.
#[test]
fn shellcheck_finds_nothing_in_a_script_with_all_that_it_loads() {
    let Some(shellcheck) = tool::find("shellcheck") else { return };
    // Not every script reads every table, and what single files are checked for is not checked again.
    let arguments = ["--severity=warning", "--exclude=SC2034"];
    let said = complaints(&shellcheck, &arguments, programs(&render(&sample::plan()), "sh"));
    assert!(said.is_empty(), "{said}");
}

#[test]
fn shfmt_would_change_nothing() {
    let Some(shfmt) = tool::find("shfmt") else { return };
    let said = complaints(&shfmt, &SHFMT, bash_scripts());
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
