//! `arcgen build --check`.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

#[test]
fn none() {
    assert_snapshot!(Trial::built().run(&["build", "--check"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 23 files
    ");
}

#[test]
fn every_drifted_missing_and_stale_file_with_its_diff() {
    let trial = Trial::built();
    trial.edit("generated/base/docker-compose.yml", "postgres:17.2", "postgres:latest");
    trial.edit("platform.spec.toml", "[projects.web]", "[projects.web]\ndir = \"front\"");
    let printed = trial.run(&["build", "--check"]);
    let (diffs, summary) = printed.split_once("-- stderr\n").expect("both streams");
    assert_snapshot!(summary, @"
    drifted: generated/.arcgen/files
    drifted: generated/.arcgen/platform.ps1
    drifted: generated/.arcgen/platform.sh
    drifted: generated/.gitattributes
    drifted: generated/base/docker-compose.yml
    missing: generated/front/docker-compose.yml
    stale: generated/web/docker-compose.yml
    7 files do not match the spec; run: arcgen build
    ");
    let drifted: Vec<&str> = diffs.lines().filter(|line| line.contains("postgres:")).collect();
    assert_snapshot!(drifted.join("\n"), @"
     service 'base/db' 'base' 'base-db-1' 'healthy' 125 3 0 'db' 'postgres:17.2' 'image=c0a9 environment=fbb7 networks=6c56 healthcheck=fdf5'
    -    image: postgres:latest
    +    image: postgres:17.2
    ");
    for name in [
        "--- /dev/null\n+++ generated/front/docker-compose.yml",
        "--- generated/web/docker-compose.yml\n+++ /dev/null",
    ] {
        assert!(diffs.contains(name), "{name} in\n{diffs}");
    }
    // The command that it names fixes it.
    trial.run(&["build"]);
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 23 files
    ");
}

#[test]
fn the_command_that_fixes_it_has_the_same_arguments() {
    let trial = Trial::empty();
    trial.write("shop.toml", SHOP);
    let printed = trial.run(&["build", "shop.toml", "--out", "root", "--check"]);
    assert_snapshot!(printed.lines().last().unwrap_or_default(), @"23 files do not match the spec; run: arcgen build shop.toml --out root");
    assert_eq!(trial.files(), ["shop.toml"]);
}

#[test]
fn a_checkout_with_other_line_ends_is_drift_where_it_breaks_something() {
    let trial = Trial::built();
    for path in trial.files() {
        let text = trial.read(&path);
        trial.write(&path, text.replace('\n', "\r\n"));
    }
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 1
    -- stderr
    carriage returns, which bash refuses: generated/.arcgen/platform.sh
    carriage returns, which bash refuses: generated/collect-logs.sh
    carriage returns, which bash refuses: generated/compose-platform.sh
    carriage returns, which bash refuses: generated/monitor-platform.sh
    carriage returns, which bash refuses: generated/restart-platform.sh
    carriage returns, which bash refuses: generated/start-platform.sh
    carriage returns, which bash refuses: generated/stop-platform.sh
    carriage returns, which bash refuses: generated/verify-platform.sh
    8 files do not match the spec; run: arcgen build
    ");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    `generated`: 22 updated, 1 unchanged
      updated .arcgen/files
      updated .arcgen/platform.ps1
      updated .arcgen/platform.sh
      updated .env.example
      updated .gitattributes
      updated PLATFORM.md
      updated base/docker-compose.yml
      updated collect-logs.ps1
      updated collect-logs.sh
      updated compose-platform.ps1
      updated compose-platform.sh
      updated monitor-platform.ps1
      updated monitor-platform.sh
      updated restart-platform.ps1
      updated restart-platform.sh
      updated start-platform.ps1
      updated start-platform.sh
      updated stop-platform.ps1
      updated stop-platform.sh
      updated verify-platform.ps1
      updated verify-platform.sh
      updated web/docker-compose.yml
    ");
}

#[cfg(unix)]
#[test]
fn a_script_that_cannot_be_executed() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let trial = Trial::built();
    let script = trial.path("generated/start-platform.sh");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o644)).expect("a mode");
    assert_snapshot!(trial.run(&["build", "--check"]), @r"
    exit 1
    -- stderr
    not executable: generated/start-platform.sh
    1 file does not match the spec; run: arcgen build
    ");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    `generated`: 1 updated, 22 unchanged
      updated start-platform.sh
    ");
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 23 files
    ");
}

#[test]
fn a_foreign_file_is_in_the_way() {
    let trial = Trial::built();
    trial.write("generated/.env.example", "MINE=1\n");
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 1
    -- stderr
    in the way: `generated/.env.example` has no place for the platform's section
    1 file does not match the spec; run: arcgen build
    ");
}
