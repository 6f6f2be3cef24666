//! What the scripts of `platform.spec.toml`, a platform of realistic size, cost those who read and review them.

use std::{fs, path::Path};

use arcgen::{
    compile::compile,
    render::{Rendering, render},
    source::Source,
};
use camino::Utf8PathBuf;

/// The most lines that entry scripts, library and data file may have together: somebody who must trust the scripts can
/// read all of them. A feature that needs more says so by raising it.
const MOST_LINES_OF_BASH: usize = 8_200;
const MOST_LINES_OF_POWERSHELL: usize = 7_800;

/// The most lines of an entry script, which must be understood in a minute.
const MOST_LINES_OF_AN_ENTRY: usize = 200;

/// The one script of each shell that a change of the spec may change.
const DATA_FILES: [&str; 2] = [".arcgen/platform.ps1", ".arcgen/platform.sh"];

fn spec() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("platform.spec.toml");
    fs::read_to_string(path).expect("the showcase")
}

fn rendered(spec: &str) -> Rendering {
    let compiled = compile(&Source::new("platform.spec.toml", spec));
    render(&compiled.plan.unwrap_or_else(|| panic!("{:#?}", compiled.findings)))
}

/// The paths of the files that differ once `old`, which the spec has exactly once, is `new`.
fn changed_by(old: &str, new: &str) -> Vec<Utf8PathBuf> {
    let spec = spec();
    assert_eq!(spec.matches(old).count(), 1, "{old}");
    let (before, after) = (rendered(&spec), rendered(&spec.replace(old, new)));
    assert!(before.keys().eq(after.keys()));
    before.into_iter().filter(|(path, text)| after[path] != *text).map(|(path, _)| path).collect()
}

fn scripts(paths: &[Utf8PathBuf]) -> Vec<&str> {
    let scripts = paths.iter().filter(|path| matches!(path.extension(), Some("sh" | "ps1")));
    scripts.map(|path| path.as_str()).collect()
}

#[test]
fn a_changed_image_changes_the_data_files_only() {
    let changed = changed_by("\"quay.io/keycloak/keycloak:23.0\"", "\"quay.io/keycloak/keycloak:23.1\"");
    assert_eq!(scripts(&changed), DATA_FILES);
}

#[test]
fn a_changed_timeout_changes_the_data_files_only() {
    let image = "\"quay.io/keycloak/keycloak:23.0\"";
    let changed = changed_by(image, &format!("{image}\ntimeout = \"17m\""));
    assert_eq!(scripts(&changed), DATA_FILES);
}

#[test]
fn a_changed_default_of_a_variable_changes_the_data_files_only() {
    let changed = changed_by("default = \"admin@example.com\"", "default = \"root@example.com\"");
    assert_eq!(scripts(&changed), DATA_FILES);
}

#[test]
fn the_scripts_stay_within_their_budgets() {
    let rendering = rendered(&spec());
    for (extension, most) in [("sh", MOST_LINES_OF_BASH), ("ps1", MOST_LINES_OF_POWERSHELL)] {
        let mut total = 0;
        for (path, text) in rendering.iter().filter(|(path, _)| path.extension() == Some(extension)) {
            let lines = text.lines().count();
            assert!(
                path.as_str().contains('/') || lines <= MOST_LINES_OF_AN_ENTRY,
                "{path} has {lines} lines"
            );
            total += lines;
        }
        assert!(total <= most, "the scripts in .{extension} have {total} lines together");
    }
}
