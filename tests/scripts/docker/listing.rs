//! `docker ps`.

use serde_json::json;

use super::{arguments::Arguments, moment::Moment, reply::Reply, template, world::World};

pub(super) fn containers(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let known = ["-a --all", "-q --quiet", "--no-trunc", "-f --filter=", "--format="];
    let arguments = Arguments::read(words, &known)?;
    let mut reply = Reply::default();
    for (name, container) in &world.containers {
        if !container.is_there() || !arguments.has("--all") && !container.now.is_up() {
            continue;
        }
        let mut kept = true;
        for filter in arguments.values("--filter") {
            kept &= match filter.split_once('=') {
                Some(("label", "com.docker.compose.hook")) => container.is_hook,
                Some(("label", label)) => match label.strip_prefix("com.docker.compose.service=") {
                    Some(service) => service == container.service,
                    None => label_of_project(label)? == container.project,
                },
                Some(("network", network)) => {
                    container.networks.iter().any(|(name, id)| name == network || id == network)
                }
                Some(("publish", port)) => {
                    container.ports.iter().any(|it| it.contains(&format!(":{port}->")))
                }
                _ => return Err(format!("filter {filter} is not played")),
            };
        }
        if !kept {
            continue;
        }
        // A listing says nothing about health.
        reply.seen.insert(name.clone(), Moment { health: String::new(), ..container.now.clone() });
        match arguments.value("--format") {
            None if arguments.has("--quiet") => reply.say(&container.id(name)),
            None => reply.say(&format!("{} {name} {}", container.id(name), container.now.status)),
            Some(template) => {
                let document = json!({
                    "ID": container.id(name), "Names": name, "Image": container.image,
                    "State": container.now.status, "Status": container.now.status,
                    "Ports": container.ports.join(", "), "Labels": container.labels(),
                });
                reply.say(&template::render(template, &document)?);
            }
        }
    }
    Ok(reply)
}

/// The project that a filter on a label asks for.
pub(super) fn label_of_project(label: &str) -> Result<&str, String> {
    label
        .strip_prefix("com.docker.compose.project=")
        .ok_or_else(|| format!("a filter on the label {label} is not played"))
}
