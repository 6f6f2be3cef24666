//! Files that the last build wrote and that are no longer planned.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

/// Moves the project `web` to another directory.
fn moved() -> Trial {
    let trial = Trial::built();
    trial.edit("platform.spec.toml", "[projects.web]", "[projects.web]\ndir = \"front\"");
    trial
}

#[test]
fn removed_with_the_directory_that_it_leaves_empty() {
    let trial = moved();
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    `generated`: 1 created, 4 updated, 1 removed, 18 unchanged
      updated .arcgen/files
      updated .arcgen/platform.ps1
      updated .arcgen/platform.sh
      updated .gitattributes
      created front/docker-compose.yml
      removed web/docker-compose.yml
    ");
    assert!(!trial.path("generated/web").exists());
}

#[test]
fn kept_where_it_is_no_longer_arcgens() {
    let trial = moved();
    trial.write("generated/web/docker-compose.yml", "services: {}\n");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    note: `generated/web/docker-compose.yml` is no longer planned, but does not carry arcgen's header: kept
    `generated`: 1 created, 4 updated, 18 unchanged
      updated .arcgen/files
      updated .arcgen/platform.ps1
      updated .arcgen/platform.sh
      updated .gitattributes
      created front/docker-compose.yml
    ");
    assert_eq!(trial.read("generated/web/docker-compose.yml"), "services: {}\n");
}

#[test]
fn a_directory_with_more_in_it_stays() {
    let trial = moved();
    trial.write("generated/web/Dockerfile", "FROM scratch\n");
    trial.run(&["build"]);
    assert!(trial.path("generated/web/Dockerfile").exists());
    assert!(!trial.path("generated/web/docker-compose.yml").exists());
}

#[test]
fn a_list_that_was_tampered_with_reaches_nothing_outside() {
    let trial = Trial::built();
    let victim = trial.read("generated/start-platform.sh");
    trial.write("victim.sh", &victim);
    let list = trial.read("generated/.arcgen/files");
    trial.write(
        "generated/.arcgen/files",
        format!("{list}../victim.sh\n{}\n", trial.path("victim.sh").display()),
    );
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    note: line 25 of `generated/.arcgen/files` names `../victim.sh`, outside the directory: ignored
    note: line 26 of `generated/.arcgen/files` names `[DIR]/victim.sh`, outside the directory: ignored
    `generated`: 1 updated, 22 unchanged
      updated .arcgen/files
    ");
    assert!(trial.path("victim.sh").exists());
}

#[test]
fn a_list_that_is_too_long_is_not_read() {
    let trial = Trial::built();
    let list = trial.read("generated/.arcgen/files");
    trial.write("generated/.arcgen/files", format!("{list}{}", "x\n".repeat(2 << 20)));
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/.arcgen/files` is larger than 4 MiB, so it is not read
    help: move it away, or build into another directory with `--out`
    ");
}

#[cfg(unix)]
#[test]
fn nothing_is_removed_behind_a_link() {
    let trial = Trial::built();
    trial.write("elsewhere/start.sh", trial.read("generated/start-platform.sh"));
    std::os::unix::fs::symlink("../elsewhere", trial.path("generated/link")).expect("a link");
    let list = trial.read("generated/.arcgen/files");
    trial.write("generated/.arcgen/files", format!("{list}link/start.sh\n"));
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    note: `generated/link/start.sh` is no longer planned, but behind a symbolic link: kept
    `generated`: 1 updated, 22 unchanged
      updated .arcgen/files
    ");
    assert!(trial.path("elsewhere/start.sh").exists());
}

#[test]
fn another_platform_is_not_built_over() {
    let trial = Trial::built();
    trial.write("store.toml", SHOP.replacen("name = \"shop\"", "name = \"store\"", 1));
    let before = trial.read("generated/PLATFORM.md");
    assert_snapshot!(trial.run(&["build", "store.toml"]), @"
    exit 3
    -- stderr
    error: `generated` contains the generated files of platform `shop`
    help: build into another directory with `--out`; if it is the same platform under a new name, run the build with `--adopt`: its files take the place of those
    ");
    assert_snapshot!(trial.run(&["build", "store.toml", "--check"]), @"
    exit 1
    -- stderr
    in the way: `generated` contains the generated files of platform `shop`
    1 file does not match the spec; run: arcgen build store.toml
    ");
    assert_eq!(trial.read("generated/PLATFORM.md"), before);
    let adopted = trial.run(&["build", "store.toml", "--adopt"]);
    assert_eq!(adopted.lines().next(), Some("exit 0"));
    assert_eq!(trial.run(&["build", "store.toml", "--check"]).lines().next(), Some("exit 0"));
}
