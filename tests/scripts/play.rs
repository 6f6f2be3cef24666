//! Playing a scenario to a shell, and judging what came of it.

use std::{
    env, fs,
    io::Write,
    net::TcpListener,
    path::PathBuf,
    process::{Command, Stdio},
};

use arcgen::plan::{Condition, Gate};

use super::{scenario::Scenario, stage::Stage};

/// A shell that plays scenarios.
pub(crate) enum Shell {
    Bash(PathBuf),
    PowerShell(PathBuf),
}

/// What came of a scenario.
pub(crate) struct Outcome {
    exit: Option<i32>,
    printed: String,
    /// Lines of the scripted docker: calls and states shown.
    log: Vec<String>,
}

/// Plays a scenario, and gives all that is wrong with what came of it.
pub(crate) fn play(scenario: &Scenario, shell: &Shell) -> Vec<String> {
    let stage = Stage::set(scenario);
    let _listener = scenario.listen.map(|port| TcpListener::bind(("127.0.0.1", port)).expect("a free port"));
    let outcome = run(scenario, shell, &stage);
    let mut wrong = judge(scenario, &stage, &outcome);
    if !wrong.is_empty() {
        wrong.push(format!("what was printed:\n{}", outcome.printed));
        wrong.push(format!("what docker was asked:\n{}", outcome.log.join("\n")));
    }
    wrong
}

fn run(scenario: &Scenario, shell: &Shell, stage: &Stage) -> Outcome {
    let script = stage.root().join(format!("{}-platform", scenario.script));
    let mut command = match shell {
        Shell::Bash(program) => {
            let mut command = Command::new(program);
            command.arg(script.with_extension("sh")).args(&scenario.options);
            command
        }
        Shell::PowerShell(program) => {
            let mut command = Command::new(program);
            command.args(["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"]);
            command.arg(script.with_extension("ps1")).args(scenario.options.iter().map(|it| pascal(it)));
            command
        }
    };
    // The caller's directory is none of the platform's business.
    let mut child = command
        .current_dir(env::temp_dir())
        .env("PATH", path(stage, scenario))
        .env("SCRIPTED_DOCKER", stage.docker())
        .env("ARCGEN_TICK_MS", "0")
        .env_remove("DOCKER_HOST")
        .envs(&scenario.environment)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a shell");
    let mut stdin = child.stdin.take().expect("its input");
    let _ = stdin.write_all(scenario.types.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("its end");
    let root = stage.root().display().to_string();
    let printed =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let log = fs::read_to_string(stage.docker().join("calls")).expect("the log of calls");
    Outcome {
        exit: output.status.code(),
        printed: printed.replace(&root, "ROOT").replace("\r\n", "\n"),
        log: log.lines().map(str::to_owned).collect(),
    }
}

/// The scripted docker first; where there must be none, no other one either.
fn path(stage: &Stage, scenario: &Scenario) -> std::ffi::OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let rest = env::split_paths(&inherited).map(|directory| {
        let has_docker = directory.join(format!("docker{}", env::consts::EXE_SUFFIX)).exists();
        if has_docker && !scenario.docker.installed { stage.without_docker(&directory) } else { directory }
    });
    env::join_paths(std::iter::once(stage.docker()).chain(rest)).expect("a path")
}

/// `--skip-base` as PowerShell spells it: `-SkipBase`; `--dry-run` is its `-WhatIf`.
fn pascal(option: &str) -> String {
    let Some(name) = option.strip_prefix("--") else { return option.to_owned() };
    match name {
        "dry-run" => "-WhatIf".to_owned(),
        "timeout" => "-TimeoutSeconds".to_owned(),
        "deadline" => "-DeadlineSeconds".to_owned(),
        _ => {
            let parts = name.split('-').map(|part| part[..1].to_uppercase() + &part[1..]);
            format!("-{}", parts.collect::<String>())
        }
    }
}

fn judge(scenario: &Scenario, stage: &Stage, outcome: &Outcome) -> Vec<String> {
    let mut wrong = Vec::new();
    if outcome.exit != Some(scenario.exit) {
        wrong.push(format!("it ended with {:?} instead of {}", outcome.exit, scenario.exit));
    }
    let calls = mutating_calls(stage, &outcome.log);
    if calls != scenario.calls {
        wrong.push(format!("it called {calls:#?}\ninstead of {:#?}", scenario.calls));
    }
    for fragment in &scenario.says {
        if !outcome.printed.contains(fragment.as_str()) {
            wrong.push(format!("it did not say: {fragment}"));
        }
    }
    for fragment in &scenario.never_says {
        if outcome.printed.contains(fragment.as_str()) {
            wrong.push(format!("it said: {fragment}"));
        }
    }
    let looks = outcome.log.iter().filter(|it| it.contains(".State.OOMKilled")).count();
    if scenario.looks.is_some_and(|most| looks > most) {
        wrong.push(format!("it looked {looks} times"));
    }
    wrong.extend(disorder(stage, &outcome.log));
    if scenario.lock.is_none() && stage.root().join(".platform.lock").exists() {
        wrong.push("the lock file was left behind".to_owned());
    }
    wrong
}

/// Services that were started before what they wait for was seen ready.
fn disorder(stage: &Stage, log: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, line) in log.iter().enumerate() {
        let Some(words) = call(line).filter(|words| words[0] == "start") else { continue };
        for name in &words[1..] {
            let Some(service) = stage.plan.services.iter().find(|it| it.container == *name) else { continue };
            for dependency in &service.depends_on {
                let needed = &stage.plan.services[dependency.service];
                let seen = log[..at]
                    .iter()
                    .rev()
                    .find_map(|line| {
                        line.strip_prefix("saw\t")?.strip_prefix(&needed.container)?.strip_prefix('\t')
                    })
                    .unwrap_or_default();
                let holds = match (dependency.condition, needed.gate) {
                    (Condition::Started, _) => true,
                    (_, Gate::Healthy) => seen == "running healthy",
                    (_, Gate::Running) => seen.starts_with("running"),
                    (_, Gate::Completed) => seen == "exited none",
                };
                if !holds {
                    wrong.push(format!("{} was started while {} was `{seen}`", service.id, needed.id));
                }
            }
        }
    }
    wrong
}

/// The calls that change something, shortened.
fn mutating_calls(stage: &Stage, log: &[String]) -> Vec<String> {
    log.iter().filter_map(|line| shortened(stage, &call(line)?)).collect()
}

/// The words of a line `call\t["docker", …]`.
fn call(line: &str) -> Option<Vec<String>> {
    let debug = line.strip_prefix("call\t")?;
    // Rust's debug form of strings is JSON but for `\'` and `\u{…}`, which no call of a script needs.
    serde_json::from_str(&debug.replace("\\'", "'")).ok()
}

/// A call without what every such call has: the project's name, its directory and files.
fn shortened(stage: &Stage, words: &[String]) -> Option<String> {
    let root = stage.root().display().to_string();
    let words: Vec<String> =
        words.iter().map(|word| word.replace(&root, "ROOT").replace('\\', "/")).collect();
    match words[0].as_str() {
        "compose" | "docker-compose" if words.iter().any(|it| it == "-p") => {
            let from = words.iter().position(|it| it == "create" || it == "up")?;
            let project = words.iter().skip_while(|it| *it != "-p").nth(1)?;
            Some(format!("{} {project}: {}", words[0], words[from..].join(" ")))
        }
        "network" | "volume" if words[1] == "create" || words[1] == "rm" => Some(words.join(" ")),
        "start" | "stop" | "restart" | "rm" | "exec" => Some(words.join(" ")),
        _ => None,
    }
}
