//! The machine that a scenario is played on: one engine, what is on it, and what will happen to it. It is kept in a file
//! between two calls.

use std::{
    env,
    fs::{self, File, OpenOptions},
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{
    container::{Container, identity},
    network::Network,
};

/// Names the directory in which the world and the transcript are.
pub(crate) const DIRECTORY: &str = "ARCGEN_SCRIPTED_DOCKER";

/// An engine, and all that is on it.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct World {
    pub(crate) engine: Engine,
    pub(crate) projects: Vec<Project>,
    /// By name.
    pub(crate) containers: IndexMap<String, Container>,
    pub(crate) networks: Vec<Network>,
    /// Name, and the Compose project whose label it has.
    pub(crate) volumes: Vec<(String, String)>,
    /// Name with its tag, and id.
    pub(crate) images: Vec<(String, String)>,
    /// Second since 1970 at which something happened last: no two things happen in the same second.
    pub(crate) clock: u64,
}

/// The engine, and the Compose that speaks to it.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Engine {
    pub(crate) version: String,
    /// What the client says when it cannot reach the engine; empty = it reaches it.
    pub(crate) silent: String,
    /// After this many looks at containers the engine goes away; none = it stays.
    pub(crate) vanishes_after_looks: Option<usize>,
    /// The engine goes away before a call that begins with these words is answered; empty = it stays.
    pub(crate) vanishes_at: String,
    /// The script gets a signal once a call that begins with these words was answered; empty = it gets none.
    pub(crate) signals_after: String,
    /// Which one: `INT` is that of Ctrl+C.
    pub(crate) signal: String,
    /// Version of the plugin, `docker compose`; empty = there is none.
    pub(crate) plugin: String,
    /// Version of the standalone `docker-compose`; empty = there is none.
    pub(crate) standalone: String,
    /// The network that cannot be created.
    pub(crate) network_fails: String,
    /// The image that can be neither pulled nor built.
    pub(crate) image_fails: String,
    /// The exit code of a command that a person gives to Compose.
    pub(crate) compose_exit: i32,
    /// A call that begins with these words gets no answer; empty = each gets one.
    pub(crate) hangs_at: String,
    pub(crate) memory_mib: u64,
}

impl Engine {
    /// What docker says when no engine listens.
    pub(crate) const SILENCE: &str =
        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";
}

/// A Compose project.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Project {
    /// The project name.
    pub(crate) name: String,
    /// Its directory and its Compose file.
    pub(crate) directory: PathBuf,
    pub(crate) file: PathBuf,
    /// Names of its containers by service.
    pub(crate) containers: IndexMap<String, String>,
    /// Images of its services, and what the spec says of each service as the build numbers it.
    pub(crate) images: IndexMap<String, String>,
    pub(crate) parts: IndexMap<String, String>,
    /// Services whose container Compose would create from something else than the last time.
    pub(crate) changed: Vec<String>,
    /// Containers in whose namespaces services are, by service.
    pub(crate) owners: IndexMap<String, String>,
    /// External networks that its Compose file names.
    pub(crate) networks: Vec<String>,
    /// Whether its Compose file cannot be read.
    pub(crate) is_broken: bool,
    /// The service whose container cannot be created.
    pub(crate) create_fails: String,
}

impl World {
    /// The file with the world.
    pub(crate) const FILE: &str = "world.json";
    /// The file with the process id of the script.
    pub(crate) const SCRIPT: &str = "script";

    /// The directory named by the environment.
    pub(crate) fn directory() -> Result<PathBuf, String> {
        env::var_os(DIRECTORY).map(PathBuf::from).ok_or_else(|| format!("{DIRECTORY} names no scenario"))
    }

    /// Waits until no other call is being answered.
    pub(crate) fn turn() -> Result<File, String> {
        let file = Self::directory()?.join("turn");
        let turn = OpenOptions::new().create(true).append(true).open(file);
        let turn = turn.map_err(|error| error.to_string())?;
        turn.lock().map_err(|error| error.to_string())?;
        Ok(turn)
    }

    pub(crate) fn load() -> Result<Self, String> {
        let file = Self::directory()?.join(Self::FILE);
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Written beside and renamed: an interrupted script leaves a complete file behind.
    pub(crate) fn save(&self) -> Result<(), String> {
        let file = Self::directory()?.join(Self::FILE);
        let new = file.with_extension(format!("json.{}", std::process::id()));
        let text = serde_json::to_string(self).map_err(|error| error.to_string())?;
        fs::write(&new, text).and_then(|()| fs::rename(&new, &file)).map_err(|error| error.to_string())
    }

    /// The name of a container that is referred to by its name or its id.
    pub(crate) fn name_of(&self, called: &str) -> String {
        let by_id = self.containers.iter().find(|(name, it)| it.id(name) == called);
        by_id.map_or_else(|| called.to_owned(), |it| it.0.clone())
    }

    /// A container that exists.
    pub(crate) fn container(&self, name: &str) -> Option<&Container> {
        self.containers.get(name).filter(|it| it.is_there())
    }

    pub(crate) fn network(&self, name: &str) -> Option<&Network> {
        self.networks.iter().find(|it| it.name == name)
    }

    /// The engine's clock when the next thing happens.
    pub(crate) fn tick(&mut self) -> u64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs());
        self.clock = (self.clock + 1).max(now);
        self.clock
    }

    /// The id of the image that a name refers to; empty if there is none.
    pub(crate) fn image_id(&self, name: &str) -> String {
        self.images.iter().find(|it| it.0 == name).map(|it| it.1.clone()).unwrap_or_default()
    }

    pub(crate) fn add_image(&mut self, name: &str) {
        if self.image_id(name).is_empty() {
            self.images.push((name.to_owned(), format!("sha256:{}", identity(name))));
        }
    }
}
