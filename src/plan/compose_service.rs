//! What a Compose file says of one service.

use super::{ComposeService, Condition, Gate, networks::scalar, strings::Strings};
use crate::{
    compose::{Map, Value, Version, duration},
    platform::{
        DependencyOrigin, Health, JoinedNetwork, OWN_KEYS, Platform, Probe, Service, ServiceId, compose_map,
        compose_value,
    },
};

/// The keys that people look for first, in the order in which they are written; others follow in the spec's order.
const ORDER: &[&str] = &[
    "image",
    "pull_policy",
    "build",
    "container_name",
    "profiles",
    "entrypoint",
    "command",
    "working_dir",
    "environment",
    "ports",
    "volumes",
    "networks",
    "depends_on",
    "healthcheck",
    "restart",
    "labels",
];

pub(super) fn plan(platform: &Platform, id: ServiceId, strings: &Strings) -> ComposeService {
    let service = &platform[id];
    let mut body = Map::with_capacity(service.container.keys.len());
    let others = service.container.keys.iter().map(|(key, _)| key);
    let others = others.filter(|key| !ORDER.contains(key) && !OWN_KEYS.contains(key));
    for key in ORDER.iter().copied().chain(others) {
        if let Some(value) = value(platform, service, key, strings) {
            body.insert(key.to_owned(), value);
        }
    }
    ComposeService { key: service.key.value.clone(), comment: comment(platform, service), body }
}

fn value(platform: &Platform, service: &Service, key: &str, strings: &Strings) -> Option<Value> {
    match key {
        "environment" => environment(service, strings),
        "networks" => networks(platform, service, strings),
        "depends_on" => depends_on(platform, service),
        "healthcheck" => healthcheck(platform, service, strings),
        "ports" => Some(ports(strings.value(compose_value(service.container.keys.get(key)?)))),
        "restart" => match &service.container.restart {
            Some(restart) => Some(Value::text(strings.text(&restart.value.text))),
            None if service.gate == Gate::Completed => Some(Value::text("no")),
            None => None,
        },
        _ => Some(strings.value(compose_value(service.container.keys.get(key)?))),
    }
}

/// The title, then what the service waits for in other projects: Compose cannot say it.
fn comment(platform: &Platform, service: &Service) -> Vec<String> {
    let mut lines = vec![service.title.clone()];
    let elsewhere = service.depends_on.iter().filter(|it| platform[it.service].project != service.project);
    for dependency in elsewhere {
        let target = &platform[dependency.service];
        let state = match (dependency.condition, target.gate) {
            (Condition::Started, _) => "has started",
            (Condition::Ready, Gate::Healthy) => "is healthy",
            (Condition::Ready, Gate::Running) => "is running",
            (Condition::Ready, Gate::Completed) => "has completed",
        };
        lines.push(format!("Starts once {} {state}.", target.id));
    }
    lines
}

/// A map of texts. Where a name holds a dollar, a list: Compose interpolates the items of a list, but no keys.
fn environment(service: &Service, strings: &Strings) -> Option<Value> {
    if service.container.environment.is_empty() {
        return None;
    }
    let text = |value: &Option<String>| value.as_deref().map(|it| strings.text(it));
    if service.container.environment.iter().any(|it| it.name.contains('$')) {
        let items = service.container.environment.iter().map(|it| match text(&it.value) {
            Some(value) => Value::Text(format!("{}={value}", strings.text(&it.name))),
            None => Value::Text(strings.text(&it.name)),
        });
        return Some(Value::List(items.collect()));
    }
    let entries = service.container.environment.iter();
    Some(Value::Map(
        entries.map(|it| (it.name.clone(), text(&it.value).map_or(Value::Null, Value::Text))).collect(),
    ))
}

