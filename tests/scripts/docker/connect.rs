//! Connections tried inside containers: what the script that `verify-platform` sends there finds, worked out from the
//! names and networks of the scenario.

use super::{arguments::Arguments, reply::Reply, world::World};

/// The answers to the script in a container, one line for each host and port; none if the command is another one.
pub(super) fn answers(world: &World, container: &str, command: &[&str]) -> Option<String> {
    let ["sh", "-c", script, "sh", targets @ ..] = command else { return None };
    if !script.starts_with("# Tries connections") {
        return None;
    }
    let answer = |target: &[&str]| {
        let port = target.get(1).unwrap_or(&"");
        let answer = match (is_known(world, container, target[0]), *port) {
            (false, _) => "unresolved",
            (true, "0") => "resolved",
            (true, _) => "connected",
        };
        format!("{} {port} {answer}\n", target[0])
    };
    Some(targets.chunks(2).map(answer).collect())
}

/// Whether a name is one of a running container on a network that the asking one has joined.
fn is_known(world: &World, asking: &str, host: &str) -> bool {
    let Some(asking) = world.container(asking) else { return false };
    world.containers.iter().any(|(name, other)| {
        let shared = other.networks.iter().any(|(network, _)| asking.is_on(network));
        let named = name == host || other.service == host;
        other.now.is_up() && shared && named
    })
}

/// `docker run` of the script in another container's network.
pub(super) fn run(world: &World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["--rm", "--network=", "--entrypoint="])?;
    let container = arguments.value("--network").and_then(|it| it.strip_prefix("container:"));
    let (Some(container), true) = (container, arguments.has("--rm")) else {
        return Err("a container that stays".to_owned());
    };
    let [image, rest @ ..] = arguments.operands.as_slice() else {
        return Err("a container of no image".to_owned());
    };
    if !image.starts_with("sha256:") {
        return Err(format!("{image} might be pulled"));
    }
    let command: Vec<&str> =
        arguments.value("--entrypoint").into_iter().chain(rest.iter().copied()).collect();
    let answers = answers(world, container, &command).ok_or("not the script that connects")?;
    Ok(Reply::out(answers).change())
}
