//! Runs scripts of ours, in `engine/`, that let PowerShell itself judge the generated ones.

use std::{fs, path::Path, process::Command};

/// Writes scripts into a folder.
pub(crate) fn write(folder: &Path, scripts: &[(String, String)]) {
    for (path, text) in scripts {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(file, text).expect("a written script");
    }
}

/// What one of the scripts in `engine/` prints.
pub(crate) fn run(powershell: &Path, script: &str, arguments: &[&Path]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/powershell/engine");
    let output = Command::new(powershell)
        .env("NO_COLOR", "1")
        .args(["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"])
        .arg(folder.join(script))
        .args(arguments)
        .output()
        .expect("PowerShell starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {said}");
    eprint!("{said}");
    String::from_utf8_lossy(&output.stdout).replace('\r', "")
}
