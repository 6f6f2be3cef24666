//! Compose, as a plugin and standing alone.

use std::path::Path;

use super::{
    arguments::Arguments,
    reply::Reply,
    world::{Project, World},
};

/// The answer, if the call is one for Compose.
pub(super) fn answer(world: &mut World, words: &[&str]) -> Option<Result<Reply, String>> {
    let (version, rest) = match words {
        ["compose", rest @ ..] => (world.engine.plugin.clone(), rest),
        ["docker-compose", rest @ ..] => (world.engine.standalone.clone(), rest),
        _ => return None,
    };
    Some(match (version.as_str(), words[0]) {
        ("", "compose") => {
            Ok(Reply::failure(1, "docker: 'compose' is not a docker command.\nSee 'docker --help'"))
        }
        ("", _) => Ok(Reply::failure(127, "docker-compose: not installed")),
        _ => run(world, rest, &version),
    })
}

fn run(world: &mut World, words: &[&str], version: &str) -> Result<Reply, String> {
    let known = ["-p --project-name=", "--project-directory=", "-f --file=", "--env-file=", "--profile="];
    let arguments = Arguments::read(words, &known)?;
    let old = version.starts_with("1.");
    match arguments.operands.as_slice() {
        ["version"] if old => Ok(Reply::out(format!("docker-compose version {version}, build 5becea4c\n"))),
        ["version"] => Ok(Reply::out(format!("Docker Compose version v{version}\n"))),
        ["version", "--short"] => Ok(Reply::out(format!("{version}\n"))),
        ["create", services @ ..] if !old => create(world, &arguments, services),
        ["up", "--no-start", services @ ..] => create(world, &arguments, services),
        ["up", words @ ..] => start(world, &arguments, words),
        _ => Err("no such command of Compose is played".to_owned()),
    }
}

/// The project that Compose is told about, in full.
fn project<'a>(projects: &'a [Project], arguments: &Arguments<'_>) -> Result<&'a Project, String> {
    let name = arguments.value("--project-name").ok_or("a project without a name")?;
    let project = projects.iter().find(|it| it.name == name).ok_or("there is no project of that name")?;
    let is = |option: &str, path: &Path| {
        let same = arguments.value(option).is_some_and(|it| Path::new(it) == path && path.exists());
        if same { Ok(()) } else { Err(format!("{option} is not {}", path.display())) }
    };
    is("--project-directory", &project.directory)?;
    is("--file", &project.file)?;
    if let Some(file) = arguments.value("--env-file")
        && !Path::new(file).is_file()
    {
        return Err("--env-file is no file".to_owned());
    }
    Ok(project)
}

/// Creates what is missing of a project.
fn create(world: &mut World, arguments: &Arguments<'_>, words: &[&str]) -> Result<Reply, String> {
    let operands = Arguments::read(words, &["--force-recreate"])?;
    let project = project(&world.projects, arguments)?;
    if !world.engine.silent.is_empty() {
        return Ok(Reply::failure(1, &world.engine.silent).change());
    }
    for network in &project.networks {
        if !world.networks.contains(network) {
            let complaint = format!("network {network} declared as external, but could not be found");
            return Ok(Reply::failure(1, &complaint).change());
        }
    }
    if project.create_fails {
        return Ok(Reply::failure(17, "Error response from daemon: pull access denied for shop/api").change());
    }
    if operands.operands.is_empty() {
        return Err("services that nobody selected would be created too".to_owned());
    }
    for service in &operands.operands {
        let container = project.containers.get(*service).ok_or("there is no service of that name")?;
        let container = world.containers.get_mut(container).ok_or("a service without a container")?;
        if operands.has("--force-recreate") || !container.is_there() {
            container.create();
        }
    }
    // Compose has said its piece on either stream, depending on its age.
    Ok(Reply::out(format!("compose: {} created\n", operands.operands.join(" "))).change())
}

/// Starts one service, as Compose does: with what it copies and runs at a start.
fn start(world: &mut World, arguments: &Arguments<'_>, words: &[&str]) -> Result<Reply, String> {
    const ALONE: [&str; 4] = ["--detach", "--no-deps", "--no-recreate", "--no-build"];
    let mut known = vec!["--pull="];
    known.extend(["-d --detach", "--no-deps", "--no-recreate", "--no-build"]);
    let operands = Arguments::read(words, &known)?;
    let project = project(&world.projects, arguments)?;
    let [service] = operands.operands[..] else {
        return Err("it is not one service that is started".to_owned());
    };
    if ALONE.iter().any(|it| !operands.has(it)) || operands.value("--pull").is_some_and(|it| it != "never") {
        return Err("more than the one service would be touched".to_owned());
    }
    let name = project.containers.get(service).ok_or("there is no service of that name")?.clone();
    if !world.engine.silent.is_empty() {
        return Ok(Reply::failure(1, &world.engine.silent).change());
    }
    let clock = world.tick();
    let container = world.containers.get_mut(&name).ok_or("a service without a container")?;
    let progress = format!(" Container {name}  Starting\n");
    if !container.refuses.is_empty() {
        container.error.clone_from(&container.refuses);
        let complaint = format!("{progress}Error response from daemon: {}", container.refuses);
        return Ok(Reply::failure(1, &complaint).change());
    }
    if !container.now.is_up() {
        container.begin(clock);
        if !container.hook_fails.is_empty() {
            let complaint =
                format!("{progress}{service} hook exited with status 3: {}", container.hook_fails);
            return Ok(Reply::failure(1, &complaint).change());
        }
    }
    Ok(Reply::out(progress).change())
}
