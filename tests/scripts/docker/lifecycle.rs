//! Starting, stopping, removing containers, and running commands inside them.

use super::{arguments::Arguments, connect, reply::Reply, world::World};

/// Starts containers; with `again`, also those that run.
pub(super) fn start(world: &mut World, names: &[&str], again: bool) -> Result<Reply, String> {
    let mut reply = Reply::default().change();
    let mut failed = Vec::new();
    for name in names {
        if name.starts_with('-') {
            return Err(format!("option {name} is not played"));
        }
        let clock = world.tick();
        let Some(container) = world.containers.get_mut(*name).filter(|it| it.is_there()) else {
            reply.complain(&format!("Error response from daemon: No such container: {name}"));
            failed.push(*name);
            continue;
        };
        if !container.refuses.is_empty() {
            container.error.clone_from(&container.refuses);
            container.now.exit_code = 128;
            reply.complain(&format!("Error response from daemon: {}: {name}", container.refuses));
            failed.push(*name);
            continue;
        }
        if again || !container.now.is_up() {
            container.begin(clock);
        }
        reply.say(name);
    }
    if !failed.is_empty() {
        reply.complain(&format!("Error: failed to start containers: {}", failed.join(", ")));
    }
    Ok(reply)
}

pub(super) fn stop(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-t --time=", "--timeout="])?;
    let mut reply = Reply::default().change();
    for name in arguments.operands {
        let clock = world.tick();
        match world.containers.get_mut(name).filter(|it| it.is_there()) {
            None => reply.complain(&format!("Error response from daemon: No such container: {name}")),
            Some(container) if !container.refuses.is_empty() => {
                reply.complain(&format!("Error response from daemon: {}: {name}", container.refuses));
            }
            Some(container) => {
                if container.now.is_up() {
                    container.finished = clock;
                    "exited".clone_into(&mut container.now.status);
                    container.now.health.clear();
                    container.next.clear();
                }
                reply.say(name);
            }
        }
    }
    Ok(reply)
}

pub(super) fn remove(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-v --volumes", "-f --force"])?;
    let mut reply = Reply::default().change();
    for name in &arguments.operands {
        match world.containers.get_mut(*name).filter(|it| it.is_there()) {
            None => reply.complain(&format!("Error: No such container: {name}")),
            Some(container) if container.now.is_up() && !arguments.has("--force") => reply.complain(&format!(
                "Error response from daemon: You cannot remove a running container {name}. Stop the container before attempting removal or force remove"
            )),
            Some(container) => {
                "missing".clone_into(&mut container.now.status);
                container.next.clear();
                reply.say(name);
            }
        }
    }
    Ok(reply)
}

pub(super) fn rename(world: &mut World, old: &str, new: &str) -> Reply {
    let taken = world.container(new).is_some();
    match world.containers.get_index_of(old).filter(|_| world.container(old).is_some()) {
        None => Reply::failure(1, &format!("Error response from daemon: No such container: {old}")).change(),
        Some(_) if taken => {
            let complaint = format!(
                "Error response from daemon: Error when allocating new name: Conflict. The container name \"/{new}\" is already in use"
            );
            Reply::failure(1, &complaint).change()
        }
        Some(at) => {
            let container = world.containers[at].clone();
            world.containers.shift_remove_index(at);
            world.containers.insert(new.to_owned(), container);
            Reply::default().change()
        }
    }
}

pub(super) fn exec(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-i --interactive"])?;
    let [name, _, ..] = arguments.operands.as_slice() else {
        return Err("an exec without a container and a command".to_owned());
    };
    let answers = connect::answers(world, name, &arguments.operands[1..]);
    let Some(container) = world.containers.get_mut(*name).filter(|it| it.is_there()) else {
        return Ok(Reply::failure(1, &format!("Error: No such container: {name}")).change());
    };
    if container.now.status != "running" {
        let complaint = format!("Error response from daemon: Container {name} is not running");
        return Ok(Reply::failure(1, &complaint).change());
    }
    if let Some(answers) = answers.filter(|_| container.answers.is_empty()) {
        return Ok(Reply::out(answers).change());
    }
    let answer = container.answer();
    let mut reply = Reply { code: answer.code, ..Reply::default() };
    if !answer.output.is_empty() {
        reply.say(&answer.output);
    }
    Ok(reply.change())
}
