//! A directory to run arcgen in, and what it did there as one text.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

use tempfile::TempDir;

use crate::tree::files_below;

/// Two projects: an app that waits for a database of the other one.
pub(super) const SHOP: &str = r#"[platform]
name = "shop"
title = "The Shop"

[networks.shop]

[projects.base]
name = "base"
networks = ["shop"]

[projects.base.services.db]
image = "postgres:17.2"
environment = { POSTGRES_PASSWORD = "postgres" }
health = "postgres"

[projects.web]
name = "web"
networks = ["shop"]

[projects.web.services.app]
image = "example/app:1.0"
depends_on = ["base/db"]
health = { http = "/health", port = 8080 }
"#;

/// A temporary directory that arcgen runs in.
pub(super) struct Trial {
    dir: TempDir,
}

impl Trial {
    /// An empty directory.
    pub(super) fn empty() -> Self {
        Self { dir: tempfile::tempdir().expect("a temporary directory") }
    }

    /// A directory with this spec.
    pub(super) fn with_spec(spec: impl AsRef<[u8]>) -> Self {
        let trial = Self::empty();
        trial.write("platform.spec.toml", spec);
        trial
    }

    /// A directory with the spec of [`SHOP`], built.
    pub(super) fn built() -> Self {
        let trial = Self::with_spec(SHOP);
        let output = trial.command(&["build"]).output().expect("arcgen runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        trial
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).expect("a directory");
        }
        fs::write(path, text).expect("a file");
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Replaces a piece of a file, which must be there.
    pub(super) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, text.replace(from, to));
    }

    /// Every file below the directory but those of the script library, sorted, with `/` between the parts of its path.
    pub(super) fn files(&self) -> Vec<String> {
        let mut files = files_below(self.dir.path());
        files.retain(|file| !file.contains(".arcgen/lib/"));
        files
    }

    /// arcgen, in the directory, without the variables of this process's environment that it could read.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_arcgen"));
        command.args(arguments).current_dir(self.dir.path()).env_clear().stdin(Stdio::null());
        // Windows cannot start a process without it.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
        command
    }

    /// Runs arcgen: the exit code, then what it printed, if it printed anything.
    pub(super) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("arcgen runs");
        let mut text = format!("exit {}\n", output.status.code().expect("an exit code"));
        for (stream, bytes) in [("stdout", output.stdout), ("stderr", output.stderr)] {
            if !bytes.is_empty() {
                let printed = String::from_utf8(bytes).expect("UTF-8");
                text = format!("{text}-- {stream}\n{printed}");
            }
        }
        let dir = self.dir.path().to_string_lossy();
        text.replace(&*dir, "[DIR]").replace("[DIR]\\", "[DIR]/").replace("arcgen.exe", "arcgen")
    }
}
