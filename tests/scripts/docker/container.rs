//! A container: how it will behave, its state, and what `docker inspect` shows of it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{moment::Moment, time};

/// A container.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the container")]
pub(crate) struct Container {
    /// Compose project and service; empty for a foreign container.
    pub(crate) project: String,
    pub(crate) service: String,
    /// Whether it is one that Compose made for a hook of the service, or for `docker compose run`.
    pub(crate) is_hook: bool,
    pub(crate) is_one_off: bool,
    /// What it was made from, as Compose and the build number it, and the directory of its project.
    pub(crate) hash: String,
    pub(crate) parts: String,
    pub(crate) directory: String,
    /// How often a container of this name was created: to the engine, each is another one.
    pub(crate) generation: u32,
    /// Id of its image, and of the container in whose namespaces it is.
    pub(crate) image_id: String,
    pub(crate) namespace: String,
    pub(crate) image: String,
    pub(crate) has_health_check: bool,
    /// Name and id of the networks that it is on.
    pub(crate) networks: Vec<(String, String)>,
    /// `NAME=value`.
    pub(crate) environment: Vec<String>,
    /// Files in it, text by path.
    pub(crate) files: Vec<(String, String)>,
    /// As `docker ps` shows them: `0.0.0.0:8080->80/tcp`.
    pub(crate) ports: Vec<String>,
    /// Its current state, and what comes next: one moment for each look at it, and the last one stays.
    pub(crate) now: Moment,
    pub(crate) next: Vec<Moment>,
    /// What comes once it is started.
    pub(crate) timeline: Vec<Moment>,
    /// Why it can be neither started nor stopped; empty if it can.
    pub(crate) refuses: String,
    /// The output of a failing hook that Compose runs after the start; empty if none fails.
    pub(crate) hook_fails: String,
    /// What it has logged, and what its health check says.
    pub(crate) logs: String,
    pub(crate) probe: String,
    /// What it ends with; 0 = 1 as long as it is not healthy.
    pub(crate) probe_code: i32,
    /// The answers of commands inside it: the first one is given as often as it says, then the next. Without answers,
    /// they succeed.
    pub(crate) answers: Vec<Answer>,
    /// Why the engine could not start it.
    pub(crate) error: String,
    /// When it was created, when it was last started, and when it ended; seconds since 1970.
    pub(crate) created: u64,
    pub(crate) started: u64,
    pub(crate) finished: u64,
    /// Whether it was started the moment before the first look at it, however long the script takes until then.
    pub(crate) started_when_seen: bool,
}

impl Container {
    pub(crate) fn is_there(&self) -> bool {
        self.now.status != "missing"
    }

    /// One look at it: the next moment begins.
    pub(crate) fn advance(&mut self) {
        if !self.next.is_empty() {
            self.now = self.next.remove(0);
        }
    }

    /// A look at it, at this time.
    pub(crate) fn see(&mut self, clock: u64) {
        if self.started_when_seen {
            (self.started, self.started_when_seen) = (clock, false);
        }
    }

    /// From now on it follows its timeline.
    pub(crate) fn begin(&mut self, clock: u64) {
        self.now = Moment::of("running");
        self.next.clone_from(&self.timeline);
        self.error.clear();
        (self.started, self.started_when_seen) = (clock, false);
    }

    /// It is created, for the first time or again.
    pub(crate) fn create(&mut self, clock: u64) {
        self.now = Moment::of("created");
        self.next.clear();
        self.generation += 1;
        self.created = clock;
        self.started = 0;
        self.finished = 0;
    }

    pub(crate) fn id(&self, name: &str) -> String {
        identity(&format!("{name} {}", self.generation))
    }

    pub(crate) fn is_on(&self, network: &str) -> bool {
        self.networks.iter().any(|it| it.0 == network)
    }

    pub(crate) fn labels(&self) -> Value {
        let mut labels = serde_json::Map::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                labels.insert(name.to_owned(), value.into());
            }
        };
        if !self.project.is_empty() {
            add("com.docker.compose.project", &self.project);
            add("com.docker.compose.service", &self.service);
            add("com.docker.compose.oneoff", if self.is_one_off { "True" } else { "False" });
            add("com.docker.compose.hook", if self.is_hook { "pre_start" } else { "" });
            add("com.docker.compose.config-hash", &self.hash);
            add("com.docker.compose.project.working_dir", &self.directory);
            add("com.docker.compose.image", &self.image_id);
            add("arcgen.parts", &self.parts);
        }
        labels.into()
    }

    /// What the next command inside it answers.
    pub(crate) fn answer(&mut self) -> Answer {
        let Some(answer) = self.answers.first_mut() else { return Answer::default() };
        let given = answer.clone();
        match answer.times {
            0 => {}
            1 => drop(self.answers.remove(0)),
            _ => answer.times -= 1,
        }
        given
    }

    /// What `docker inspect` knows.
    pub(crate) fn document(&self, name: &str) -> Value {
        let Moment { status, health, exit_code, restarts, out_of_memory } = &self.now;
        let failed = if self.probe_code == 0 { i32::from(health != "healthy") } else { self.probe_code };
        let probe = json!({
            "Start": self.stamp(), "End": self.stamp(), "ExitCode": failed, "Output": self.probe,
        });
        let log = if self.probe.is_empty() { vec![] } else { vec![probe] };
        let checks = health != "none" && self.has_health_check;
        let check = (checks && !health.is_empty())
            .then(|| json!({ "Status": health, "FailingStreak": 0, "Log": log }));
        let networks: serde_json::Map<_, _> = self
            .networks
            .iter()
            .enumerate()
            .map(|(at, (network, id))| {
                let address = format!("172.30.{at}.2");
                (network.clone(), json!({ "IPAddress": address, "NetworkID": id, "Aliases": [self.service] }))
            })
            .collect();
        json!({
            "ID": self.id(name),
            "Name": format!("/{name}"),
            "Created": time::stamp(self.created),
            "Image": self.image_id,
            "RestartCount": restarts,
            "State": {
                "Status": status, "Running": self.now.is_up(), "Paused": status == "paused",
                "Restarting": status == "restarting", "Dead": status == "dead", "OOMKilled": out_of_memory,
                "ExitCode": exit_code, "Error": self.error,
                "StartedAt": self.stamp(), "FinishedAt": time::stamp(self.finished), "Health": check,
            },
            "Config": {
                "Image": self.image,
                "Healthcheck": checks.then(|| json!({ "Test": ["CMD", "true"] })),
                "Labels": self.labels(),
                "Env": self.environment,
            },
            "HostConfig": {
                "NetworkMode": if self.namespace.is_empty() { "default" } else { &self.namespace },
                "PidMode": "", "IpcMode": "private",
            },
            "NetworkSettings": { "Networks": networks, "Ports": self.port_map() },
        })
    }

    /// The engine's time of its last start; a restart by its policy is a start too.
    pub(crate) fn stamp(&self) -> String {
        time::stamp(self.started + u64::from(self.now.restarts))
    }

    /// `{"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"}]}`
    fn port_map(&self) -> Value {
        let ports = self.ports.iter().filter_map(|port| {
            let (host, inside) = port.split_once("->")?;
            let (address, number) = host.rsplit_once(':')?;
            Some((inside.to_owned(), json!([{ "HostIp": address, "HostPort": number }])))
        });
        Value::Object(ports.collect())
    }
}

/// What a command inside a container answers.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) output: String,
    /// How often it is given; 0 = always.
    pub(crate) times: usize,
}

/// Twelve characters that look like an id of the engine.
pub(crate) fn identity(name: &str) -> String {
    let sum = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")[..12].to_owned()
}
