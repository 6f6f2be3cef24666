//! Files that arcgen did not write.

use insta::assert_snapshot;

use super::trial::{SHOP, Trial};

#[test]
fn a_foreign_file_is_never_overwritten() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/web/docker-compose.yml", "services: {}\n");
    trial.write("generated/.gitignore", "target\n");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/web/docker-compose.yml` does not carry arcgen's header, so it is not overwritten
    help: move it away, or run the build with `--adopt`: it keeps the file as `generated/web/docker-compose.yml.orig` and puts the generated one in its place
    ");
    assert_eq!(
        trial.files(),
        ["generated/.gitignore", "generated/web/docker-compose.yml", "platform.spec.toml"]
    );
}

#[test]
fn adopted_it_is_kept_beside() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/web/docker-compose.yml", "services: {}\n");
    trial.write("generated/web/docker-compose.yml.orig", "older\n");
    assert_snapshot!(trial.run(&["build", "--adopt"]), @"
    exit 0
    -- stderr
    `generated`: 22 created, 1 updated
      created .arcgen/files
      created .arcgen/lib, the script library
      created .arcgen/platform.ps1
      created .arcgen/platform.sh
      created .env.example
      created .gitattributes
      created PLATFORM.md
      created base/docker-compose.yml
      created collect-logs.ps1
      created collect-logs.sh
      created compose-platform.ps1
      created compose-platform.sh
      created monitor-platform.ps1
      created monitor-platform.sh
      created restart-platform.ps1
      created restart-platform.sh
      created start-platform.ps1
      created start-platform.sh
      created stop-platform.ps1
      created stop-platform.sh
      created verify-platform.ps1
      created verify-platform.sh
      updated web/docker-compose.yml, the file that was there is now web/docker-compose.yml.orig.2
    ");
    assert_eq!(trial.read("generated/web/docker-compose.yml.orig"), "older\n");
    assert_eq!(trial.read("generated/web/docker-compose.yml.orig.2"), "services: {}\n");
    assert_snapshot!(trial.run(&["build", "--adopt"]), @"
    exit 0
    -- stderr
    `generated` is up to date: 23 files
    ");
}

#[test]
fn a_binary_file_is_foreign() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/start-platform.sh", b"\xFF\xFE");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: `generated/start-platform.sh` does not carry arcgen's header, so it is not overwritten
    help: move it away, or run the build with `--adopt`: it keeps the file as `generated/start-platform.sh.orig` and puts the generated one in its place
    ");
}

#[cfg(unix)]
#[test]
fn a_link_is_foreign() {
    let trial = Trial::with_spec(SHOP);
    trial.write("kept.sh", "theirs\n");
    trial.write("generated/x", "");
    std::os::unix::fs::symlink("../kept.sh", trial.path("generated/start-platform.sh")).expect("a link");
    assert_snapshot!(trial.run(&["build"]), @r"
    exit 3
    -- stderr
    error: `generated/start-platform.sh` is a symbolic link to `../kept.sh`, but a plain file is expected
    help: remove the link, or run the build with `--adopt`: it keeps the link as `generated/start-platform.sh.orig` and puts the generated file in its place
    ");
    assert_snapshot!(trial.run(&["build", "--adopt"]), @"
    exit 0
    -- stderr
    `generated`: 22 created, 1 updated
      created .arcgen/files
      created .arcgen/lib, the script library
      created .arcgen/platform.ps1
      created .arcgen/platform.sh
      created .env.example
      created .gitattributes
      created PLATFORM.md
      created base/docker-compose.yml
      created collect-logs.ps1
      created collect-logs.sh
      created compose-platform.ps1
      created compose-platform.sh
      created monitor-platform.ps1
      created monitor-platform.sh
      created restart-platform.ps1
      created restart-platform.sh
      created start-platform.ps1
      updated start-platform.sh, the file that was there is now start-platform.sh.orig
      created stop-platform.ps1
      created stop-platform.sh
      created verify-platform.ps1
      created verify-platform.sh
      created web/docker-compose.yml
    ");
    assert_eq!(trial.read("kept.sh"), "theirs\n");
    assert!(trial.path("generated/start-platform.sh.orig").is_symlink());
}

#[test]
fn a_directory_in_place_of_a_file() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/start-platform.sh/x", "");
    assert_snapshot!(trial.run(&["build", "--adopt"]), @r"
    exit 3
    -- stderr
    error: `generated/start-platform.sh` is a directory, but a file is expected
    help: move it away, or build into another directory with `--out`
    ");
}

/// Whether there is a program that makes one; says so where there is none.
#[cfg(unix)]
fn made_pipe(trial: &Trial, path: &str) -> bool {
    let Some(mkfifo) = crate::tool::find("mkfifo") else { return false };
    let status = std::process::Command::new(mkfifo).arg(trial.path(path)).status().expect("it starts");
    assert!(status.success(), "{path}");
    true
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_to_its_end_is_not_read() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/.arcgen/x", "");
    // A hole: it takes no space.
    let large = std::fs::File::create(trial.path("generated/start-platform.sh")).expect("a file");
    large.set_len((64 << 20) + 1).expect("a length");
    if !made_pipe(&trial, "generated/.arcgen/files") || !made_pipe(&trial, "generated/stop-platform.sh") {
        return;
    }
    assert_snapshot!(trial.run(&["build", "--adopt"]), @"
    exit 3
    -- stderr
    error: `generated/.arcgen/files` is not a plain file
    help: move it away, or build into another directory with `--out`
    error: `generated/start-platform.sh` is larger than 64 MiB, so it is not read
    help: move it away, or build into another directory with `--out`
    error: `generated/stop-platform.sh` is not a plain file
    help: move it away, or build into another directory with `--out`
    ");
}

#[test]
fn a_repositorys_own_files_have_a_place_for_a_section() {
    let trial = Trial::with_spec(SHOP);
    trial.write("generated/.gitattributes", "*.png binary\n");
    trial.write("generated/.env.example", "MINE=1\n# arcgen:start\n");
    assert_snapshot!(trial.run(&["build"]), @"
    exit 3
    -- stderr
    error: `generated/.env.example` has `# arcgen:start` in line 2 and no `# arcgen:end` after it
    help: leave exactly one pair of lines, `# arcgen:start` above and `# arcgen:end` below the section
    error: `generated/.gitattributes` has no place for the platform's section
    help: add these two lines where the section belongs; what is between them is arcgen's, the rest stays yours:
        # arcgen:start
        # arcgen:end
    or run the build with `--adopt`: it adds them at the end of the file
    ");
    trial.write("generated/.gitattributes", "# arcgen:start\n# arcgen:end\n*.png binary\n");
    trial.write("generated/.env.example", "MINE=1\n# arcgen:start\nOLD=1\n# arcgen:end\n");
    assert!(trial.run(&["build"]).starts_with("exit 0"));
    let text = trial.read("generated/.gitattributes");
    assert!(text.starts_with("# arcgen:start\n# Generated by arcgen from "), "{text}");
    assert!(text.ends_with("\n# arcgen:end\n*.png binary\n"), "{text}");
    let text = trial.read("generated/.env.example");
    assert!(text.starts_with("MINE=1\n# arcgen:start\n") && !text.contains("OLD"), "{text}");
    assert!(trial.run(&["build", "--check"]).starts_with("exit 0"));
}

