//! A checksum of what the spec says of a container, for each of Compose's keys. Every service has them as a label: from
//! the label of an existing container, a start can tell what has changed since it was created.

use std::fmt::Write;

use crc32fast::Hasher;

use super::service;
use crate::{
    compose::{Map, Value},
    plan::{Grant, Plan, Service},
};

/// The label.
const LABEL: &str = "arcgen.parts";

/// Keys that do not affect an existing container.
const ELSEWHERE: &[&str] = &["build", "pull_policy", "depends_on", "profiles", "labels"];

/// `image=1f6c environment=90ab`, in the order of the keys in the Compose file.
#[must_use]
pub fn parts_of(plan: &Plan, service: &Service) -> String {
    parts(plan, service, &service::keys(plan, service))
}

/// The keys of a service with the label.
pub(super) fn labelled(plan: &Plan, service: &Service) -> Map {
    let mut keys = service::keys(plan, service);
    let parts = parts(plan, service, &keys);
    match keys.entry("labels".to_owned()).or_insert_with(|| Value::Map(Map::new())) {
        Value::List(items) => items.push(Value::Text(format!("{LABEL}={parts}"))),
        Value::Map(labels) => drop(labels.insert(LABEL.to_owned(), Value::Text(parts))),
        other => *other = Value::Map(Map::from_iter([(LABEL.to_owned(), Value::Text(parts))])),
    }
    keys
}

fn parts(plan: &Plan, service: &Service, keys: &Map) -> String {
    let mut parts = String::new();
    for (key, value) in keys.iter().filter(|(key, _)| !ELSEWHERE.contains(&key.as_str())) {
        let mut digest = Hasher::new();
        add(&mut digest, value);
        let grants = match key.as_str() {
            "configs" => Some(&service.spec.facts.configs),
            "secrets" => Some(&service.spec.facts.secrets),
            "networks" => {
                let declared = &plan.projects[service.project].networks;
                let joined = service.spec.networks.iter().filter_map(|it| declared.get(&it.key));
                joined.for_each(|it| add(&mut digest, it));
                None
            }
            _ => None,
        };
        let separator = if parts.is_empty() { "" } else { " " };
        let _ = match grants {
            // What a config or secret says is declared elsewhere, and copied into the container: Compose does not see it change.
            Some(grants) => {
                add_sources(&mut digest, plan, service, key, grants);
                write!(parts, "{separator}{key}={:08x}", digest.finalize())
            }
            // Compose sees that it has changed; this only says where.
            None => write!(parts, "{separator}{key}={:04x}", digest.finalize() & 0xffff),
        };
    }
    parts
}

fn add_sources(digest: &mut Hasher, plan: &Plan, service: &Service, section: &str, grants: &[Grant]) {
    let sections = &plan.projects[service.project].sections;
    let Some((_, Value::Map(declared))) = sections.iter().find(|it| it.0 == section) else { return };
    grants.iter().filter_map(|it| declared.get(&it.source)).for_each(|it| add(digest, it));
}

/// Adds a value so that no other one adds the same bytes.
fn add(digest: &mut Hasher, value: &Value) {
    let mut text = |kind: u8, text: &str| {
        digest.update(&[kind]);
        digest.update(&(text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    };
    match value {
        Value::Null => text(0, ""),
        Value::Bool(it) => text(1, &it.to_string()),
        Value::Integer(it) => text(2, &it.to_string()),
        Value::Float(it) => text(3, &it.to_string()),
        Value::Text(it) => text(4, it),
        Value::List(items) => {
            text(5, &items.len().to_string());
            for item in items {
                add(digest, item);
            }
        }
        Value::Map(map) => {
            text(6, &map.len().to_string());
            for (key, value) in map {
                add(digest, &Value::text(key));
                add(digest, value);
            }
        }
    }
}
