//! `docker inspect`: a look at containers. Each look at their state moves them to their next moment.

use serde_json::Value;

use super::{
    arguments::Arguments,
    reply::Reply,
    template,
    world::{Engine, World},
};

pub(super) fn inspect(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["--type=", "-f --format="])?;
    if arguments.value("--type") != Some("container") {
        return Err("an inspect without --type container matches images and networks too".to_owned());
    }
    let template = arguments.value("--format");
    let looks = template.is_none_or(|it| it.contains(".State.Status"));
    if looks && let Some(left) = world.engine.vanishes_after_looks {
        if left == 0 {
            Engine::SILENCE.clone_into(&mut world.engine.silent);
            return Ok(Reply::failure(1, Engine::SILENCE).with_out("\n"));
        }
        world.engine.vanishes_after_looks = Some(left - 1);
    }
    let mut reply = Reply { looks, ..Reply::default() };
    let mut documents = Vec::new();
    let names: Vec<String> = arguments.operands.iter().map(|it| world.name_of(it)).collect();
    for name in &names {
        if world.containers.get(name).is_some_and(|it| it.started_when_seen) {
            let clock = world.tick();
            world.containers.entry(name.clone()).and_modify(|it| it.see(clock));
        }
        if let Some(container) = world.containers.get_mut(name)
            && looks
        {
            container.advance();
            reply.seen.insert(name.clone(), container.now.clone());
        }
        match (world.container(name), template) {
            (None, _) => reply.complain(&format!("Error: No such container: {name}")),
            (Some(container), None) => documents.push(container.document(name)),
            (Some(container), Some(template)) => {
                match template::render(template, &container.document(name)) {
                    Ok(line) => reply.say(&line),
                    Err(error) => return Err(format!("template parsing error: {error}")),
                }
            }
        }
    }
    if template.is_none() {
        reply.out = format!("{:#}\n", Value::Array(documents));
    } else if reply.out.is_empty() {
        reply.out.push('\n');
    }
    Ok(reply)
}