/// Items of the short form are texts: `22:22` is a number of base 60 to some readers of YAML.
fn ports(value: Value) -> Value {
    let Value::List(items) = value else { return value };
    let items = items.into_iter().map(|it| match scalar(&it) {
        Some(text) => Value::Text(text),
        None => it,
    });
    Value::List(items.collect())
}

fn networks(platform: &Platform, service: &Service, strings: &Strings) -> Option<Value> {
    if let Some(table) = service.container.keys.get("networks").and_then(|it| it.as_table()) {
        let Value::Map(map) = strings.value(Value::Map(compose_map(table))) else { return None };
        let empty = Value::Map(Map::new());
        let entries = map.into_iter().map(|(key, it)| (key, if it == empty { Value::Null } else { it }));
        return Some(Value::Map(entries.collect()));
    }
    let key = |joined: &JoinedNetwork| match joined {
        JoinedNetwork::Owned(id) => platform[*id].key.value.clone(),
        JoinedNetwork::Default(_) => "default".to_owned(),
    };
    let keys: Vec<String> = service.container.networks.iter().map(|it| key(&it.network)).collect();
    // Without a word Compose joins its own network of the project.
    if keys.is_empty() || keys == ["default"] { None } else { Some(Value::texts(keys)) }
}

/// The dependencies inside of the project, in the long form.
fn depends_on(platform: &Platform, service: &Service) -> Option<Value> {
    const REQUIRED_SINCE: Version = Version::new(2, 20, 0);
    const RESTART_SINCE: Version = Version::new(2, 17, 0);
    let floor = platform.floor.compose;
    let mut entries = Map::new();
    for dependency in &service.depends_on {
        let target = &platform[dependency.service];
        if target.project != service.project || dependency.origin != DependencyOrigin::Stated {
            continue;
        }
        let condition = match (&dependency.compose.condition, dependency.condition, target.gate) {
            (Some(stated), _, _) => stated.as_str(),
            (None, Condition::Ready, Gate::Healthy) => "service_healthy",
            (None, Condition::Ready, Gate::Completed) => "service_completed_successfully",
            (None, Condition::Started, _) | (None, Condition::Ready, Gate::Running) => "service_started",
        };
        let mut keys = Map::new();
        keys.insert("condition".to_owned(), Value::text(condition));
        if let Some(restart) = dependency.compose.restart.filter(|_| floor >= RESTART_SINCE) {
            keys.insert("restart".to_owned(), Value::Bool(restart));
        }
        if let Some(required) = dependency.compose.required.filter(|_| floor >= REQUIRED_SINCE) {
            keys.insert("required".to_owned(), Value::Bool(required));
        }
        entries.insert(target.key.value.clone(), Value::Map(keys));
    }
    (!entries.is_empty()).then_some(Value::Map(entries))
}

fn healthcheck(platform: &Platform, service: &Service, strings: &Strings) -> Option<Value> {
    match &service.health {
        Health::Probe(probe) => Some(probe_value(platform, probe, strings)),
        _ => service.container.keys.get("healthcheck").map(|it| strings.value(compose_value(it))),
    }
}

fn probe_value(platform: &Platform, probe: &Probe, strings: &Strings) -> Value {
    const START_INTERVAL_SINCE: Version = Version::new(2, 20, 2);
    let timing = &probe.timing;
    let mut keys = Map::new();
    keys.insert("test".to_owned(), Value::texts(probe.test.iter().map(|it| strings.text(it))));
    let mut add = |key: &str, value: Value| keys.insert(key.to_owned(), value);
    add("interval", Value::Text(duration::write(timing.interval)));
    add("timeout", Value::Text(duration::write(timing.timeout)));
    add("retries", Value::Integer(i64::from(timing.retries)));
    add("start_period", Value::Text(duration::write(timing.start_period)));
    if let Some(interval) = timing.start_interval.filter(|_| platform.floor.compose >= START_INTERVAL_SINCE) {
        add("start_interval", Value::Text(duration::write(interval)));
    }
    Value::Map(keys)
}
