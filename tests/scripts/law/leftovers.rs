//! A script leaves nothing behind but what it is meant to write, and does not change what people wrote.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::archive;
use crate::{scenario::Scenario, stage::Stage};

/// Files of the stage, among which a script could leave something.
pub(crate) fn files(stage: &Stage) -> BTreeSet<PathBuf> {
    let mut files = BTreeSet::new();
    for place in [stage.root(), stage.caller(), stage.temporary()] {
        collect(&place, &mut files);
    }
    files
}

fn collect(directory: &Path, files: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a directory").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.insert(path);
        }
    }
}

/// What was left behind, and what is gone or changed.
pub(crate) fn broken(scenario: &Scenario, stage: &Stage, before: &BTreeSet<PathBuf>) -> Vec<String> {
    let after = files(stage);
    let env_file = stage.root().join(".env");
    let mut broken = Vec::new();
    for file in after.difference(before) {
        let is_env_file = *file == env_file && scenario.script == "start";
        let is_collected = scenario.script == "collect-logs"
            && scenario.exit == 0
            && (archive::is_archive(file) || file.ends_with("collected-logs/.gitignore"));
        let is_state = ["start", "restart"].contains(&scenario.script.as_str())
            && [".arcgen/state/.gitignore", ".arcgen/state/hooks"].iter().any(|it| file.ends_with(it));
        if !is_env_file && !is_collected && !is_state {
            broken.push(format!("{} was left behind", file.display()));
        }
    }
    for file in before.difference(&after) {
        // A stale lock is taken over and then released; a temporary .env is what a start that was killed has left.
        if !file.ends_with(".platform.lock") && !is_temporary_env_file(file) {
            broken.push(format!("{} is gone", file.display()));
        }
    }
    let text = fs::read_to_string(&env_file).unwrap_or_default();
    if !scenario.first_start && !text.starts_with(scenario.env_file.as_str()) {
        broken.push(format!("the user's .env was changed to\n{text}"));
    }
    if scenario.first_start && env_file.exists() && !is_private(&env_file) {
        broken.push("others may read .env".to_owned());
    }
    if let Some(expected) = &scenario.env_file_after {
        let text = without_secrets(stage, &text);
        if text != *expected {
            broken.push(format!(".env became\n{text}"));
        }
    }
    broken
}

fn is_temporary_env_file(file: &Path) -> bool {
    let name = file.file_name().and_then(|it| it.to_str()).unwrap_or_default();
    name.strip_prefix(".env.arcgen-").is_some_and(|it| it.len() == 8)
}

#[cfg(unix)]
fn is_private(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).expect("a file").permissions().mode().trailing_zeros() >= 6
}

#[cfg(not(unix))]
fn is_private(_: &Path) -> bool {
    true
}

/// The text with every unpredictable value as `***` and its length.
fn without_secrets(stage: &Stage, text: &str) -> String {
    let lines = text.lines().map(|line| match line.split_once('=') {
        Some((name, value))
            if stage.platform.plan.variables.iter().any(|it| it.name == name && it.secret)
                && value.len() > 8 =>
        {
            format!("{name}=*** ({})\n", value.len())
        }
        _ => format!("{line}\n"),
    });
    lines.collect()
}
