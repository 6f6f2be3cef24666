//! Files and directories that the system does not let a build change: it undoes what it did.

use std::{
    fs,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::Path,
    process::Command,
};

use insta::assert_snapshot;

use super::super::trial::{SHOP, Trial};

/// The user called `nobody`, who owns nothing here.
const NOBODY: u32 = 65534;

/// What a build of [`SHOP`] with another image replaces.
const CHANGED: &[&str] = &["generated/.arcgen/platform.sh", "generated/web/docker-compose.yml"];

fn changed() -> String {
    SHOP.replace("example/app:1.0", "example/app:2.0")
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
}

/// arcgen as a user who is not root: this one, or nobody.
fn unprivileged(trial: &Trial) -> Command {
    let here = trial.path("");
    if fs::metadata(&here).expect("a directory").uid() != 0 {
        return trial.command(&["build"]);
    }
    mode(&here, 0o777);
    // Nobody may not enter the directory that the program was built in.
    let program = trial.path("arcgen");
    crate::program_copy::copy(Path::new(env!("CARGO_BIN_EXE_arcgen")), &program);
    mode(&program, 0o755);
    let mut command = Command::new(program);
    command.arg("build").current_dir(&here).env_clear().uid(NOBODY).gid(NOBODY);
    command
}

/// Exit code and messages.
fn run(mut command: Command) -> String {
    let output = command.output().expect("arcgen runs");
    format!("exit {:?}\n{}", output.status.code(), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_directory_without_the_right_to_write() {
    let trial = Trial::with_spec(SHOP);
    let locked = trial.path("generated/web");
    fs::create_dir_all(&locked).expect("a directory");
    mode(&trial.path("generated"), 0o777);
    mode(&locked, 0o555);
    assert_snapshot!(run(unprivileged(&trial)), @"
    exit Some(3)
    error: cannot write `generated/web/docker-compose.yml`: permission denied
    help: build into another directory with `--out`
    ");
    mode(&locked, 0o755);
    let files = trial.files();
    assert!(!files.iter().any(|it| it.starts_with("generated/")), "{files:?}");
}

/// Whoever may write into a sticky directory may create files there, but not replace those of others.
#[test]
fn files_of_another_user_in_a_sticky_directory() {
    let trial = Trial::built();
    if fs::metadata(trial.path("")).expect("a directory").uid() != 0 {
        crate::tool::skipped("only root can make files of another user");
        return;
    }
    for directory in
        ["generated", "generated/.arcgen", "generated/.arcgen/lib", "generated/web", "generated/base"]
    {
        mode(&trial.path(directory), 0o1777);
    }
    let before = CHANGED.iter().map(|it| trial.read(it)).collect::<Vec<_>>();
    trial.write("platform.spec.toml", changed());
    let program = unprivileged(&trial);
    let files = trial.files();
    assert_snapshot!(run(program), @"
    exit Some(3)
    error: cannot write `generated/.arcgen/platform.ps1`: permission denied
    help: build into another directory with `--out`
    ");
    assert_eq!(trial.files(), files, "nothing is left behind");
    assert_eq!(CHANGED.iter().map(|it| trial.read(it)).collect::<Vec<_>>(), before);
}

/// A file that even root cannot replace, among others that it can.
#[cfg(target_os = "linux")]
#[test]
fn an_immutable_file() {
    let trial = Trial::built();
    let before = CHANGED.iter().map(|it| trial.read(it)).collect::<Vec<_>>();
    let files = trial.files();
    trial.write("platform.spec.toml", changed());
    let file = trial.path("generated/web/docker-compose.yml");
    let attribute =
        |sign: &str| Command::new("chattr").arg(sign).arg(&file).output().is_ok_and(|it| it.status.success());
    if !attribute("+i") {
        crate::tool::skipped("this user, or this file system, makes no file immutable");
        return;
    }
    let printed = trial.run(&["build"]);
    let after = CHANGED.iter().map(|it| trial.read(it)).collect::<Vec<_>>();
    let left = trial.files();
    assert!(attribute("-i"), "the file stays immutable: {}", file.display());
    assert_snapshot!(printed, @"
    exit 3
    -- stderr
    error: cannot write `generated/web/docker-compose.yml`: permission denied
    help: build into another directory with `--out`
    ");
    assert_eq!(after, before);
    assert_eq!(left, files, "nothing is left behind");
    assert!(trial.command(&["build"]).output().expect("arcgen runs").status.success());
}
