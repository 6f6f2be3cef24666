//! `docker logs`.

use super::{arguments::Arguments, reply::Reply, world::World};

pub(super) fn logs(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-n --tail=", "-t --timestamps", "--since=", "--details"])?;
    let [name] = arguments.operands.as_slice() else { return Err("logs of one container".to_owned()) };
    let Some(container) = world.container(name) else {
        return Ok(Reply::failure(1, &format!("Error: No such container: {name}")));
    };
    let lines: Vec<&str> = container.logs.lines().collect();
    let count = match arguments.value("--tail") {
        Some("all") | None => lines.len(),
        Some(count) => count.parse().map_err(|_| format!("--tail {count} is no number"))?,
    };
    let mut reply = Reply::default();
    for line in &lines[lines.len().saturating_sub(count)..] {
        if arguments.has("--timestamps") {
            reply.say(&format!("2026-01-01T00:00:00.000000000Z {line}"));
        } else {
            reply.say(line);
        }
    }
    Ok(reply)
}
