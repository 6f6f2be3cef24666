//! A platform of four services, whose spec changes while it runs. With it, an engine test starts in seconds.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::Duration,
};

use tempfile::TempDir;

use super::{
    Behaviour, Platform,
    shells::{Shell, said},
    showcase::compose_files,
    succeed,
};

/// The prefix of the names of all its containers, networks and volumes, and of what a test creates beside them.
const PREFIX: &str = "arcgen-small";

pub(super) const STORE: &str = "arcgen-small-store";
pub(super) const APP: &str = "arcgen-small-app";
pub(super) const BESIDE: &str = "arcgen-small-beside";
pub(super) const SITE: &str = "arcgen-small-edge-site-1";
pub(super) const NETWORK: &str = "arcgen-small_near";
pub(super) const VOLUME: &str = "arcgen-small-core_data";
/// An image that exists.
pub(super) const IMAGE: &str = "arcgen-small/store:1";

pub(super) const SPEC: &str = r#"
[platform]
name = "arcgen-small"
title = "Small"
requires = { engine = "20.10", compose = "2.30" }

[networks.near]

[variables]
TOKEN = { generate = "hex:16", description = "a token" }

[projects.core]
name = "arcgen-small-core"
networks = ["near"]
volumes = { data = {} }
configs = { motd = { content = "first\n" } }
secrets = { token = { environment = "TOKEN" } }

[projects.core.services.store]
image = "arcgen-small/store:1"
container_name = "arcgen-small-store"
volumes = ["data:/data"]
configs = [{ source = "motd", target = "/etc/motd" }]
secrets = ["token"]
health = { command = ["is", "ready"] }

[projects.core.services.app]
image = "arcgen-small/app:1"
container_name = "arcgen-small-app"
depends_on = ["store"]
health = { command = ["is", "ready"] }

[projects.core.services.beside]
image = "arcgen-small/beside:1"
container_name = "arcgen-small-beside"
network_mode = "service:app"
gate = "running"

[projects.edge]
name = "arcgen-small-edge"
networks = ["near"]

[projects.edge.services.site]
image = "arcgen-small/site:1"
depends_on = ["core/app"]
health = { command = ["is", "ready"] }
"#;

pub(super) struct Small<'a> {
    shell: &'a Shell,
    root: PathBuf,
    platform: Platform,
    directory: TempDir,
}

impl<'a> Small<'a> {
    /// Built from [`SPEC`], with stand-ins for its images; nothing of it exists yet.
    pub(super) fn new(shell: &'a Shell) -> Self {
        Self::of(shell, SPEC, &[])
    }

    /// Built from another spec, whose names begin with [`PREFIX`], with these files in its root.
    pub(super) fn of(shell: &'a Shell, text: &str, files: &[(&str, &str)]) -> Self {
        remove_all();
        let directory = tempfile::tempdir().expect("a temporary directory");
        let spec = directory.path().join("platform.spec.toml");
        fs::write(&spec, text).expect("a spec");
        build(directory.path());
        let root = directory.path().join("generated");
        for (path, text) in files {
            fs::write(root.join(path), text).expect("a file");
        }
        let plan = super::showcase::plan_of(text.to_owned());
        let behaviour = |_: &str| Some(behaviour(""));
        let platform = Platform::stand_in_without_env(&root, &compose_files(&plan), behaviour);
        Self { shell, root, platform, directory }
    }

    /// Changes the spec and builds it.
    pub(super) fn change(&self, edits: &[(&str, &str)]) {
        let file = self.directory.path().join("platform.spec.toml");
        let mut spec = fs::read_to_string(&file).expect("a spec");
        for (old, new) in edits {
            assert!(spec.contains(old), "the spec does not say {old}");
            spec = spec.replace(old, new);
        }
        fs::write(file, spec).expect("a spec");
        build(self.directory.path());
    }

    /// Gives a container another fault, from its next creation on.
    pub(super) fn tell(&self, container: &str, fault: &str) {
        self.platform.build(&mut |name| Some(behaviour(if name == container { fault } else { "" })));
    }

    /// The platform's root.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn run(&self, script: &str, options: &[&str]) -> Output {
        self.shell.run(&self.root, script, options)
    }

    /// Runs a script, which must end with `code` and say all of `facts`.
    pub(super) fn says(&self, script: &str, options: &[&str], code: i32, facts: &[&str]) -> Output {
        let output = self.run(script, options);
        assert_said(&output, code, facts);
        output
    }

    pub(super) fn start(&self, options: &[&str]) -> Output {
        self.says("start-platform", options, 0, &[])
    }
}

impl Drop for Small<'_> {
    fn drop(&mut self) {
        remove_all();
    }
}

fn behaviour(fault: &str) -> Behaviour {
    Behaviour { delay: Duration::from_millis(200), job: false, fault: fault.to_owned() }
}

/// A script ended with this code, and said this.
pub(super) fn assert_said(output: &Output, code: i32, facts: &[&str]) {
    assert_eq!(output.status.code(), Some(code), "{}", said(output));
    let told = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it)).concat();
    for fact in facts {
        assert!(told.contains(fact), "it does not say `{fact}`: {}", said(output));
    }
}

fn build(directory: &Path) {
    succeed(Command::new(env!("CARGO_BIN_EXE_arcgen")).arg("build").current_dir(directory));
}

/// What `docker inspect` says about something; empty if it does not exist.
pub(super) fn told(kind: &str, name: &str, format: &str) -> String {
    let output = Command::new("docker").args([kind, "inspect", "--format", format, name]).output();
    String::from_utf8_lossy(&output.expect("docker runs").stdout).trim().to_owned()
}

pub(super) fn id(container: &str) -> String {
    told("container", container, "{{.Id}}")
}

fn remove_all() {
    let list = |words: &[&str]| {
        let output =
            succeed(Command::new("docker").args(words).args(["--filter", &format!("name={PREFIX}")]));
        let names = String::from_utf8_lossy(&output.stdout).into_owned();
        names.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    super::remove(&["rm", "--force", "--volumes"], &list(&["ps", "--all", "--format", "{{.Names}}"]));
    super::remove(&["network", "rm"], &list(&["network", "ls", "--format", "{{.Name}}"]));
    super::remove(&["volume", "rm"], &list(&["volume", "ls", "--format", "{{.Name}}"]));
}
