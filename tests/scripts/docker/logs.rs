//! `docker logs`.

use super::{arguments::Arguments, reply::Reply, world::World};

/// What a line of a scenario's log begins with that the container wrote to stderr.
const ON_STDERR: &str = "stderr: ";

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
    for (number, line) in lines.iter().enumerate().skip(lines.len().saturating_sub(count)) {
        let (stream, line) = match line.strip_prefix(ON_STDERR) {
            Some(line) => (&mut reply.err, line),
            None => (&mut reply.out, *line),
        };
        let stamp = if arguments.has("--timestamps") {
            format!("2026-01-01T00:00:00.{number:09}Z ")
        } else {
            String::new()
        };
        stream.extend([stamp.as_str(), line, "\n"]);
    }
    Ok(reply)
}
