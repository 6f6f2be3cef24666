//! PowerShell's own parser as a gate of the scripts: the rules of `rule`, applied to the syntax tree of PowerShell itself,
//! and what only a real parser sees. The rules themselves are in PowerShell, in `engine/`.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use serde_json::json;
use tempfile::NamedTempFile;

use super::{
    cmdlet::{CMDLETS, VERBS},
    framework::{ASSEMBLIES, MEMBERS, STATICS, TYPES, VERSION_KEYS},
    rule::{NAMES, OWNED, PREFERENCES, READABLE, VOID_METHODS},
    script::Fault,
};
use crate::tool;

/// Faults by the scripts that have them.
pub(crate) type Faults = BTreeMap<String, Vec<Fault>>;

/// What PowerShell finds in scripts, given as (path, text), in a single run.
pub(crate) fn faults(powershell: &Path, scripts: &[(String, String)]) -> Faults {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), scripts);
    let lists = lists();
    let arguments = ["-Folder".as_ref(), folder.path(), "-Lists".as_ref(), lists.path()];
    let said = run(powershell, "gate.ps1", &arguments);
    let mut faults = Faults::new();
    for line in said.lines() {
        let (path, fault) = parse(line).unwrap_or_else(|| panic!("not a fault: {line}"));
        faults.entry(path).or_default().push(fault);
    }
    faults
}

/// Whether this is Windows PowerShell, whose parser refuses the syntax of 7 by itself.
pub(crate) fn is_windows_powershell(powershell: &Path) -> bool {
    powershell.file_stem().is_some_and(|it| it.eq_ignore_ascii_case("powershell"))
}

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

/// The lists of the rules, which are in Rust, as a JSON file.
fn lists() -> NamedTempFile {
    let cmdlets = CMDLETS.iter().map(
        |it| json!({ "name": it.name, "valued": it.valued, "switches": it.switches, "block": it.block }),
    );
    let lists = json!({
        "cmdlets": cmdlets.collect::<Vec<_>>(),
        "verbs": VERBS,
        "readable": READABLE,
        "preferences": PREFERENCES,
        "owned": OWNED,
        "void_methods": VOID_METHODS,
        "newer_types": TYPES,
        "newer_statics": STATICS,
        "newer_members": MEMBERS,
        "version_keys": VERSION_KEYS,
        "assemblies": ASSEMBLIES,
    });
    let file = NamedTempFile::new().expect("a temporary file");
    fs::write(file.path(), lists.to_string()).expect("written lists");
    file
}

/// Reads `path:line: rule: message`.
fn parse(line: &str) -> Option<(String, Fault)> {
    let (place, rest) = line.split_once(": ")?;
    let (path, number) = place.rsplit_once(':')?;
    let (rule, message) = rest.split_once(": ")?;
    let rule = NAMES.into_iter().find(|it| *it == rule)?;
    Some((path.to_owned(), Fault { rule, line: number.parse().ok()?, message: message.to_owned() }))
}

#[test]
fn the_lists_agree_with_powershell() {
    let Some(powershell) = tool::find("pwsh") else { return };
    let lists = lists();
    assert_eq!(run(&powershell, "lists.ps1", &["-Lists".as_ref(), lists.path()]), "");
}
