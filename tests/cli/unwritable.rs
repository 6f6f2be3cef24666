//! Output that cannot be written: nothing is left behind.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

// What is done there needs another user, or a file that even root cannot replace.
#[cfg(unix)]
mod refused;

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