#[test]
fn adopting_adds_the_markers_to_files_that_people_write() {
    let trial = Trial::with_spec(SHOP.replace("[networks", "documentation = [\"README.md\"]\n\n[networks"));
    trial.write("generated/README.md", "# Shop\r\n\r\nAsk Ann.");
    trial.write("generated/.gitattributes", "*.png binary\n\n\n");
    trial.write("generated/.env.example", "MINE=1\n");
    let printed = trial.run(&["build", "--adopt"]);
    let updated: Vec<_> = printed.lines().filter(|it| it.contains("updated")).collect();
    assert_snapshot!(updated.join("\n"), @"
    `generated`: 21 created, 3 updated
      updated .env.example
      updated .gitattributes
      updated README.md
    ");
    let text = trial.read("generated/README.md");
    assert!(text.starts_with("# Shop\r\n\r\nAsk Ann.\r\n\r\n<!-- arcgen:start -->\r\n"), "{text}");
    let text = trial.read("generated/.gitattributes");
    assert!(text.starts_with("*.png binary\n\n# arcgen:start\n# Generated by arcgen from "), "{text}");
    assert!(trial.read("generated/.env.example").starts_with("MINE=1\n\n# arcgen:start\n"));
    assert!(trial.files().iter().all(|it| !it.contains(".orig")));
    assert!(trial.run(&["build", "--check"]).starts_with("exit 0"));
}

#[test]
fn secrets_that_git_would_commit() {
    let trial = Trial::with_spec(format!("{SHOP}\n[variables.KEY]\ngenerate = \"hex:8\"\n"));
    trial.write(".git/config", "");
    let printed = trial.run(&["build"]);
    let note: Vec<_> = printed.lines().filter(|it| it.starts_with("note")).collect();
    assert_snapshot!(note.join("\n"), @"note: `.env` will hold secrets, and git does not ignore it: add the line `.env` to `.gitignore`");
    // A list that is no plain file is not waited for.
    #[cfg(unix)]
    if made_pipe(&trial, "generated/.gitignore") {
        let printed = trial.run(&["build"]);
        assert_eq!(printed.lines().filter(|it| it.starts_with("note")).count(), 1, "{printed}");
    }
    trial.write(".gitignore", ".env\n");
    assert!(!trial.run(&["build"]).contains("note"));
}
