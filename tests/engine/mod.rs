//! A real engine with stand-in images: see `standin/README.md`.
//!
//! These tests make and remove containers, networks, volumes and image names of the platform under test, so they run
//! only where `ARCGEN_ENGINE_TESTS=1` says that the engine is theirs. `ci/install-engine` prepares a machine.

mod by_compose;
mod changes;
mod compose_service;
mod delays;
mod faults;
mod journal;
mod names;
mod older_floor;
mod order;
mod own_engine;
mod ownership;
mod pace;
mod reference;
mod secrets;
mod shells;
mod showcase;
mod small;
mod standin;
mod verify;

use std::{
    collections::BTreeSet,
    env,
    ffi::OsStr,
    fs::File,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use serde_json::Value;

use compose_service::{ComposeService, text};

/// One test at a time uses the engine: in this process, and by [`Engine::LOCK`] on the machine.
static ENGINE: Mutex<()> = Mutex::new(());

/// The engine, and the right to use it.
pub(crate) struct Engine {
    _machine: File,
    _turn: MutexGuard<'static, ()>,
}

impl Engine {
    /// Two clones may run their tests at once, and both would create the same containers.
    const LOCK: &str = "arcgen-engine-tests.lock";

    /// The engine, or none after saying why not.
    pub(crate) fn take() -> Option<Self> {
        if env::var_os("ARCGEN_ENGINE_TESTS").is_none_or(|value| value != "1") {
            crate::tool::skipped("ARCGEN_ENGINE_TESTS is not 1: the engine is not ours");
            return None;
        }
        for tool in ["docker", "compose", "bash", "bash-static", "busybox"] {
            crate::tool::find(tool)?;
        }
        let turn = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
        let machine = File::create(env::temp_dir().join(Self::LOCK)).expect("a lock file");
        machine.lock().expect("the engine");
        Some(Self { _machine: machine, _turn: turn })
    }
}

/// How one container behaves; a container without an entry is ready after [`Platform::DEFAULT_DELAY`].
#[derive(Clone, Debug)]
pub(crate) struct Behaviour {
    /// From the start of the container until it is ready.
    pub(crate) delay: Duration,
    /// Whether it then ends with exit code 0.
    pub(crate) job: bool,
    /// `never`, `sick:MS`, `hang`, `refuse:CODE`, `exit:CODE:MS`, `exit-once:CODE:MS`; empty = none.
    pub(crate) fault: String,
}

/// A platform of generated Compose files, with stand-ins for its images. It is removed from the engine when dropped.
pub(crate) struct Platform {
    root: PathBuf,
    projects: Vec<Value>,
    images: BTreeSet<String>,
}

impl Platform {
    /// Delay of a container without an entry.
    pub(crate) const DEFAULT_DELAY: Duration = Duration::from_secs(1);

    /// Reads the Compose files below `root`, removes what an earlier run has left of them, and builds
    /// the stand-ins. `behaviour` says how the container of that name behaves.
    pub(crate) fn stand_in(
        root: &Path,
        compose_files: &[&str],
        mut behaviour: impl FnMut(&str) -> Option<Behaviour>,
    ) -> Self {
        let projects: Vec<Value> = compose_files.iter().map(|file| compose_config(root, file)).collect();
        let mut platform = Self { root: root.to_owned(), projects, images: BTreeSet::new() };
        platform.images = platform.services().map(|service| service.image()).collect();
        platform.remove();
        platform.build(&mut behaviour);
        platform
    }

    /// The same before the first start, which is what writes `.env`: its variables are stated for this reading alone.
    pub(crate) fn stand_in_without_env(
        root: &Path,
        compose_files: &[&str],
        behaviour: impl FnMut(&str) -> Option<Behaviour>,
    ) -> Self {
        let dotenv = root.join(".env");
        let example = std::fs::read_to_string(root.join(".env.example")).expect("a .env.example");
        let stated: String = example
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| if line.ends_with('=') { format!("{line}stated\n") } else { format!("{line}\n") })
            .collect();
        std::fs::write(&dotenv, stated).expect("a .env");
        let platform = Self::stand_in(root, compose_files, behaviour);
        std::fs::remove_file(dotenv).expect("the .env goes again");
        platform
    }

    /// Names of all containers, sorted by project file and service key.
    pub(crate) fn containers(&self) -> Vec<String> {
        self.services().map(|service| service.container()).collect()
    }

    /// Builds the image again with another behaviour. Compose then recreates the containers, as after an update.
    pub(crate) fn build(&self, behaviour: &mut dyn FnMut(&str) -> Option<Behaviour>) {
        let mut table = BTreeSet::new();
        let (mut probes, mut links) = (BTreeSet::new(), BTreeSet::new());
        let mentioned = self.mentioned_ports();
        for service in self.services() {
            let container = service.container();
            let Behaviour { delay, job, fault } = behaviour(&container).unwrap_or(Behaviour {
                delay: Self::DEFAULT_DELAY,
                job: false,
                fault: String::new(),
            });
            let mut ports = service.ports();
            ports.extend(
                mentioned
                    .iter()
                    .filter(|(host, _)| *host == service.key || *host == container)
                    .map(|(_, port)| *port),
            );
            let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
            table.insert(format!(
                "{container} {} {} {} {}",
                if job { "job" } else { "service" },
                delay.as_millis(),
                if ports.is_empty() { "-".to_owned() } else { ports.join(",") },
                if fault.is_empty() { "-" } else { &fault },
            ));
            service.programs(&mut probes, &mut links);
        }
        let lists = tempfile::tempdir().expect("a temporary directory");
        for (name, entries) in
            [("table", &table), ("probes", &probes), ("links", &links), ("images", &self.images)]
        {
            let mut text = entries.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
            text.push('\n');
            std::fs::write(lists.path().join(name), text).expect("a list of the stand-ins");
        }
        let build = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine/standin/build");
        succeed(Command::new("bash").arg(build).arg(lists.path()));
    }

    fn services(&self) -> impl Iterator<Item = ComposeService<'_>> {
        self.projects.iter().flat_map(|project| {
            let name = text(&project["name"]);
            let services = project["services"].as_object().into_iter().flatten();
            services.map(move |(key, body)| ComposeService { project: name.clone(), key, body })
        })
    }

    /// `host:port` and `X_HOST` with `X_PORT`, wherever environments contain them.
    fn mentioned_ports(&self) -> BTreeSet<(String, u16)> {
        let mut found = BTreeSet::new();
        for service in self.services() {
            let Some(environment) = service.body["environment"].as_object() else { continue };
            for (name, value) in environment {
                let value = text(value);
                for word in value.split(|c: char| !(c.is_ascii_alphanumeric() || "-_.:".contains(c))) {
                    let Some((host, port)) = word.rsplit_once(':') else { continue };
                    if let Ok(port) = port.parse() {
                        found.insert((host.to_owned(), port));
                    }
                }
                let port = name.strip_suffix("HOST").and_then(|stem| environment.get(&format!("{stem}PORT")));
                if let Some(Ok(port)) = port.map(|port| text(port).parse()) {
                    found.insert((value, port));
                }
            }
        }
        found
    }

    /// Removes the containers, networks and volumes.
    fn remove(&self) {
        let containers = self.containers();
        remove(&["rm", "--force", "--volumes"], &containers);
        for (section, command) in [("networks", "network"), ("volumes", "volume")] {
            let names: Vec<String> = self
                .projects
                .iter()
                .flat_map(|project| project[section].as_object().into_iter().flatten())
                .map(|(_, body)| text(&body["name"]))
                .collect();
            remove(&[command, "rm"], &names);
        }
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        if std::thread::panicking() && env::var_os("ARCGEN_ENGINE_KEEP").is_some() {
            eprintln!("kept: the containers of {}", self.root.display());
            return;
        }
        self.remove();
        let images: Vec<String> = self.images.iter().cloned().collect();
        remove(&["rmi"], &images);
    }
}

