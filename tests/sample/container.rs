//! What the services of the sample run in: every kind of value, and scalars that a reader could retype.

use std::time::Duration;

use arcgen::{
    compose::{Map, Value, command::Command, mount::Mount},
    plan::{Action, Attachment, Build, ContainerSpec, EnvironmentVariable, Health, Probe, Timing, Written},
};

/// The container of the service of an id.
pub(super) fn of(id: &str) -> ContainerSpec {
    match id {
        "base/db" => database(),
        "base/migrate" => ContainerSpec {
            build: Some(Build {
                context: Some("./migrate".to_owned()),
                dockerfile: None,
                target: None,
                compose: Value::text("./migrate"),
            }),
            restart: Some(Written { value: None, compose: Value::text("no") }),
            ..ContainerSpec::default()
        },
        "apps/api" => api(),
        _ => ContainerSpec { image: Some("busybox:1.36".to_owned()), ..ContainerSpec::default() },
    }
}

/// A command that is one string.
pub(crate) fn command(line: &str) -> Written<Command> {
    Written { value: Some(Command::Line(line.to_owned())), compose: Value::text(line) }
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Map {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The network that all join.
fn backbone(options: Option<Map>) -> Attachment {
    Attachment { key: "backbone".to_owned(), network: Some(0), aliases: Vec::new(), options }
}

fn database() -> ContainerSpec {
    let variable = |name: &str, value: &str| EnvironmentVariable {
        name: name.to_owned(),
        value: Some(value.to_owned()),
    };
    let port = |text: &str| Written { value: None, compose: Value::text(text) };
    let test = ["CMD", "pg_isready", "-U", "it's"].map(str::to_owned);
    ContainerSpec {
        image: Some("postgres:16".to_owned()),
        environment: vec![variable("FLAG", "true"), variable("COLOUR", "#fff: on")],
        ports: vec![port("22:22"), port("${DB_PORT:-5432}:5432")],
        mounts: vec![Written {
            value: Mount::parse_short("data:/var/lib/postgresql/data"),
            compose: Value::text("data:/var/lib/postgresql/data"),
        }],
        networks: vec![backbone(None)],
        health: Health::Probe(Probe {
            action: Action::Command(test[1..].to_vec()),
            test: test.to_vec(),
            timing: Timing {
                interval: Duration::from_secs(2),
                timeout: Duration::from_secs(5),
                retries: 5,
                start_period: Duration::from_secs(30),
                start_interval: None,
            },
            recipe: None,
        }),
        rest: map([("cpus", Value::Float(0.5))]),
        ..ContainerSpec::default()
    }
}

fn api() -> ContainerSpec {
    ContainerSpec {
        image: Some("${REGISTRY:-localhost}/api:1.10".to_owned()),
        command: Some(command("sh -c 'echo one\n  two'\n")),
        networks: vec![Attachment {
            aliases: vec!["api".to_owned()],
            ..backbone(Some(map([("aliases", Value::texts(["api"]))])))
        }],
        mounts: vec![Written {
            value: None,
            compose: Value::Map(map([("type", Value::text("bind")), ("source", Value::text("./a b"))])),
        }],
        rest: map([("deploy", Value::Map(Map::new()))]),
        ..ContainerSpec::default()
    }
}
