//! Networks of the engine.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{arguments::Arguments, container::identity, reply::Reply, template, world::World};

/// A network.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Network {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) labels: IndexMap<String, String>,
    pub(crate) driver: String,
    pub(crate) internal: bool,
    pub(crate) subnet: String,
}

impl Network {
    pub(crate) fn new(name: &str, labels: &[(&str, &str)]) -> Self {
        Self {
            name: name.to_owned(),
            id: identity(&format!("network {name}")),
            labels: labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            driver: "bridge".to_owned(),
            internal: false,
            subnet: "172.30.0.0/16".to_owned(),
        }
    }
}

pub(super) fn list(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-q --quiet", "-f --filter=", "--format=", "--no-trunc"])?;
    let mut reply = Reply::default();
    for network in &world.networks {
        let name = &network.name;
        let mut kept = true;
        for filter in arguments.values("--filter") {
            kept &= match filter.split_once('=') {
                Some(("label", label)) => {
                    let (label, value) = label.split_once('=').unwrap_or((label, ""));
                    network.labels.get(label).is_some_and(|it| it == value)
                }
                Some(("name", part)) => name.contains(part.trim_start_matches('^').trim_end_matches('$')),
                _ => return Err(format!("filter {filter} is not played")),
            };
        }
        if !kept {
            continue;
        }
        match arguments.value("--format") {
            None if arguments.has("--quiet") => reply.say(&network.id),
            None => reply.say(&format!("{} {name} bridge local", network.id)),
            Some(template) => {
                let document =
                    json!({ "ID": network.id, "Name": name, "Driver": network.driver, "Scope": "local" });
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
        let networks: Vec<&Network> = world.networks.iter().filter(|it| it.name == *name).collect();
        let [network] = networks[..] else {
            reply.complain(&match networks.len() {
                0 => format!("Error: No such network: {name}"),
                count => format!(
                    "Error response from daemon: network {name} is ambiguous ({count} matches found on name)"
                ),
            });
            continue;
        };
        let members: serde_json::Map<_, _> = world
            .containers
            .iter()
            .filter(|(_, it)| it.now.is_up() && it.is_on(name))
            .map(|(container, it)| {
                (it.id(container), json!({ "Name": container, "IPv4Address": "172.30.0.2/16" }))
            })
            .collect();
        let document = json!({
            "Name": name, "ID": network.id, "Driver": network.driver, "Scope": "local",
            "Internal": network.internal, "Attachable": false, "EnableIPv6": false,
            "Labels": network.labels, "Options": {}, "Containers": members,
            "IPAM": { "Config": [{ "Subnet": network.subnet, "Gateway": "172.30.0.1" }] },
        });
        match arguments.value("--format") {
            None => reply.say(&format!("[{document}]")),
            Some(template) => reply.say(&template::render(template, &document)?),
        }
    }
    Ok(reply)
}

pub(super) fn create(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let known = [
        "-d --driver=",
        "-o --opt=",
        "--internal",
        "--attachable",
        "--ipv6",
        "--subnet=",
        "--gateway=",
        "--label=",
    ];
    let arguments = Arguments::read(words, &known)?;
    let [name] = arguments.operands[..] else { return Err("a network without a name".to_owned()) };
    if world.engine.network_fails == name {
        return Ok(Reply::failure(1, "Error response from daemon: pool overlaps").change());
    }
    if world.network(name).is_some() {
        let complaint = format!("Error response from daemon: network with name {name} already exists");
        return Ok(Reply::failure(1, &complaint).change());
    }
    let labels: Vec<(&str, &str)> = arguments.values("--label").filter_map(|it| it.split_once('=')).collect();
    let mut network = Network::new(name, &labels);
    // Another one than any that had the name before.
    network.id = identity(&format!("network {name} {}", world.tick()));
    network.internal = arguments.has("--internal");
    if let Some(driver) = arguments.value("--driver") {
        driver.clone_into(&mut network.driver);
    }
    if let Some(subnet) = arguments.value("--subnet") {
        subnet.clone_into(&mut network.subnet);
    }
    let id = network.id.clone();
    world.networks.push(network);
    Ok(Reply::out(id + "\n").change())
}

pub(super) fn remove(world: &mut World, names: &[&str]) -> Reply {
    let mut reply = Reply::default().change();
    for name in names {
        let in_use = world.containers.values().any(|it| it.now.is_up() && it.is_on(name));
        if in_use || world.engine.network_fails == *name {
            reply.complain(&format!(
                "Error response from daemon: error while removing network: network {name} has active endpoints"
            ));
            // The client's own last line.
            reply.complain("exit status 1");
        } else if let Some(at) = world.networks.iter().position(|it| it.name == *name) {
            world.networks.remove(at);
            reply.say(name);
        } else {
            reply.complain(&format!("Error: No such network: {name}"));
        }
    }
    reply
}