fn compose_config(root: &Path, file: &str) -> Value {
    let mut command = Command::new("docker");
    command.arg("compose").arg("--file").arg(root.join(file)).args(["--profile", "*"]);
    let dotenv = root.join(".env");
    if dotenv.is_file() {
        command.arg("--env-file").arg(dotenv);
    }
    let output = succeed(command.args(["config", "--format", "json"]));
    serde_json::from_slice(&output.stdout).expect("docker compose config prints JSON")
}

/// Runs `docker` on all of `names`, if there are any; some of them may not exist.
/// Runs docker, which must succeed.
pub(crate) fn docker(words: &[&str]) {
    succeed(Command::new("docker").args(words));
}

/// Runs a docker command about things that may or may not exist.
fn remove(arguments: &[&str], names: &[String]) {
    if !names.is_empty() {
        let mut command = Command::new("docker");
        command.args(arguments).args(names).stdin(Stdio::null()).output().expect("docker runs");
    }
}

/// Runs a command that must succeed.
pub(crate) fn succeed(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// What `docker inspect` says of a container in `STATUS HEALTH EXIT_CODE`.
pub(crate) fn state(container: &str) -> String {
    let format =
        "{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}} {{.State.ExitCode}}";
    let output = succeed(Command::new("docker").args([
        "inspect",
        "--type",
        "container",
        "--format",
        format,
        container,
    ]));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Waits until a container is in `wanted` (see [`state`]), and says how long that took.
///
/// # Panics
/// When it is not within `limit`.
pub(crate) fn wait_for(container: &str, wanted: &str, limit: Duration) -> Duration {
    let start = Instant::now();
    loop {
        let now = state(container);
        if now == wanted {
            return start.elapsed();
        }
        assert!(start.elapsed() < limit, "{container} is {now} after {limit:?}, not {wanted}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Runs a program in a container; its exit code and output.
pub(crate) fn exec<S: AsRef<OsStr>>(container: &str, words: impl IntoIterator<Item = S>) -> (i32, String) {
    let output = Command::new("docker")
        .args(["exec", container])
        .args(words)
        .stdin(Stdio::null())
        .output()
        .expect("docker runs");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&text).into_owned())
}
