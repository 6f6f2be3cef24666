//! What `docker` answers.

use crate::world::{Container, World};

#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

fn out(text: impl Into<String>) -> Answer {
    Answer { out: text.into(), ..Answer::default() }
}

fn error(code: i32, text: &str) -> Answer {
    Answer { code, err: format!("{text}\n"), ..Answer::default() }
}

/// Answers a call, and changes the world accordingly.
pub(crate) fn answer(world: &mut World, words: &[String]) -> Answer {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["docker-compose", "version", ..] => compose_version(world.fact("standalone")),
        ["compose", "version", ..] => compose_version(world.fact("plugin")),
        ["docker-compose", ..] | ["compose", ..] => create(world, &words[1..]),
        _ if world.fact("engine") == "down" => error(
            1,
            "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
        ),
        ["version", ..] => out(format!("{}\n", world.fact("engine"))),
        ["info", ..] => out(format!("{}|/nowhere\n", world.fact("memory"))),
        ["ps", ..] => ps(world, &words[1..]),
        ["network", ..] => network(world, &words[1..]),
        ["volume", ..] => volume(world, &words[1..]),
        ["inspect", ..] => inspect(world, &words[1..]),
        ["start" | "restart", ..] => each(world, &words[1..], |it| it.looks = Some(0)),
        ["stop", ..] => each(world, &words[1..], |it| {
            it.before = format!("exited none exit={}", if it.state().starts_with("exited") { 1 } else { 137 });
            it.looks = None;
        }),
        ["rm", ..] => each(world, &words[1..], |it| it.exists = false),
        ["exec", container, ..] => execute(world, container),
        ["logs", ..] => {
            let name = words[words.len() - 1];
            world.container(name).map_or_else(|| no_such(name), |it| out(it.log.clone()))
        }
        _ => error(125, &format!("the scripted docker does not know {words:?}")),
    }
}

fn compose_version(version: &str) -> Answer {
    if version.is_empty() {
        return error(125, "docker: 'compose' is not a docker command.");
    }
    out(format!("Docker Compose version v{version}\n"))
}

/// `compose -p PROJECT … create SERVICE…` and `… up --no-start SERVICE…`.
fn create(world: &mut World, words: &[&str]) -> Answer {
    let project = words.iter().skip_while(|it| **it != "-p").nth(1).copied().unwrap_or_default();
    if world.fact("create-fails") == project {
        return error(17, "Error response from daemon: pull access denied for shop/api");
    }
    let anew = words.contains(&"--force-recreate");
    for it in world.containers.iter_mut().filter(|it| it.project == project) {
        if words.contains(&it.service.as_str()) && (anew || !it.exists) {
            it.exists = true;
            it.before = "created none".to_owned();
            it.looks = None;
        }
    }
    Answer { err: format!(" Project {project} Created\n"), ..Answer::default() }
}

fn ps(world: &World, words: &[&str]) -> Answer {
    let filter = words.iter().skip_while(|it| **it != "--filter").nth(1).copied().unwrap_or_default();
    let all = words.contains(&"--all");
    let project = filter.strip_prefix("label=com.docker.compose.project=");
    let network = filter.strip_prefix("network=");
    let with_ports = words.iter().any(|it| it.contains(".Ports"));
    let lines = world
        .containers
        .iter()
        .filter(|it| it.exists && (all || it.is_up()))
        .filter(|it| project.is_none_or(|project| it.project == project))
        // Every container is on every network; those of no project are on none.
        .filter(|it| network.is_none() || !it.project.is_empty())
        .map(|it| if with_ports { format!("{}|{}\n", it.name, it.ports) } else { format!("{}\n", it.name) });
    out(lines.collect::<String>())
}

fn network(world: &mut World, words: &[&str]) -> Answer {
    let name = words[words.len() - 1];
    match words[0] {
        "ls" if words.contains(&"--filter") => out(""),
        "ls" => out(world.networks.iter().map(|it| format!("{it}\n")).collect::<String>()),
        "create" if world.fact("network-fails") == name => error(1, "Error response from daemon: pool overlaps"),
        "create" => {
            world.networks.push(name.to_owned());
            out("4f0a\n")
        }
        "rm" | "inspect" if !world.networks.iter().any(|it| it == name) => {
            error(1, &format!("Error: No such network: {name}"))
        }
        "rm" => {
            world.networks.retain(|it| it != name);
            out(format!("{name}\n"))
        }
        _ => out("[]\n"),
    }
}

