//! The tools that tests need beside cargo: found, skipped loudly, or required.
//!
//! A test whose tool is missing says `SKIPPED: no pwsh` on stderr and passes. Where the environment variable
//! `ARCGEN_REQUIRE` names the tool (`ARCGEN_REQUIRE=pwsh,shellcheck`), its absence is a failure instead, so that a
//! machine that is meant to run a test cannot quietly stop doing so.
//!
//! Names are those of programs, and these: `pwsh` (PowerShell 7, or else Windows PowerShell), `bash32` (the bash 3.2
//! that `ARCGEN_BASH32` names, or that of macOS), `http` (curl or wget), `python-yaml` (a Python 3 with `PyYAML`), `docker` (a client whose engine answers),
//! `engine25` (the same with an engine of 25 or newer), `compose` (`docker compose`), `compose1` (the standalone `docker-compose` 1.x).

use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The program for `name`, or none after saying so.
///
/// # Panics
/// When it is missing and `ARCGEN_REQUIRE` names it.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let found = match name {
        "pwsh" => program("pwsh").or_else(|| program("powershell")),
        "bash32" => env::var_os("ARCGEN_BASH32")
            .map(PathBuf::from)
            .into_iter()
            .chain([PathBuf::from("/bin/bash")])
            .find(|path| prints(path, &["--version"], "GNU bash, version 3.2")),
        "http" => program("curl").or_else(|| program("wget")),
        "python-yaml" => ["python3", "python"]
            .into_iter()
            .filter_map(program)
            .find(|python| answers(python, &["-c", "import sys, yaml; sys.exit(sys.version_info < (3,))"])),
        "docker" => program("docker").filter(|docker| answers(docker, &["version"])),
        "engine25" => program("docker").filter(|docker| {
            let version = output(docker, &["version", "--format", "{{.Server.Version}}"]);
            version.split('.').next().and_then(|major| major.parse().ok()) >= Some(25)
        }),
        "compose" => program("docker").filter(|docker| answers(docker, &["compose", "version"])),
        "compose1" => {
            program("docker-compose").filter(|compose| prints(compose, &["version", "--short"], "1."))
        }
        _ => program(name),
    };
    if found.is_none() {
        let required = env::var("ARCGEN_REQUIRE").unwrap_or_default();
        assert!(
            !required.split(',').any(|entry| entry.trim() == name),
            "no {name}, and ARCGEN_REQUIRE={required} asks for it"
        );
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        skipped(&format!("no {name} ({test})"));
    }
    found
}

/// Says why a test is skipped, directly on stderr: the test runner would hide what a passing test prints.
pub(crate) fn skipped(why: &str) {
    writeln!(std::io::stderr(), "SKIPPED: {why}").expect("stderr takes a line");
}

/// The first file called `name` on the path.
fn program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(&file)).find(|path| path.is_file())
}

fn answers(program: &Path, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn prints(program: &Path, arguments: &[&str], prefix: &str) -> bool {
    output(program, arguments).starts_with(prefix)
}

/// What a program prints when it succeeds; nothing when it does not.
fn output(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let succeeded = output.ok().filter(|output| output.status.success());
    succeeded.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

#[test]
fn a_tool_that_is_there_is_found_and_one_that_is_not_is_skipped() {
    assert!(find("cargo").is_some());
    assert_eq!(find("no-such-tool-anywhere"), None);
}
