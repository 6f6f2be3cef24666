//! Networks of the engine.

use serde_json::json;

use super::{
    arguments::Arguments, container::identity, listing::label_of_project, reply::Reply, template,
    world::World,
};

pub(super) fn list(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-q --quiet", "-f --filter=", "--format=", "--no-trunc"])?;
    let mut reply = Reply::default();
    for name in &world.networks {
        let mut kept = true;
        for filter in arguments.values("--filter") {
            kept &= match filter.split_once('=') {
                // Compose names the networks of a project after it.
                Some(("label", label)) => name.starts_with(&format!("{}_", label_of_project(label)?)),
                Some(("name", part)) => name.contains(part.trim_start_matches('^').trim_end_matches('$')),
                _ => return Err(format!("filter {filter} is not played")),
            };
        }
        if !kept {
            continue;
        }
        match arguments.value("--format") {
            None if arguments.has("--quiet") => reply.say(&identity(name)),
            None => reply.say(&format!("{} {name} bridge local", identity(name))),
            Some(template) => {
                let document =
                    json!({ "ID": identity(name), "Name": name, "Driver": "bridge", "Scope": "local" });
                reply.say(&template::render(template, &document)?);
            }
        }
    }
    Ok(reply)
}

pub(super) fn inspect(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-f --format="])?;
    let mut reply = Reply::default();
    for name in &arguments.operands {
        if !world.networks.iter().any(|it| it == name) {
            reply.complain(&format!("Error: No such network: {name}"));
            continue;
        }
        let members: serde_json::Map<_, _> = world
            .containers
            .iter()
            .filter(|(_, it)| it.now.is_up() && it.networks.iter().any(|it| it == name))
            .map(|(container, _)| {
                (identity(container), json!({ "Name": container, "IPv4Address": "172.30.0.2/16" }))
            })
            .collect();
        let document = json!({
            "Name": name, "Id": identity(name), "Driver": "bridge", "Scope": "local", "Internal": false,
            "Labels": {}, "Options": {}, "Containers": members,
            "IPAM": { "Config": [{ "Subnet": "172.30.0.0/16", "Gateway": "172.30.0.1" }] },
        });
        match arguments.value("--format") {
            None => reply.say(&format!("[{document}]")),
            Some(template) => reply.say(&template::render(template, &document)?),
        }
    }
    Ok(reply)
}

pub(super) fn create(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let Some(name) = words.last() else { return Err("a network without a name".to_owned()) };
    if world.engine.network_fails == *name {
        return Ok(Reply::failure(1, "Error response from daemon: pool overlaps").change());
    }
    if world.networks.iter().any(|it| it == name) {
        let complaint = format!("Error response from daemon: network with name {name} already exists");
        return Ok(Reply::failure(1, &complaint).change());
    }
    world.networks.push((*name).to_owned());
    Ok(Reply::out(identity(name) + "\n").change())
}

pub(super) fn remove(world: &mut World, names: &[&str]) -> Reply {
    let mut reply = Reply::default().change();
    for name in names {
        let in_use =
            |it: &super::Container| it.now.is_up() && it.networks.iter().any(|network| network == name);
        if world.containers.values().any(in_use) || world.engine.network_fails == *name {
            reply.complain(&format!(
                "Error response from daemon: error while removing network: network {name} has active endpoints"
            ));
            // The client's own last line.
            reply.complain("exit status 1");
        } else if let Some(at) = world.networks.iter().position(|it| it == name) {
            world.networks.remove(at);
            reply.say(name);
        } else {
            reply.complain(&format!("Error: No such network: {name}"));
        }
    }
    reply
}
