//! What Docker Compose makes of files, to compare with what it makes of those that arcgen writes.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// What Compose makes of the files of a project, without the labels that arcgen adds.
///
/// # Errors
/// What Compose says where it refuses them.
pub(crate) fn model(root: &Path, files: &[PathBuf], variables: &[(&str, &str)]) -> Result<Value, String> {
    let output = Command::new("docker")
        .args(["compose", "--profile", "*"])
        .args(files.iter().flat_map(|it| [Path::new("--file"), it]))
        .arg("--project-directory")
        .arg(root)
        .args([
            "config",
            "--no-path-resolution",
            "--no-consistency",
            "--no-env-resolution",
            "--format",
            "json",
        ])
        .current_dir(root)
        .envs(variables.iter().copied())
        .output()
        .expect("docker runs");
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let mut model: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    for section in ["services", "networks", "volumes"] {
        for (_, entry) in model[section].as_object_mut().into_iter().flatten() {
            let Some(entry) = entry.as_object_mut() else { continue };
            let labels = entry.get_mut("labels").and_then(Value::as_object_mut);
            let left = labels.map(|labels| {
                labels.retain(|name, _| !name.starts_with("arcgen."));
                labels.len()
            });
            if left == Some(0) {
                entry.remove("labels");
            }
            for volume in entry.get_mut("volumes").and_then(Value::as_array_mut).into_iter().flatten() {
                let source = volume["source"].as_str().and_then(|it| it.strip_prefix("./"));
                if let Some(source) = source.map(Value::from) {
                    volume["source"] = source;
                }
            }
            // Of a network that is external, Compose prints an empty one or none.
            if entry.get("ipam").and_then(Value::as_object).is_some_and(serde_json::Map::is_empty) {
                entry.remove("ipam");
            }
            // A network without options is printed as it is written: as nothing, or as an empty map.
            for (_, joined) in entry.get_mut("networks").and_then(Value::as_object_mut).into_iter().flatten()
            {
                if joined.is_null() {
                    *joined = serde_json::json!({});
                }
            }
        }
    }
    Ok(model)
}

/// Changes that the ledger reports: a network that is the platform's is external for each project, under the platform's key, and a
/// job that states no `restart` is not restarted.
pub(crate) fn with_reported_changes(mut model: Value, spec: &toml::Table) -> Value {
    let shared: BTreeMap<&str, &str> = spec
        .get("networks")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
        .map(|(key, network)| (network["name"].as_str().expect("a name"), key.as_str()))
        .collect();
    let networks = model["networks"].as_object().cloned().unwrap_or_default();
    let mut keys = BTreeMap::new();
    let mut changed = serde_json::Map::new();
    for (key, network) in networks {
        let name = network["name"].as_str().unwrap_or_default().to_owned();
        match shared.get(name.as_str()) {
            Some(of_platform) => {
                keys.insert(key, (*of_platform).to_owned());
                changed
                    .insert((*of_platform).to_owned(), serde_json::json!({ "name": name, "external": true }));
            }
            None => drop(changed.insert(key, network)),
        }
    }
    if model["networks"].is_object() {
        model["networks"] = changed.into();
    }
    for (_, service) in model["services"].as_object_mut().into_iter().flatten() {
        if let Some(joined) = service.get("networks").and_then(Value::as_object).cloned() {
            let joined = joined.into_iter().map(|(key, it)| (keys.get(&key).cloned().unwrap_or(key), it));
            service["networks"] = joined.collect::<serde_json::Map<_, _>>().into();
        }
    }
    for project in spec["projects"].as_table().expect("projects").values() {
        for (key, service) in project.get("services").and_then(toml::Value::as_table).into_iter().flatten() {
            if service.get("job").is_some()
                && service.get("restart").is_none()
                && let Some(service) = model["services"].get_mut(key)
            {
                service["restart"] = "no".into();
            }
        }
    }
    model
}
