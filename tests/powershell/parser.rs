//! Where PowerShell is installed: what its own parser, its help and `PSScriptAnalyzer` say of the generated scripts.

use std::{fs, process::Command};

use crate::tool;

#[test]
fn powershell_itself_has_no_complaint() {
    let Some(powershell) = tool::find("pwsh") else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in crate::sample::powershell_scripts() {
        fs::write(folder.path().join(path), text).expect("a written script");
    }
    let check = tempfile::Builder::new().suffix(".ps1").tempfile().expect("a temporary file");
    fs::write(check.path(), include_str!("parser.ps1")).expect("a written script");
    let output = Command::new(powershell)
        .args(["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"])
        .arg(check.path())
        .arg("-Folder")
        .arg(folder.path())
        .output()
        .expect("PowerShell starts");
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "");
}
