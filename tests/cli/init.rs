//! A spec to begin with.

use std::fs;

use insta::assert_snapshot;

use super::trial::Trial;

/// A directory of a known name.
fn trial() -> Trial {
    let trial = Trial::empty();
    fs::create_dir(trial.path("My Shop")).expect("a directory");
    trial
}

#[test]
fn it_builds() {
    let trial = trial();
    assert_snapshot!(trial.run(&["init", "My Shop/platform.spec.toml"]), @"
    exit 0
    -- stderr
    created My Shop/platform.spec.toml: two services in two projects, to be changed into yours
    next: `arcgen build 'My Shop/platform.spec.toml'`, then run start-platform.sh or start-platform.ps1 in `generated` beside it
    ");
    assert_snapshot!(trial.run(&["check", "My Shop/platform.spec.toml"]), @"
    exit 0
    -- stderr
    My Shop/platform.spec.toml: no findings
    ");
    let built = trial.command(&["build", "My Shop/platform.spec.toml"]).output().expect("arcgen runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(trial.read("My Shop/generated/web/docker-compose.yml").contains("name: my-shop-web\n"));
    let spec = trial.read("My Shop/platform.spec.toml");
    assert_snapshot!(spec.lines().skip(3).take(5).collect::<Vec<_>>().join("\n"), @r#"
    [platform]
    # The first part of the names of networks.
    name = "my-shop"
    # What people call it.
    title = "My Shop"
    "#);
}

#[test]
fn nothing_is_overwritten() {
    let trial = Trial::with_spec("mine\n");
    assert_snapshot!(trial.run(&["init"]), @"
    exit 3
    -- stderr
    error: cannot create `platform.spec.toml`: it exists
    help: see what is wrong with it with `arcgen check platform.spec.toml`, or name another file
    ");
    assert_eq!(trial.read("platform.spec.toml"), "mine\n");
}

#[test]
fn a_directory_that_does_not_exist() {
    assert_snapshot!(Trial::empty().run(&["init", "nowhere/platform.spec.toml"]), @"
    exit 3
    -- stderr
    error: cannot create `nowhere/platform.spec.toml`: there is no such file or directory
    ");
}
