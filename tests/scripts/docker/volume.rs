//! Volumes of the engine.

use serde_json::json;

use super::{arguments::Arguments, reply::Reply, template, world::World};

pub(super) fn list(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["--format="])?;
    let template = arguments.value("--format").ok_or("a listing for people is not played")?;
    let mut reply = Reply::default();
    for (name, project) in &world.volumes {
        let mut labels = serde_json::Map::new();
        if !project.is_empty() {
            labels.insert("com.docker.compose.project".to_owned(), project.as_str().into());
        }
        reply.say(&template::render(template, &json!({ "Name": name, "Labels": labels }))?);
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
