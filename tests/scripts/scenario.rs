//! Scenario files: what exists, what is called, and what the result must be.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use camino::Utf8PathBuf;
use serde::Deserialize;

use crate::shell::Shell;

/// One scenario, a file of `tests/scripts/scenarios`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of a scenario file")]
pub(crate) struct Scenario {
    /// File name without its extension.
    #[serde(skip)]
    pub(crate) name: String,
    /// Its text.
    #[serde(skip)]
    text: String,
    /// `start`, `stop`, …
    pub(crate) script: String,
    /// The platform it is played on, a file of `tests/scripts/platforms`.
    #[serde(default = "shop")]
    pub(crate) platform: String,
    /// The shells that it is played with: `bash`, `bash32`, `pwsh`; empty = all.
    #[serde(default)]
    pub(crate) shells: Vec<Shell>,
    /// As bash spells them; PowerShell's are derived.
    #[serde(default)]
    pub(crate) options: Vec<String>,
    /// Environment variables.
    #[serde(default)]
    pub(crate) environment: BTreeMap<String, String>,
    /// Standard input.
    #[serde(default)]
    pub(crate) types: String,
    /// Text of `.env`; one with all values unless the scenario says otherwise.
    #[serde(default = "answered_env_file")]
    pub(crate) env_file: String,
    /// The file below the root that `.env` is a link to, which needs `unix`; it has the text, unless there is no `.env` yet.
    pub(crate) env_link: Option<String>,
    /// Whether there is no `.env` yet.
    #[serde(default)]
    pub(crate) first_start: bool,
    /// Text of the lock file; `test` stands for the process id of the test.
    pub(crate) lock: Option<String>,
    /// Values of the variables in names of containers and networks, which tell what those are called in the world.
    #[serde(default)]
    pub(crate) names: BTreeMap<String, String>,
    /// Further files of the platform's root, text by path.
    #[serde(default)]
    pub(crate) files: BTreeMap<Utf8PathBuf, String>,
    /// Compose files to leave out, by project.
    #[serde(default)]
    pub(crate) missing_files: Vec<String>,
    /// Files and directories that the platform needs and does not have.
    #[serde(default)]
    pub(crate) missing_paths: Vec<String>,
    /// The number that the scenario uses for a port on which the test listens.
    pub(crate) listen: Option<u16>,
    /// Whether something answers HTTP at port 27997 of this machine, with the status that the path says.
    #[serde(default)]
    pub(crate) web: bool,
    /// Whether hooks of existing containers have not been run.
    #[serde(default)]
    pub(crate) hooks_undone: bool,
    #[serde(default)]
    pub(crate) docker: Docker,
    /// Containers of the platform by service, and foreign ones by name.
    #[serde(default)]
    pub(crate) containers: BTreeMap<String, Container>,
    /// Answers to `docker exec`, in order; without one it succeeds.
    #[serde(default)]
    pub(crate) executions: Vec<Execution>,

    /// Whether the script is called through a link to a link to it, which needs `unix`.
    #[serde(default)]
    pub(crate) through_links: bool,
    /// Whether it needs what only Unix has: signals, variables that are set to nothing.
    #[serde(default)]
    pub(crate) unix: bool,
    /// The exit code.
    pub(crate) exit: i32,
    /// The exit code in PowerShell, where it refuses a wrong option before the script begins.
    pub(crate) exit_powershell: Option<i32>,
    /// The calls that change something, in order, shortened as `judge::shortened` does.
    #[serde(default)]
    pub(crate) calls: Vec<String>,
    /// All that is printed on stderr, times aside.
    pub(crate) screen: Option<String>,
    /// All that is printed on stdout, times aside.
    pub(crate) prints: Option<String>,
    /// Fragments of what is printed, in any order.
    #[serde(default)]
    pub(crate) says: Vec<String>,
    /// What must not be printed.
    #[serde(default)]
    pub(crate) never_says: Vec<String>,
    /// The maximum number of looks at the containers.
    pub(crate) looks: Option<usize>,
    /// Fragments of the files in the archive that is collected.
    #[serde(default)]
    pub(crate) archive: BTreeMap<String, Vec<String>>,
    /// What `.env` must be afterwards; a generated value is `***`.
    pub(crate) env_file_after: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(crate) struct Docker {
    /// Whether there is a docker command at all.
    pub(crate) installed: bool,
    /// Version of the engine; `down` for one that does not answer.
    pub(crate) engine: String,
    /// Version of the plugin; empty for none.
    pub(crate) plugin: String,
    /// Version of the standalone Compose; empty for none.
    pub(crate) standalone: String,
    /// The project whose Compose file cannot be read.
    pub(crate) broken_project: String,
    /// The service whose container cannot be created.
    pub(crate) create_fails: String,
    /// The network that cannot be created.
    pub(crate) network_fails: String,
    /// The image that can be neither pulled nor built.
    pub(crate) image_fails: String,
    /// The exit code of a command that a person gives to Compose.
    pub(crate) compose_exit: i32,
    /// Images that are missing, and those that are newer than the ones that containers were created from.
    pub(crate) missing_images: Vec<String>,
    pub(crate) newer_images: Vec<String>,
    /// The beginning of the call that gets no answer.
    pub(crate) hangs_at: String,
    /// After how many looks the engine is gone.
    pub(crate) vanish: Option<usize>,
    /// The beginning of the call at which the engine is gone.
    pub(crate) vanish_at: String,
    /// The beginning of the call after which the script gets a signal.
    pub(crate) signal_after: String,
    /// Which one: `INT` is that of Ctrl+C.
    pub(crate) signal: String,
    /// Memory of the engine.
    pub(crate) memory_mib: u64,
    /// Networks that the platform's scripts have created.
    pub(crate) networks: Vec<String>,
    /// Foreign networks.
    pub(crate) foreign_networks: Vec<ForeignNetwork>,
    /// Volumes by name, with the project that owns each.
    pub(crate) volumes: BTreeMap<String, String>,
    /// The state of every container that the scenario does not mention: `missing`, or `ready`.
    pub(crate) all: String,
}

impl Default for Docker {
    fn default() -> Self {
        Self {
            installed: true,
            engine: "27.3.1".to_owned(),
            plugin: "2.29.1".to_owned(),
            standalone: String::new(),
            broken_project: String::new(),
            create_fails: String::new(),
            network_fails: String::new(),
            image_fails: String::new(),
            compose_exit: 0,
            missing_images: Vec::new(),
            newer_images: Vec::new(),
            hangs_at: String::new(),
            vanish: None,
            vanish_at: String::new(),
            signal_after: String::new(),
            signal: "INT".to_owned(),
            memory_mib: 16_384,
            networks: Vec::new(),
            foreign_networks: Vec::new(),
            volumes: BTreeMap::new(),
            all: "missing".to_owned(),
        }
    }
}

/// A foreign network with a name of the platform.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct ForeignNetwork {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) labels: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) driver: Option<String>,
    #[serde(default)]
    pub(crate) internal: bool,
    #[serde(default)]
    pub(crate) subnet: Option<String>,
}

