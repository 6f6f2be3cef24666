//! What exists: an engine, Compose, networks, volumes, containers. One line each, tabs between the columns.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
};

/// A container, and what it will do.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) name: String,
    pub(crate) project: String,
    pub(crate) service: String,
    /// Whether it exists. What does not is what Compose would create.
    pub(crate) exists: bool,
    /// The state it is in, as long as it has not been started: `exited none exit=1`.
    pub(crate) before: String,
    /// The states that it shows, one a look, once it has been started; the last one stays.
    pub(crate) timeline: Vec<String>,
    /// How many looks there were since its start; none before it.
    pub(crate) looks: Option<usize>,
    /// Why it cannot be started or stopped; empty if it can.
    pub(crate) refusal: String,
    /// Published ports, as `docker ps` shows them.
    pub(crate) ports: String,
    /// Output of its last probe.
    pub(crate) probe: String,
    /// What it has logged.
    pub(crate) log: String,
}

impl Container {
    /// The state that it shows now.
    pub(crate) fn state(&self) -> &str {
        match self.looks {
            None => &self.before,
            Some(looks) => {
                self.timeline.get(looks).or(self.timeline.last()).map_or("running none", String::as_str)
            }
        }
    }

    pub(crate) fn is_up(&self) -> bool {
        self.exists && ["running", "restarting", "paused"].iter().any(|it| self.state().starts_with(it))
    }
}

/// An answer to `docker exec` on a container: the first that fits is used up, the last one stays.
pub(crate) struct Execution {
    pub(crate) container: String,
    pub(crate) code: i32,
    pub(crate) output: String,
    pub(crate) left: usize,
}

#[derive(Default)]
pub(crate) struct World {
    directory: PathBuf,
    /// Single facts: `engine`, `plugin`, `standalone`, `vanish` (after so many looks), `create-fails` …
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) networks: Vec<String>,
    /// Name and project.
    pub(crate) volumes: Vec<(String, String)>,
    pub(crate) containers: Vec<Container>,
    pub(crate) executions: Vec<Execution>,
}

impl World {
    pub(crate) fn read(directory: &Path) -> Self {
        let text = fs::read_to_string(directory.join("world")).expect("a world");
        let mut world = Self { directory: directory.to_owned(), ..Self::default() };
        for line in text.lines() {
            let columns: Vec<String> = line.split('\t').map(plain).collect();
            let column = |index: usize| columns.get(index).cloned().unwrap_or_default();
            match columns[0].as_str() {
                "network" => world.networks.push(column(1)),
                "volume" => world.volumes.push((column(1), column(2))),
                "execution" => world.executions.push(Execution {
                    container: column(1),
                    code: column(2).parse().expect("an exit code"),
                    output: column(3),
                    left: column(4).parse().expect("a number"),
                }),
                "container" => world.containers.push(Container {
                    name: column(1),
                    project: column(2),
                    service: column(3),
                    exists: column(4) == "exists",
                    before: column(5),
                    timeline: column(6).split(';').map(|it| it.trim().to_owned()).collect(),
                    looks: column(7).parse().ok(),
                    refusal: column(8),
                    ports: column(9),
                    probe: column(10),
                    log: column(11),
                }),
                _ => world.facts.push((column(0), column(1))),
            }
        }
        world
    }

    pub(crate) fn write(&self) {
        let mut text = String::new();
        let mut line = |columns: &[&str]| {
            let columns: Vec<String> = columns.iter().map(|it| escaped(it)).collect();
            text.push_str(&columns.join("\t"));
            text.push('\n');
        };
        for (name, value) in &self.facts {
            line(&[name, value]);
        }
        for name in &self.networks {
            line(&["network", name]);
        }
        for (name, project) in &self.volumes {
            line(&["volume", name, project]);
        }
        for it in &self.executions {
            line(&["execution", &it.container, &it.code.to_string(), &it.output, &it.left.to_string()]);
        }
        for it in &self.containers {
            line(&[
                "container",
                &it.name,
                &it.project,
                &it.service,
                if it.exists { "exists" } else { "missing" },
                &it.before,
                &it.timeline.join(";"),
                &it.looks.map_or(String::new(), |looks| looks.to_string()),
                &it.refusal,
                &it.ports,
                &it.probe,
                &it.log,
            ]);
        }
        fs::write(self.directory.join("world"), text).expect("a world that can be written");
    }

    /// Adds a line to what happened.
    pub(crate) fn note(&self, line: &str) {
        let mut calls = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.directory.join("calls"))
            .expect("calls that can be written");
        writeln!(calls, "{line}").expect("calls that can be written");
    }

    /// A single fact, empty if it is not stated.
    pub(crate) fn fact(&self, name: &str) -> &str {
        self.facts.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn set_fact(&mut self, name: &str, value: String) {
        match self.facts.iter_mut().find(|(it, _)| it == name) {
            Some(fact) => fact.1 = value,
            None => self.facts.push((name.to_owned(), value)),
        }
    }

    pub(crate) fn container(&mut self, name: &str) -> Option<&mut Container> {
        self.containers.iter_mut().find(|it| it.exists && it.name == name)
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t")
}

fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        plain.push(match character {
            '\\' => match characters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                other => other.unwrap_or('\\'),
            },
            other => other,
        });
    }
    plain
}
