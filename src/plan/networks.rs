//! Shared networks as the scripts make them, Compose's keys as arguments of `docker network create`; and the networks of a
//! project as Compose makes them.

use super::{Network, strings::Strings};
use crate::{
    compose::{Map, Value, pair},
    platform,
};

pub(super) fn plan(network: &platform::Network, strings: &Strings) -> Network {
    Network {
        key: network.key.value.clone(),
        name: strings.text(&network.name.value),
        external: network.external,
        options: options(&network.keys),
        create_args: create_args(&network.keys),
    }
}

/// The networks that a project declares for itself, as Compose writes them.
pub(super) fn private(project: &platform::Project, strings: &Strings) -> Map {
    let networks = project.networks.iter().map(|network| {
        let keys = strings.value(Value::Map(network.keys.clone()));
        let value = if network.keys.is_empty() { Value::Null } else { keys };
        (network.key.value.clone(), value)
    });
    networks.collect()
}

/// What the spec states, as the scripts ask the engine for it.
fn options(keys: &Map) -> Vec<String> {
    let mut options = Vec::new();
    for (key, word) in [
        ("driver", "driver"),
        ("internal", "internal"),
        ("attachable", "attachable"),
        ("enable_ipv6", "ipv6"),
    ] {
        options.extend(keys.get(key).and_then(scalar).map(|it| format!("{word}={it}")));
    }
    let pools = keys.get("ipam").and_then(|it| match it {
        Value::Map(ipam) => ipam.get("config"),
        _ => None,
    });
    if let Some(Value::List(pools)) = pools {
        let subnets = pools.iter().filter_map(|it| match it {
            Value::Map(pool) => pool.get("subnet").and_then(scalar),
            _ => None,
        });
        let subnets: Vec<String> = subnets.collect();
        if !subnets.is_empty() {
            options.push(format!("subnets={}", subnets.join(",")));
        }
    }
    options
}

fn create_args(keys: &Map) -> Vec<String> {
    let mut args = Vec::new();
    let mut pair = |option: &str, value: String| args.extend([option.to_owned(), value]);
    if let Some(driver) = keys.get("driver").and_then(scalar) {
        pair("--driver", driver);
    }
    for (key, value) in assignments(keys.get("driver_opts")) {
        pair("--opt", format!("{key}={value}"));
    }
    if let Some(Value::Map(ipam)) = keys.get("ipam") {
        if let Some(driver) = ipam.get("driver").and_then(scalar) {
            pair("--ipam-driver", driver);
        }
        for (key, value) in assignments(ipam.get("options")) {
            pair("--ipam-opt", format!("{key}={value}"));
        }
        let pools = if let Some(Value::List(pools)) = ipam.get("config") { pools.as_slice() } else { &[] };
        for pool in pools {
            let Value::Map(pool) = pool else { continue };
            for (key, option) in
                [("subnet", "--subnet"), ("ip_range", "--ip-range"), ("gateway", "--gateway")]
            {
                if let Some(value) = pool.get(key).and_then(scalar) {
                    pair(option, value);
                }
            }
            for (key, value) in assignments(pool.get("aux_addresses")) {
                pair("--aux-address", format!("{key}={value}"));
            }
        }
    }
    for (key, value) in assignments(keys.get("labels")) {
        pair("--label", if value.is_empty() { key } else { format!("{key}={value}") });
    }
    for (key, option) in
        [("internal", "--internal"), ("attachable", "--attachable"), ("enable_ipv6", "--ipv6")]
    {
        if keys.get(key) == Some(&Value::Bool(true)) {
            args.push(option.to_owned());
        }
    }
    args
}

/// A scalar as text.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Bool(boolean) => Some(boolean.to_string()),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// The entries of a map, or of a list of `key=value`.
fn assignments(value: Option<&Value>) -> Vec<(String, String)> {
    match value {
        Some(Value::Map(map)) => {
            map.iter().map(|(key, value)| (key.clone(), scalar(value).unwrap_or_default())).collect()
        }
        Some(Value::List(items)) => items
            .iter()
            .filter_map(Value::as_text)
            .map(pair::name_and_value)
            .map(|(key, value)| (key.to_owned(), value.unwrap_or_default().to_owned()))
            .collect(),
        _ => Vec::new(),
    }
}
