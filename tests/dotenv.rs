//! What a `.env` file may contain reaches a service and the scripts unchanged, whichever Compose reads it.

use std::{fs, path::Path, process::Command};

use arcgen::{
    compose::{Map, Value},
    quote::{dotenv_value, yaml_entry},
};

use crate::{quoting::texts, tool};

/// Every value that the file can contain, out of many that are hard to quote.
fn values() -> Vec<String> {
    let values: Vec<String> = texts(4000).into_iter().filter(|value| dotenv_value(value).is_some()).collect();
    assert!(values.len() > 600, "hardly anything is left to be tested: {}", values.len());
    values
}

fn name(index: usize) -> String {
    format!("VALUE_{index}")
}

fn file_of(values: &[String]) -> String {
    let written = values.iter().filter_map(|value| dotenv_value(value));
    let lines: Vec<String> =
        written.enumerate().map(|(index, value)| format!("{}={value}\n", name(index))).collect();
    lines.concat()
}

/// Read by `compose config`.
fn arrive(program: &Path, before: &[&str]) {
    let values = values();
    // Between braces, so that what `config` writes is read back as text, whichever YAML it speaks.
    let environment: Map = (0..values.len())
        .map(|index| (name(index), Value::text(format!("={{${{{}}}}}", name(index)))))
        .collect();
    let service = Map::from_iter([
        ("image".to_owned(), Value::text("busybox")),
        ("environment".to_owned(), Value::Map(environment)),
    ]);
    let services = yaml_entry("services", &Map::from_iter([("app".to_owned(), Value::Map(service))]), 0);

    let dir = tempfile::tempdir().expect("there is a temporary directory");
    let (file, env) = (dir.path().join("docker-compose.yml"), dir.path().join("values.env"));
    fs::write(&file, services).expect("it can be written");
    fs::write(&env, file_of(&values)).expect("it can be written");
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
        // What `config` writes is a Compose file again: it doubles every `$`.
        let read = read[name(index)].as_str().map(|it| it.replace("$$", "$"));
        assert_eq!(read, Some(format!("={{{value}}}")), "{}", name(index));
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

/// Read by the part of the scripts that reads it; the shell then prints one value on each line.
fn arrive_in_script(shell: &Path, arguments: &[&str], part: &str, script: &str) {
    let values = values();
    let dir = tempfile::tempdir().expect("there is a temporary directory");
    fs::write(dir.path().join(".env"), file_of(&values)).expect("it can be written");
    fs::write(dir.path().join(part), script).expect("it can be written");
    let output = Command::new(shell).args(arguments).arg(part).current_dir(&dir).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert_eq!(read.strip_suffix('\n'), Some(values.join("\n").as_str()));
}

#[test]
fn values_arrive_in_bash() {
    if let Some(bash) = tool::find("bash") {
        let part = concat!(
            include_str!("../templates/library/interpolation.sh"),
            include_str!("../templates/library/dotenv.sh"),
            include_str!("../templates/library/env-values.sh"),
        );
        let print = "read_env_file\nprintf '%s\\n' \"${dotenv_value[@]}\"\n";
        arrive_in_script(&bash, &[], "read.sh", &format!("set -u\nroot=.\nexported=\n{part}\n{print}"));
    }
}

#[test]
fn values_arrive_in_powershell() {
    if let Some(pwsh) = tool::find("pwsh") {
        let part = concat!(
            include_str!("../templates/library/interpolation.ps1"),
            include_str!("../templates/library/dotenv.ps1"),
            include_str!("../templates/library/env-values.ps1"),
        );
        let print = "Read-EnvFile\n[Console]::OutputEncoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false\n\
            for ($n = 0; $n -lt $EnvValues.Count; $n++) { [Console]::Out.Write($EnvValues[\"VALUE_$n\"] + \"`n\") }\n";
        let script = format!(
            "$ErrorActionPreference = 'Stop'\n$Utf8 = [Text.UTF8Encoding]::new($false)\n$Root = (Get-Location).Path\n$OnWindows = [IO.Path]::DirectorySeparatorChar -eq '\\'\n{part}\n{print}"
        );
        arrive_in_script(&pwsh, &["-NoProfile", "-ExecutionPolicy", "Bypass", "-File"], "read.ps1", &script);
    }
}
