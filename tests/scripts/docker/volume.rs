//! Volumes of the engine.

use super::{arguments::Arguments, listing::label_of_project, reply::Reply, world::World};

pub(super) fn list(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-q --quiet", "-f --filter="])?;
    if !arguments.has("--quiet") {
        return Err("a listing for people is not played".to_owned());
    }
    let mut reply = Reply::default();
    for (name, project) in &world.volumes {
        let mut kept = true;
        for filter in arguments.values("--filter") {
            kept &= match filter.split_once('=') {
                Some(("label", label)) => label_of_project(label)? == project,
                _ => return Err(format!("filter {filter} is not played")),
            };
        }
        if kept {
            reply.say(name);
        }
    }
    Ok(reply)
}

pub(super) fn remove(world: &mut World, names: &[&str]) -> Reply {
    let mut reply = Reply::default().change();
    for name in names {
        match world.volumes.iter().position(|it| it.0 == *name) {
            Some(at) => {
                let (name, project) = world.volumes.remove(at);
                let in_use = world.containers.values().any(|it| it.is_there() && it.project == project);
                if in_use {
                    reply.complain(&format!("Error response from daemon: remove {name}: volume is in use"));
                    world.volumes.insert(at, (name, project));
                } else {
                    reply.say(&name);
                }
            }
            None => reply.complain(&format!("Error: No such volume: {name}")),
        }
    }
    reply
}
