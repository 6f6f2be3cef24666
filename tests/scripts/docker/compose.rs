//! Compose, as a plugin and standing alone.

use std::path::Path;

use super::{
    arguments::Arguments,
    compose_create::create,
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
        ["config", "--hash", "*"] => hashes(world, &arguments),
        ["config", "--quiet"] => check(world, &arguments),
        ["pull" | "build", services @ ..] => images(world, &arguments, services),
        ["exec" | "logs" | "ps" | "run", ..] => command(world, &arguments),
        _ => Err("no such command of Compose is played".to_owned()),
    }
}

/// The project that Compose is called for, with all options.
pub(super) fn project<'a>(projects: &'a [Project], arguments: &Arguments<'_>) -> Result<&'a Project, String> {
    let name = arguments.value("--project-name").ok_or("a project without a name")?;
    let project = projects.iter().find(|it| it.name == name).ok_or("there is no project of that name")?;
    let is = |option: &str, path: &Path| {
        let same = arguments.values(option).next().is_some_and(|it| Path::new(it) == path && path.exists());
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

/// What Compose says of a file that it cannot read.
fn complaint(project: &Project) -> Option<Reply> {
    let complaint = "yaml: mapping values are not allowed in this context";
    project.is_broken.then(|| Reply::failure(15, complaint))
}

/// What the container of each service is made from.
fn hashes(world: &World, arguments: &Arguments<'_>) -> Result<Reply, String> {
    let project = project(&world.projects, arguments)?;
    if let Some(complaint) = complaint(project) {
        return Ok(complaint);
    }
    let namespaces = namespaces(arguments)?;
    let mut reply = Reply::default();
    for service in project.containers.keys() {
        let namespace = namespaces["services"][service]["network_mode"].as_str();
        reply.say(&format!("{service} {}", project.hash(service, namespace)));
    }
    Ok(reply)
}

/// A second file may state what the first one leaves to Compose: in which namespaces containers are.
fn namespaces(arguments: &Arguments<'_>) -> Result<serde_yaml::Value, String> {
    let Some(file) = arguments.values("--file").nth(1) else { return Ok(serde_yaml::Value::Null) };
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_yaml::from_str(&text).map_err(|error| error.to_string())
}

fn check(world: &World, arguments: &Arguments<'_>) -> Result<Reply, String> {
    Ok(complaint(project(&world.projects, arguments)?).unwrap_or_default())
}

/// A command that a person gives to Compose: it shows the arguments that reached it, and ends as the scenario says.
fn command(world: &mut World, arguments: &Arguments<'_>) -> Result<Reply, String> {
    let project = project(&world.projects, arguments)?;
    let words: Vec<String> = arguments.operands.iter().map(|it| format!("<{it}>")).collect();
    let mut reply = Reply::out(format!("compose, about {}: {}\n", project.name, words.join(" "))).change();
    if world.engine.compose_exit != 0 {
        reply.code = world.engine.compose_exit;
        reply.err.push_str("compose says itself what went wrong\n");
    }
    Ok(reply)
}

/// Pulls or builds images.
fn images(world: &mut World, arguments: &Arguments<'_>, services: &[&str]) -> Result<Reply, String> {
    let project = project(&world.projects, arguments)?;
    let mut names = Vec::new();
    for service in services {
        names.push(project.images.get(*service).ok_or("there is no service of that name")?.clone());
    }
    let mut reply = Reply::default().change();
    for name in names {
        if name == world.engine.image_fails {
            reply.complain(&format!(
                "Error response from daemon: manifest for {name} not found: manifest unknown"
            ));
        } else {
            reply.say(&format!("compose: {name} is here"));
            world.add_image(&name);
        }
    }
    Ok(reply)
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
