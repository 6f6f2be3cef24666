//! How a network is created: Compose's keys as arguments of `docker network create`.

use super::Network;
use crate::{
    compose::{Map, Value, pair},
    platform,
};

pub(super) fn plan(network: &platform::Network) -> Network {
    Network {
        key: network.key.value.clone(),
        name: network.name.value.clone(),
        create_args: create_args(&network.keys),
    }
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
