//! Output that cannot be written: nothing is left behind.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

#[test]
fn a_file_in_place_of_the_output_directory() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated", "mine\n");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: `generated` is a file, but a directory is expected
    help: move it away, or build into another directory with `--out`
    ");
    assert_eq!(trial.read("generated"), "mine\n");
}

#[test]
fn a_file_in_place_of_a_project_directory() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/web", "mine\n");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: `generated/web` is a file, but a directory is expected
    help: move it away, or build into another directory with `--out`
    ");
    assert_eq!(trial.files(), ["generated/web", "platform.spec.toml"]);
}

#[cfg(unix)]
#[test]
fn a_directory_without_the_right_to_write() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let trial = Trial::with_spec(SHOP);
    let locked = trial.path("generated/web");
    fs::create_dir_all(&locked).expect("a directory");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("a mode");
    if fs::write(locked.join("probe"), "").is_ok() {
        crate::tool::skipped("this user may write anywhere");
        return;
    }
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: cannot write `generated/web/docker-compose.yml`: permission denied
    help: build into another directory with `--out`
    ");
    assert_eq!(trial.files(), ["platform.spec.toml"]);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("a mode");
}

/// Linux answers like this for everybody, even root.
#[cfg(target_os = "linux")]
#[test]
fn a_file_system_that_takes_no_files() {
    let trial = Trial::with_spec(SHOP);
    let printed = trial.run(&["build", "--out", "/proc/arcgen"]);
    assert_snapshot!(printed, @r"
    exit 3
    -- stderr
    error: cannot write `/proc/arcgen`: there is no such file or directory
    help: build into another directory with `--out`
    ");
    assert_eq!(trial.files(), ["platform.spec.toml"]);
}
