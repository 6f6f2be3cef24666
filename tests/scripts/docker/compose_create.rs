//! What Compose does when it creates containers.

use super::{
    arguments::Arguments,
    compose::project,
    reply::Reply,
    world::{Project, World},
};

impl Project {
    /// What the container of a service is made from now. `namespace` is whose namespace it is in, `container:ID`: Compose
    /// writes it where the file says `service:KEY`, and only then takes the hash.
    pub(super) fn hash(&self, service: &str, namespace: Option<&str>) -> String {
        let changed = if self.changed.iter().any(|it| it == service) { "-by-now" } else { "" };
        let namespace = namespace.map(|it| format!("-in-{it}")).unwrap_or_default();
        format!("hash-of-{service}{changed}{namespace}")
    }
}

/// Creates what is missing in a project, and recreates what is not as it should be.
pub(super) fn create(world: &mut World, arguments: &Arguments<'_>, words: &[&str]) -> Result<Reply, String> {
    let operands = Arguments::read(words, &["--force-recreate", "--no-recreate"])?;
    let project = project(&world.projects, arguments)?;
    if !world.engine.silent.is_empty() {
        return Ok(Reply::failure(1, &world.engine.silent).change());
    }
    if project.is_broken {
        return Ok(Reply::failure(15, "yaml: mapping values are not allowed in this context").change());
    }
    for network in &project.networks {
        if world.network(network).is_none() {
            let complaint = format!("network {network} declared as external, but could not be found");
            return Ok(Reply::failure(1, &complaint).change());
        }
    }
    if operands.operands.is_empty() {
        return Err("services that nobody selected would be created too".to_owned());
    }
    let (name, fails) = (project.name.clone(), project.create_fails.clone());
    for service in &operands.operands {
        if *service == fails {
            return Ok(Reply::failure(
                17,
                "Error response from daemon: invalid mount config for type \"bind\"",
            )
            .change());
        }
        create_container(
            world,
            &name,
            service,
            operands.has("--force-recreate"),
            operands.has("--no-recreate"),
        )?;
    }
    // Compose has written its messages to either stream, depending on its version.
    Ok(Reply::out(format!("compose: {} created\n", operands.operands.join(" "))).change())
}

fn create_container(
    world: &mut World,
    project: &str,
    service: &str,
    forced: bool,
    kept: bool,
) -> Result<(), String> {
    let project = world.projects.iter().find(|it| it.name == project).ok_or("there is no such project")?;
    let name = project.containers.get(service).ok_or("there is no service of that name")?.clone();
    let image = project.images.get(service).cloned().unwrap_or_default();
    let directory = project.directory.display().to_string();
    let parts = project.parts.get(service).cloned().unwrap_or_default();
    let owner = project.owners.get(service);
    let namespace = owner.and_then(|it| Some(format!("container:{}", world.container(it)?.id(it))));
    let hash = project.hash(service, namespace.as_deref());
    let is_this = |it: &super::Container| {
        it.is_there() && !it.is_hook && !it.is_one_off && it.service == service && it.project == project.name
    };
    let old = world.containers.iter().find(|(_, it)| is_this(it)).map(|it| it.0.clone());
    if let Some(old) = &old {
        let same = world.containers[old].hash == hash;
        if kept || !forced && same {
            return Ok(());
        }
        "missing".clone_into(&mut world.containers[old].now.status);
    }
    let clock = world.tick();
    let image_id = world.image_id(&image);
    let ids: Vec<(String, String)> =
        world.networks.iter().map(|it| (it.name.clone(), it.id.clone())).collect();
    let container = world.containers.get_mut(&name).ok_or("a service without a container")?;
    container.create(clock);
    (container.hash, container.parts, container.directory) = (hash, parts, directory);
    container.image_id = image_id;
    container.namespace = namespace.unwrap_or_default();
    for network in &mut container.networks {
        if let Some(now) = ids.iter().find(|it| it.0 == network.0) {
            network.1.clone_from(&now.1);
        }
    }
    Ok(())
}
