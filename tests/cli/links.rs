//! Symbolic links in the output directory: nothing is written or removed behind one.
#![cfg(unix)]

use std::{fs, os::unix::fs::symlink};

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

/// A directory elsewhere, and links to it in the output directory.
fn linked(spec: &str, links: &[&str]) -> Trial {
    let trial = Trial::with_spec(spec);
    trial.write("elsewhere/theirs", "theirs\n");
    fs::create_dir(trial.path("generated")).expect("a directory");
    for link in links {
        symlink("../elsewhere", trial.path("generated").join(link)).expect("a link");
    }
    trial
}

fn nothing_happened(trial: &Trial) {
    let mut there: Vec<_> = trial.files();
    there.retain(|it| !trial.path(it).is_symlink());
    assert_eq!(there, ["elsewhere/theirs", "platform.spec.toml"]);
}

#[test]
fn in_place_of_a_directory() {
    let trial = linked(SHOP, &["web", ".arcgen"]);
    assert_snapshot!(trial.run(&["build", "--adopt"]), @"
    exit 3
    -- stderr
    error: `generated/.arcgen` is a symbolic link to `../elsewhere`, but a directory is expected
    help: put a directory in its place, or name another one in the spec: a build writes nothing behind a link, which may lead out of the output directory
    error: `generated/web` is a symbolic link to `../elsewhere`, but a directory is expected
    help: put a directory in its place, or name another one in the spec: a build writes nothing behind a link, which may lead out of the output directory
    ");
    assert_snapshot!(trial.run(&["build", "--check"]).lines().filter(|it| it.starts_with("in the way")).collect::<Vec<_>>().join("\n"), @"
    in the way: `generated/.arcgen` is a symbolic link to `../elsewhere`, but a directory is expected
    in the way: `generated/web` is a symbolic link to `../elsewhere`, but a directory is expected
    ");
    nothing_happened(&trial);
}

#[test]
fn on_the_way_to_a_documentation_file() {
    let spec = SHOP.replace("[networks", "documentation = [\"lnk/deep/x.md\"]\n\n[networks");
    let trial = linked(&spec, &["lnk"]);
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/lnk` is a symbolic link to `../elsewhere`, but a directory is expected
    help: put a directory in its place, or name another one in the spec: a build writes nothing behind a link, which may lead out of the output directory
    ");
    nothing_happened(&trial);
}

#[test]
fn that_leads_nowhere() {
    let trial = linked(SHOP, &[]);
    symlink("nowhere", trial.path("generated/web")).expect("a link");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/web` is a symbolic link to `nowhere`, but a directory is expected
    help: put a directory in its place, or name another one in the spec: a build writes nothing behind a link, which may lead out of the output directory
    ");
    nothing_happened(&trial);
}

#[test]
fn the_output_directory_may_be_one_or_behind_one() {
    let trial = Trial::with_spec(SHOP);
    fs::create_dir(trial.path("elsewhere")).expect("a directory");
    symlink("elsewhere", trial.path("link")).expect("a link");
    assert!(trial.run(&["build", "--out", "link"]).starts_with("exit 0"));
    assert!(trial.path("elsewhere/web/docker-compose.yml").exists());
    assert!(trial.run(&["build", "--out", "link/deep/down"]).starts_with("exit 0"));
    assert!(trial.path("elsewhere/deep/down/web/docker-compose.yml").exists());
}

/// A directory was replaced by a link since the last build, and its project moved.
#[test]
fn in_place_of_a_directory_with_stale_files() {
    let trial = Trial::with_spec(SHOP.replace("[networks", "documentation = [\"notes/x.md\"]\n\n[networks"));
    assert!(trial.run(&["build"]).starts_with("exit 0"));
    for (directory, file) in [("web", "docker-compose.yml"), ("notes", "x.md")] {
        fs::rename(trial.path("generated").join(directory), trial.path(directory)).expect("moved");
        symlink(format!("../{directory}"), trial.path("generated").join(directory)).expect("a link");
        fs::write(trial.path(directory).join(".arcgen-aB3xYz.tmp"), "theirs").expect("a file");
        assert!(trial.path(directory).join(file).exists());
    }
    trial.write("platform.spec.toml", SHOP.replace("[projects.web]", "[projects.web]\ndir = \"front\""));
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    note: `generated/web/docker-compose.yml` is no longer planned, but behind a symbolic link: kept
    `generated`: 1 created, 4 updated, 18 unchanged
      updated .arcgen/files
      updated .arcgen/platform.ps1
      updated .arcgen/platform.sh
      updated .gitattributes
      created front/docker-compose.yml
    ");
    for file in ["web/docker-compose.yml", "web/.arcgen-aB3xYz.tmp", "notes/x.md", "notes/.arcgen-aB3xYz.tmp"]
    {
        assert!(trial.path(file).exists(), "{file}");
    }
}
