//! Compose files of a directory that `ARCGEN_COMPOSE_FILES` names, each imported, built, and compared with what it was: a table of
//! verdicts. It is for people who have many real files; nothing of it is in this repository.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::{
    compose_model::{model, with_reported_changes},
    tool,
    tree::files_below,
};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Equal,
    Different,
    /// arcgen says why.
    Refused,
    /// Compose refuses the file itself.
    RefusedByCompose,
    /// Compose refuses what was built.
    OutputRefused,
    /// An exit code that no message explains.
    Crashed,
}

#[test]
fn files_of_a_directory_are_given_back() {
    let Some(directory) = env::var_os("ARCGEN_COMPOSE_FILES") else {
        return tool::skipped("ARCGEN_COMPOSE_FILES names no directory of Compose files");
    };
    if tool::find("docker").is_none() || tool::find("compose").is_none() {
        return;
    }
    let directory = PathBuf::from(directory);
    let mut verdicts: BTreeMap<Verdict, Vec<String>> = BTreeMap::new();
    for file in files_below(&directory) {
        let path = directory.join(&file);
        let is_yaml = path.extension().is_some_and(|it| it == "yml" || it == "yaml");
        let text = fs::read_to_string(&path).unwrap_or_default();
        if is_yaml && text.lines().any(|it| it.trim_end() == "services:") {
            verdicts.entry(verdict(&path, &text)).or_default().push(file);
        }
    }
    for (verdict, files) in &verdicts {
        println!("{verdict:?}: {}", files.len());
    }
    let worth_a_look = [Verdict::Different, Verdict::OutputRefused, Verdict::Crashed];
    let found: Vec<_> = verdicts.iter().filter(|(it, _)| worth_a_look.contains(it)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

fn verdict(path: &Path, text: &str) -> Verdict {
    let (directory, name) = (path.parent().expect("a directory"), path.file_name().expect("a name"));
    let names = variables(text);
    let values: Vec<(&str, &str)> = names.iter().map(|it| (it.as_str(), "1")).collect();
    let original = model(directory, &[path.to_owned()], &values);
    let import = arcgen(directory, &[Path::new("import"), Path::new(name)]);
    if !matches!(import.status.code(), Some(0..=3)) {
        return Verdict::Crashed;
    }
    let Ok(original) = original else { return Verdict::RefusedByCompose };
    if !import.status.success() {
        return Verdict::Refused;
    }
    let trial = tempfile::tempdir().expect("a temporary directory");
    fs::write(trial.path().join("platform.spec.toml"), &import.stdout).expect("a spec");
    let build = arcgen(trial.path(), &[Path::new("build"), Path::new("--out"), Path::new("out")]);
    match build.status.code() {
        Some(0) => {}
        Some(1..=3) => return Verdict::Refused,
        _ => return Verdict::Crashed,
    }
    let out = trial.path().join("out");
    let output = files_below(&out).into_iter().find(|it| it.ends_with("docker-compose.yml"));
    let output = out.join(output.expect("a Compose file"));
    let spec = toml::from_str(&String::from_utf8_lossy(&import.stdout)).expect("TOML");
    match model(directory, &[output], &values) {
        Ok(output) if output == with_reported_changes(original, &spec) => Verdict::Equal,
        Ok(_) => Verdict::Different,
        Err(_) => Verdict::OutputRefused,
    }
}

fn arcgen(directory: &Path, arguments: &[&Path]) -> Output {
    let command = Command::new(env!("CARGO_BIN_EXE_arcgen")).args(arguments).current_dir(directory).output();
    command.expect("arcgen runs")
}

/// The variables that a file uses. Each is given a value: Compose merges and compares what is left.
fn variables(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1).map(|it| {
        let it = it.trim_start_matches('{');
        it.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    names.filter(|it| !it.is_empty() && !["HOME", "PATH", "PWD"].contains(&it.as_str())).collect()
}
