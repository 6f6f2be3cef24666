//! Compose files and the specs that they become: a directory for each case, with its Compose files, the spec (`expected.spec.toml`,
//! if there is one) and what is printed (`expected.txt`). `ARCGEN_BLESS=1` writes the last two. The files that are named in the command
//! end in `.yml`, those that they refer to in `.yaml`; those in one directory are one project, the one with the shortest name first.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    compose_model::{model, with_reported_changes},
    tool,
    tree::files_below,
};

const DIRECTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports");

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<_> =
        fs::read_dir(DIRECTORY).expect("tests/imports").map(|it| it.expect("a case").path()).collect();
    cases.sort();
    cases
}

/// The Compose files of a case that are named in the command.
fn compose_files(case: &Path) -> Vec<String> {
    let mut files = files_below(case);
    files.retain(|it| Path::new(it).extension().is_some_and(|it| it == "yml"));
    files.sort_by_key(|it| (Path::new(it).parent().map(Path::to_owned), it.len()));
    files
}

/// A copy of the files of a case, in a directory that is called after it, and what the import of them printed.
fn imported(case: &Path) -> (tempfile::TempDir, PathBuf, String) {
    let trial = tempfile::tempdir().expect("a temporary directory");
    let root = trial.path().join(case.file_name().expect("a name"));
    let files = compose_files(case);
    for file in files_below(case).iter().filter(|it| !it.starts_with("expected.")) {
        let copy = root.join(file);
        fs::create_dir_all(copy.parent().expect("a directory")).expect("a directory");
        fs::copy(case.join(file), copy).expect("a copy");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_arcgen"))
        .arg("import")
        .args(&files)
        .args(["--out", "platform.spec.toml"])
        .current_dir(&root)
        .output()
        .expect("arcgen runs");
    let code = output.status.code().expect("an exit code");
    let printed = format!("exit {code}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    (trial, root, printed)
}

#[test]
fn what_files_become_is_as_expected() {
    let bless = env::var_os("ARCGEN_BLESS").is_some();
    for case in cases() {
        let (_trial, root, printed) = imported(&case);
        let spec = fs::read_to_string(root.join("platform.spec.toml")).ok();
        for (name, text) in [("expected.txt", Some(printed)), ("expected.spec.toml", spec)] {
            let path = case.join(name);
            let expected = fs::read_to_string(&path).ok();
            if expected == text {
                continue;
            }
            assert!(
                bless,
                "{}: expected\n{expected:#?}\nand is\n{text:#?}\nARCGEN_BLESS=1 writes it",
                path.display()
            );
            match text {
                Some(text) => fs::write(&path, text).expect("written"),
                None => fs::remove_file(&path).expect("removed"),
            }
        }
    }
}

#[test]
fn building_gives_back_what_was_imported() {
    if tool::find("docker").is_none() || tool::find("compose").is_none() {
        return;
    }
    let mut compared = 0;
    for case in cases() {
        let (_trial, root, _) = imported(&case);
        let Ok(text) = fs::read_to_string(root.join("platform.spec.toml")) else { continue };
        let spec: toml::Table = toml::from_str(&text).expect("TOML");
        let built = Command::new(env!("CARGO_BIN_EXE_arcgen"))
            .args(["build", "platform.spec.toml", "--out", "out"])
            .current_dir(&root)
            .output()
            .expect("arcgen runs");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let mut projects: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
        for file in compose_files(&case) {
            let original = root.join(&file);
            projects.entry(original.parent().expect("a directory").to_owned()).or_default().push(original);
        }
        for (directory, files) in projects {
            let relative = directory.strip_prefix(&root).expect("inside");
            let output = root.join("out").join(relative).join("docker-compose.yml");
            let variables = [("DB_PASSWORD", "secret"), ("TOKEN", "secret")];
            let model = |files: &[PathBuf]| model(&directory, files, &variables).expect("a model");
            assert_eq!(model(&[output]), with_reported_changes(model(&files), &spec), "{files:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 7, "projects");
}
