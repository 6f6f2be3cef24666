//! The shells that run the platform's scripts, and what they say.

use std::{
    io::Read,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use crate::tool;

/// The shells that are there, with the scripts that each runs.
pub(crate) fn shells() -> Vec<Shell> {
    let bash = tool::find("bash").map(|program| Shell { program, extension: "sh", arguments: &[] });
    let powershell = tool::find("pwsh").map(|program| Shell {
        program,
        extension: "ps1",
        arguments: &["-NoProfile", "-ExecutionPolicy", "Bypass", "-File"],
    });
    bash.into_iter().chain(powershell).collect()
}

pub(crate) struct Shell {
    program: PathBuf,
    /// Of the scripts that it runs.
    pub(crate) extension: &'static str,
    arguments: &'static [&'static str],
}

impl Shell {
    /// Runs a script of the platform to its end.
    pub(crate) fn run(&self, root: &Path, script: &str, options: &[&str]) -> Output {
        self.command(root, script, options).output().expect("the shell runs")
    }

    /// Starts a script of the platform as a terminal would: in its own process group, so that an interrupt
    /// reaches what the script runs, too.
    pub(crate) fn spawn(&self, root: &Path, script: &str, options: &[&str]) -> Running {
        let mut command = self.command(root, script, options);
        command.process_group(0).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the shell runs");
        let stdout = read(child.stdout.take().expect("a piped stdout"));
        let stderr = read(child.stderr.take().expect("a piped stderr"));
        Running { child, stdout, stderr }
    }

    /// bash's and PowerShell's options differ only in their spelling.
    fn command(&self, root: &Path, script: &str, options: &[&str]) -> Command {
        let options = options.iter().map(|option| match (self.extension, option.strip_prefix("--")) {
            ("ps1", Some("dry-run")) => "-WhatIf".to_owned(),
            ("ps1", Some("timeout")) => "-TimeoutSeconds".to_owned(),
            ("ps1", Some("deadline")) => "-DeadlineSeconds".to_owned(),
            ("ps1", Some(name)) => format!("-{}", heck::AsPascalCase(name)),
            _ => (*option).to_owned(),
        });
        let mut command = Command::new(&self.program);
        command
            .args(self.arguments)
            .arg(root.join(format!("{script}.{}", self.extension)))
            .args(options)
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null());
        command
    }
}

/// A running script.
pub(crate) struct Running {
    child: Child,
    stdout: JoinHandle<Vec<u8>>,
    stderr: JoinHandle<Vec<u8>>,
}

impl Running {
    /// Its process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal to the script and all that it runs, as a terminal does.
    pub(crate) fn signal(&self, signal: &str) {
        super::succeed(Command::new("kill").args(["-s", signal, "--", &format!("-{}", self.child.id())]));
    }

    /// Its end, which must come within `limit`.
    pub(crate) fn end(mut self, limit: Duration) -> Output {
        let begin = Instant::now();
        let status: ExitStatus = loop {
            if let Some(status) = self.child.try_wait().expect("the script's status") {
                break status;
            }
            if begin.elapsed() > limit {
                self.signal("KILL");
                self.child.wait().expect("the script's status");
                let (stdout, stderr) = (join(self.stdout), join(self.stderr));
                panic!(
                    "the script is at work after {limit:?}\n{}{}",
                    String::from_utf8_lossy(&stdout),
                    String::from_utf8_lossy(&stderr)
                );
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        Output { status, stdout: join(self.stdout), stderr: join(self.stderr) }
    }
}

fn read(mut from: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("what the script says");
        bytes
    })
}

fn join(reader: JoinHandle<Vec<u8>>) -> Vec<u8> {
    reader.join().expect("all was read")
}

/// All that a script said, for messages of tests.
pub(crate) fn said(output: &Output) -> String {
    format!(
        "{}\n--- stdout\n{}\n--- stderr\n{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}