/// States are words: status, health, and what differs from the usual: `exited none exit=1 restarts=3 oom`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(crate) struct Container {
    /// Its state before the script runs; `missing` for none, `ready` for its gate.
    pub(crate) before: Option<String>,
    /// What it shows after a start, one state for each look.
    pub(crate) timeline: Option<Vec<String>>,
    /// Why it cannot be started or stopped.
    pub(crate) refuses: String,
    /// The output of a failing hook that Compose runs at its start.
    pub(crate) hook_fails: String,
    /// As `docker ps` shows them.
    pub(crate) ports: String,
    /// Networks of a foreign container; one of the platform is on those that the spec says.
    pub(crate) networks: Vec<String>,
    /// What a foreign container is called on its networks besides its name.
    pub(crate) alias: String,
    /// The service for whose hook Compose has created this foreign container.
    pub(crate) hook_of: String,
    /// What the container of a service is called, if it is not what the spec says.
    pub(crate) name: Option<String>,
    /// Whether Compose would now create it from something else; the parts that the build saw then.
    pub(crate) changed: bool,
    pub(crate) parts: Option<String>,
    /// The directory of the project that created it; `ROOT` stands for the platform's.
    pub(crate) directory: Option<String>,
    /// Compose project and service of a container without a service in the spec.
    pub(crate) project: String,
    pub(crate) service: String,
    /// Whether `docker compose run` created it.
    pub(crate) one_off: bool,
    /// Seconds since it was created, started, and ended: three hours by default. A start 0 seconds ago is just before the first
    /// look at it.
    pub(crate) created_ago: Option<u64>,
    pub(crate) started_ago: Option<u64>,
    pub(crate) finished_ago: Option<u64>,
    /// Its networks that were recreated since, and those that it was disconnected from.
    pub(crate) stale_networks: Vec<String>,
    pub(crate) lost_networks: Vec<String>,
    /// Whether the namespace that it is in is that of an earlier container.
    pub(crate) stale_namespace: bool,
    /// Its environment, `NAME=value`.
    pub(crate) environment: Vec<String>,
    /// Files in it, text by path.
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) probe_code: i32,
    pub(crate) probe: String,
    pub(crate) log: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Execution {
    pub(crate) service: String,
    #[serde(default)]
    pub(crate) code: i32,
    #[serde(default)]
    pub(crate) output: String,
    /// How often it is given; 0 = always.
    #[serde(default = "once")]
    pub(crate) times: usize,
}

fn shop() -> String {
    "shop".to_owned()
}

fn once() -> usize {
    1
}

fn answered_env_file() -> String {
    "DB_PASSWORD=swordfish-0123\nAPI_KEY=key-4567\nMAIL_FROM=ann@example.org\n".to_owned()
}

impl Scenario {
    fn read(name: String, text: String) -> Self {
        let scenario: Self = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        Self { name, text, ..scenario }
    }

    /// The same with another port to listen on.
    pub(crate) fn with_port(&self, port: u16) -> Self {
        let number = self.listen.expect("a scenario that listens").to_string();
        Self::read(self.name.clone(), self.text.replace(&number, &port.to_string()))
    }

    /// The script's file name without its extension.
    pub(crate) fn script_name(&self) -> String {
        if self.script == "collect-logs" { self.script.clone() } else { format!("{}-platform", self.script) }
    }
}

/// Where the scenarios are.
pub(crate) fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts/scenarios")
}

/// All scenarios, by name.
pub(crate) fn all() -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = fs::read_dir(directory())
        .expect("the scenarios' directory")
        .map(|entry| {
            let path = entry.expect("a directory entry").path();
            let text = fs::read_to_string(&path).expect("a scenario that can be read");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Scenario::read(name, text)
        })
        .collect();
    scenarios.sort_by(|a, b| a.name.cmp(&b.name));
    scenarios
}
