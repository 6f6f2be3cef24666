//! `docker cp` out of a container.

use std::fs;

use super::{arguments::Arguments, reply::Reply, world::World};

pub(super) fn copy(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-q --quiet", "-L --follow-link"])?;
    let [source, target] = arguments.operands[..] else { return Err("a copy of one file".to_owned()) };
    let (name, path) = source.split_once(':').ok_or("a copy into a container is not played")?;
    let Some(container) = world.container(name) else {
        return Ok(Reply::failure(1, &format!("Error: No such container:path: {source}")));
    };
    let Some((_, text)) = container.files.iter().find(|it| it.0 == path) else {
        let complaint =
            format!("Error response from daemon: Could not find the file {path} in container {name}");
        return Ok(Reply::failure(1, &complaint));
    };
    fs::write(target, text).map_err(|error| format!("{target}: {error}"))?;
    Ok(Reply::default())
}
