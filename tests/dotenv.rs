//! What may stand in a `.env` file reaches a service unchanged, whichever Compose reads it.

use std::{fs, path::Path, process::Command};

use arcgen::{
    compose::{Map, Value},
    quote::{dotenv_can_hold, yaml_entry},
};

use crate::{quoting::texts, tool};

/// Every value that the file can hold, out of many that are hard to quote, read by `compose config`.
fn arrive(program: &Path, before: &[&str]) {
    let values: Vec<String> = texts(4000).into_iter().filter(|value| dotenv_can_hold(value)).collect();
    assert!(values.len() > 300, "hardly anything is left to be tested: {}", values.len());
    let name = |index: usize| format!("VALUE_{index}");
    // Between braces, so that what `config` writes is read back as text, whichever YAML it speaks.
    let environment: Map = (0..values.len())
        .map(|index| (name(index), Value::text(format!("={{${{{}}}}}", name(index)))))
        .collect();
    let service = Map::from_iter([
        ("image".to_owned(), Value::text("busybox")),
        ("environment".to_owned(), Value::Map(environment)),
    ]);
    let services = yaml_entry("services", &Map::from_iter([("app".to_owned(), Value::Map(service))]), 0);
    let lines: Vec<String> =
        values.iter().enumerate().map(|(index, value)| format!("{}={value}\n", name(index))).collect();

    let dir = tempfile::tempdir().expect("there is a temporary directory");
    let (file, env) = (dir.path().join("docker-compose.yml"), dir.path().join("values.env"));
    fs::write(&file, services).expect("it can be written");
    fs::write(&env, lines.concat()).expect("it can be written");
    let output = Command::new(program)
        .args(before)
        .arg("-f")
        .arg(file)
        .arg("--env-file")
        .arg(env)
        .arg("config")
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let model: serde_yaml::Value = serde_yaml::from_slice(&output.stdout).expect("it writes YAML");
    let read = &model["services"]["app"]["environment"];
    for (index, value) in values.iter().enumerate() {
        let read = read[name(index)].as_str();
        assert_eq!(read, Some(format!("={{{value}}}").as_str()), "{}", name(index));
    }
}

#[test]
fn values_arrive_through_compose() {
    if let Some(docker) = tool::find("compose") {
        arrive(&docker, &["compose"]);
    }
}

#[test]
fn values_arrive_through_docker_compose_1() {
    if let Some(compose) = tool::find("compose1") {
        arrive(&compose, &[]);
    }
}
