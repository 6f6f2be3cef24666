//! The engine as a process that a test may end and start.

use std::{
    ffi::OsStr,
    fs,
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const PROCESS_FILE: &str = "/var/run/docker.pid";

/// The engine, where `ci/install-engine` started it.
pub(super) struct OwnEngine {
    words: Vec<Vec<u8>>,
    log: PathBuf,
}

impl OwnEngine {
    /// None if the engine is a service of the system, or was not started by `ci/install-engine`.
    pub(super) fn find() -> Option<Self> {
        let process = process()?;
        let log = fs::read_link(format!("/proc/{process}/fd/1")).ok()?;
        let words = fs::read(format!("/proc/{process}/cmdline")).ok()?;
        let words =
            words.split(|byte| *byte == 0).filter(|word| !word.is_empty()).map(<[u8]>::to_vec).collect();
        (log == Path::new("/var/log/dockerd.log")).then_some(Self { words, log })
    }

    /// Ends it as the system would.
    pub(super) fn stop() {
        let process = process().expect("the engine runs");
        crate::engine::succeed(Command::new("kill").arg(process.to_string()));
        wait("the engine ends", || !Path::new(&format!("/proc/{process}")).exists());
    }

    /// Halts it.
    pub(super) fn halt() -> Halted {
        let process = process().expect("the engine runs");
        signal("STOP", process);
        Halted(process)
    }

    /// Starts it as it was.
    pub(super) fn start(&self) {
        let log = fs::File::options().append(true).open(&self.log).expect("the engine's log");
        let mut command = Command::new("setsid");
        command
            .arg("--fork")
            .args(self.words.iter().map(|word| OsStr::from_bytes(word)))
            .stdin(Stdio::null());
        command.stdout(log.try_clone().expect("the engine's log")).stderr(log);
        command.status().expect("the engine starts");
        wait("the engine answers", || {
            Command::new("docker").arg("version").output().is_ok_and(|output| output.status.success())
        });
    }
}

/// An engine that accepts connections and answers nothing, until this is dropped.
pub(super) struct Halted(u32);

impl Drop for Halted {
    fn drop(&mut self) {
        signal("CONT", self.0);
    }
}

fn signal(name: &str, process: u32) {
    crate::engine::succeed(Command::new("kill").args(["-s", name, &process.to_string()]));
}

fn process() -> Option<u32> {
    fs::read_to_string(PROCESS_FILE).ok()?.trim().parse().ok()
}

fn wait(what: &str, mut happened: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !happened() {
        assert!(begin.elapsed() < Duration::from_secs(90), "{what}: not within 90 s");
        std::thread::sleep(Duration::from_millis(100));
    }
}
