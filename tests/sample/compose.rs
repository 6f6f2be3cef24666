//! What the Compose files of the sample say: every kind of value, and scalars that a reader could retype.

use arcgen::{
    compose::{Map, Value},
    plan::{ComposeFile, ComposeService},
};

/// The Compose file of the sample's project `key`.
pub(super) fn file(key: &str) -> ComposeFile {
    let services = match key {
        "base" => vec![
            service("db", &["Ann's database"], database()),
            service(
                "migrate",
                &["Migrations"],
                map([("build", Value::text("./migrate")), ("restart", Value::text("no"))]),
            ),
        ],
        _ => vec![
            service("api", &["Caf\u{e9} d'Ann", "waits for base/migrate: the scripts see to it"], api()),
            service("admin", &["Admin"], map([("image", Value::text("busybox:1.36"))])),
        ],
    };
    let networks = map([(
        "backbone",
        Value::Map(map([("name", Value::text("toy-backbone")), ("external", Value::Bool(true))])),
    )]);
    let volumes = map([("data", Value::Null)]);
    ComposeFile {
        name: Some(key.to_owned()),
        services,
        sections: vec![("networks".to_owned(), networks), ("volumes".to_owned(), volumes)],
    }
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Map {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn service(key: &str, comment: &[&str], body: Map) -> ComposeService {
    ComposeService {
        key: key.to_owned(),
        comment: comment.iter().map(|line| (*line).to_owned()).collect(),
        body,
    }
}

fn database() -> Map {
    map([
        ("image", Value::text("postgres:16")),
        (
            "environment",
            Value::Map(map([("FLAG", Value::text("true")), ("COLOUR", Value::text("#fff: on"))])),
        ),
        ("ports", Value::texts(["22:22", "${DB_PORT:-5432}:5432"])),
        ("volumes", Value::texts(["data:/var/lib/postgresql/data"])),
        ("networks", Value::texts(["backbone"])),
        (
            "healthcheck",
            Value::Map(map([
                ("test", Value::texts(["CMD", "pg_isready", "-U", "it's"])),
                ("interval", Value::text("2s")),
                ("retries", Value::Integer(5)),
            ])),
        ),
        ("cpus", Value::Float(0.5)),
    ])
}

fn api() -> Map {
    map([
        ("image", Value::text("${REGISTRY:-localhost}/api:1.10")),
        ("command", Value::text("sh -c 'echo one\n  two'\n")),
        ("networks", Value::Map(map([("backbone", Value::Map(map([("aliases", Value::texts(["api"]))])))]))),
        (
            "volumes",
            Value::List(vec![Value::Map(map([
                ("type", Value::text("bind")),
                ("source", Value::text("./a b")),
            ]))]),
        ),
        ("deploy", Value::Map(Map::new())),
    ])
}