fn volume(world: &mut World, words: &[&str]) -> Answer {
    let last = words[words.len() - 1];
    if words[0] == "rm" {
        world.volumes.retain(|it| it.0 != last);
        return out(format!("{last}\n"));
    }
    let project = last.rsplit('=').next().unwrap_or_default();
    let lines = world.volumes.iter().filter(|it| it.1 == project).map(|it| format!("{}\n", it.0));
    out(lines.collect::<String>())
}

/// One line a container, in the order of the call; a look passes for each.
fn inspect(world: &mut World, words: &[&str]) -> Answer {
    let format = words.iter().skip_while(|it| **it != "--format").nth(1).copied().unwrap_or_default();
    let names: Vec<&str> = words.iter().skip_while(|it| **it != "--format").skip(2).copied().collect();
    let shows_state = format.contains(".State.OOMKilled");
    if shows_state && let Ok(looks) = world.fact("vanish").parse::<usize>() {
        if looks == 0 {
            world.set_fact("engine", "down".to_owned());
            return error(1, "Cannot connect to the Docker daemon at unix:///var/run/docker.sock.");
        }
        world.set_fact("vanish", (looks - 1).to_string());
    }
    let mut answer = Answer::default();
    let mut notes = Vec::new();
    for name in names {
        let Some(container) = world.container(name) else {
            answer.code = 1;
            answer.err += &format!("Error: No such container: {name}\n");
            continue;
        };
        if shows_state {
            notes.push(format!("saw\t{name}\t{}", container.state()));
            answer.out += &state_line(container);
            container.looks = container.looks.map(|looks| looks + 1);
        } else if format.contains("<<probe>>") && !container.probe.is_empty() {
            answer.out += &format!("<<probe>>exit code 1: {}\n", container.probe);
        } else {
            answer.out.push('\n');
        }
    }
    notes.iter().for_each(|it| world.note(it));
    answer
}

/// `running healthy exit=0 restarts=2 oom` as the scripts' template prints it.
fn state_line(container: &Container) -> String {
    let mut words = container.state().split(' ');
    let (status, health) = (words.next().unwrap_or_default(), words.next().unwrap_or("none"));
    let (mut exit, mut restarts, mut oom) = ("0", "0", "false");
    for word in words {
        match word.split_once('=') {
            Some(("exit", code)) => exit = code,
            Some(("restarts", count)) => restarts = count,
            _ => oom = "true",
        }
    }
    let since = if container.looks.is_some() { "2026-01-02T00:00:00Z" } else { "2026-01-01T00:00:00Z" };
    format!("/{}|{status}|{health}|{exit}|{restarts}|{oom}|{since}|\n", container.name)
}

/// Does something to each container named, and prints the names of those it was done to.
fn each(world: &mut World, words: &[&str], act: impl Fn(&mut Container)) -> Answer {
    let mut answer = Answer::default();
    for name in words.iter().filter(|it| !it.starts_with("--")) {
        match world.container(name) {
            None => {
                answer.err += &format!("Error response from daemon: No such container: {name}\n");
                answer.code = 1;
            }
            Some(container) if !container.refusal.is_empty() => {
                answer.err += &format!("Error response from daemon: {}: {name}\n", container.refusal);
                answer.code = 1;
            }
            Some(container) => {
                act(container);
                answer.out += &format!("{name}\n");
            }
        }
    }
    answer
}

fn execute(world: &mut World, container: &str) -> Answer {
    let Some(at) = world.executions.iter().position(|it| it.container == container) else { return out("") };
    let execution = &mut world.executions[at];
    let answer = Answer { code: execution.code, out: execution.output.clone(), err: String::new() };
    if execution.left > 1 {
        execution.left -= 1;
    } else if execution.left == 1 {
        world.executions.remove(at);
    }
    answer
}

fn no_such(name: &str) -> Answer {
    error(1, &format!("Error: No such container: {name}"))
}
