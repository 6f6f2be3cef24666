//! The section in files that people write.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

fn documented() -> Trial {
    Trial::with_spec(SHOP.replace("[networks", "documentation = [\"README.md\"]\n\n[networks"))
}

#[test]
fn a_missing_file_is_made_with_markers() {
    let trial = documented();
    trial.run(&["build"]);
    let text = trial.read("generated/README.md");
    assert!(text.starts_with("<!-- arcgen:start -->\n"), "{text}");
    assert!(text.ends_with("\n<!-- arcgen:end -->\n"), "{text}");
}

#[test]
fn what_is_outside_of_the_markers_stays() {
    let trial = documented();
    trial.write(
        "generated/README.md",
        "# Ours\n\n<!-- arcgen:start -->\nof yesterday\n<!-- arcgen:end -->\n\nThe end",
    );
    trial.run(&["build"]);
    let text = trial.read("generated/README.md");
    assert!(text.starts_with("# Ours\n\n<!-- arcgen:start -->\n"), "{text}");
    assert!(text.ends_with("\n<!-- arcgen:end -->\n\nThe end"), "{text}");
    assert!(!text.contains("of yesterday"), "{text}");
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 24 files
    ");
}

#[test]
fn a_file_without_markers() {
    let trial = documented();
    trial.write("generated/README.md", "# Ours\n");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/README.md` has no place for the platform's section
    help: add these two lines where the section belongs; what is between them is arcgen's, the rest stays yours:
        <!-- arcgen:start -->
        <!-- arcgen:end -->
    or run the build with `--adopt`: it adds them at the end of the file
    ");
    assert_eq!(trial.files(), ["generated/README.md", "platform.spec.toml"]);
}

#[test]
fn a_marker_alone() {
    let trial = documented();
    trial.write("generated/README.md", "# Ours\n<!-- arcgen:start -->\n");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: `generated/README.md` has `<!-- arcgen:start -->` in line 2 and no `<!-- arcgen:end -->` after it
    help: leave exactly one pair of lines, `<!-- arcgen:start -->` above and `<!-- arcgen:end -->` below the section
    ");
}

#[cfg(unix)]
#[test]
fn a_link_in_its_place() {
    let trial = documented();
    trial.write("generated/AGENTS.md", "# Ours\n");
    std::os::unix::fs::symlink("AGENTS.md", trial.path("generated/README.md")).expect("a link");
    assert_snapshot!(trial.run(&["build", "--adopt"]), @r"
    exit 3
    -- stderr
    error: `generated/README.md` is a symbolic link to `AGENTS.md`, but a plain file is expected
    help: name the file itself, `AGENTS.md`, under `documentation`, or remove the link
    ");
}

#[test]
fn a_section_that_the_spec_no_longer_names() {
    let trial = documented();
    trial.run(&["build"]);
    let text = trial.read("generated/README.md");
    trial.write("platform.spec.toml", SHOP);
    assert_snapshot!(trial.run(&["build", "--check"]), @"
    exit 1
    -- stdout
    --- generated/.arcgen/files
    +++ generated/.arcgen/files
    @@ -22,4 +22,3 @@
     verify-platform.ps1
     verify-platform.sh
     web/docker-compose.yml
    -# section: README.md
    -- stderr
    note: `generated/README.md` still contains the platform's section, which is no longer updated: name it under `documentation`, or remove the lines from `<!-- arcgen:start -->` to `<!-- arcgen:end -->`
    drifted: generated/.arcgen/files
    1 file does not match the spec; run: arcgen build
    ");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    note: `generated/README.md` still contains the platform's section, which is no longer updated: name it under `documentation`, or remove the lines from `<!-- arcgen:start -->` to `<!-- arcgen:end -->`
    `generated`: 1 updated, 22 unchanged
      updated .arcgen/files
    ");
    assert_eq!(trial.read("generated/README.md"), text);
    // Reported once: it is no longer in the list.
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 23 files
    ");
}

#[test]
fn a_section_that_is_gone_already() {
    let trial = documented();
    trial.run(&["build"]);
    trial.write("platform.spec.toml", SHOP);
    trial.write("generated/README.md", "# Ours\n");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 0
    -- stderr
    `generated`: 1 updated, 22 unchanged
      updated .arcgen/files
    ");
}
