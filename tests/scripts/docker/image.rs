//! Images of the engine.

use serde_json::json;

use super::{arguments::Arguments, reply::Reply, template, world::World};

pub(super) fn list(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["--no-trunc", "--format="])?;
    let (Some(template), true) = (arguments.value("--format"), arguments.has("--no-trunc")) else {
        return Err("a listing for people is not played".to_owned());
    };
    let mut reply = Reply::default();
    for (name, id) in &world.images {
        let (repository, tag) = name.rsplit_once(':').unwrap_or((name, "latest"));
        let document = json!({ "Repository": repository, "Tag": tag, "ID": id });
        reply.say(&template::render(template, &document)?);
    }
    Ok(reply)
}

pub(super) fn inspect(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    let arguments = Arguments::read(words, &["-f --format="])?;
    let [name] = arguments.operands[..] else { return Err("an inspect of one image".to_owned()) };
    let id = world.image_id(name);
    if id.is_empty() {
        return Ok(Reply::failure(1, &format!("Error: No such image: {name}")).with_out("\n"));
    }
    let template = arguments.value("--format").ok_or("an inspect of all is not played")?;
    Ok(Reply::out(template::render(template, &json!({ "ID": id }))? + "\n"))
}
