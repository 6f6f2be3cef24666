//! The scripted `docker`: it simulates an engine whose containers go through the moments that a scenario states, one moment
//! for every look at them, however long the script takes between two looks.
//!
//! A call for which no scenario has an answer is refused with [`REFUSED`], and fails the scenario.

mod arguments;
mod compose;
mod compose_create;
mod connect;
mod container;
mod copy;
mod expression;
mod image;
mod inspect;
mod lifecycle;
mod listing;
mod logs;
mod moment;
mod network;
mod reply;
mod template;
mod time;
mod transcript;
mod volume;
mod world;

use std::{
    env,
    io::Write,
    process::{Command, ExitCode},
    thread,
    time::Duration,
};

pub(crate) use self::{
    container::{Answer, Container, identity},
    moment::Moment,
    network::Network,
    transcript::Call,
    world::{DIRECTORY, Engine, Project, World},
};
use reply::Reply;

/// Exit code of a call that has no answer.
pub(crate) const REFUSED: u8 = 97;

/// Answers one call. `program` is the name by which it was called, `docker` or `docker-compose`.
pub(crate) fn main(program: &str) -> ExitCode {
    let mut words: Vec<String> = env::args().skip(1).collect();
    if program != "docker" {
        words.insert(0, program.to_owned());
    }
    let code = run(&words).unwrap_or_else(|refusal| {
        eprintln!("scripted docker: {refusal}: {}", words.join(" "));
        let call = Call { words, code: REFUSED.into(), refused: Some(refusal), ..Call::default() };
        // Without a transcript, there is only the exit code.
        let _ = call.record();
        REFUSED.into()
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

fn run(words: &[String]) -> Result<i32, String> {
    // Scripts make several calls at once: a call sees the world as the one before has left it.
    let turn = World::turn()?;
    let mut world = World::load()?;
    if !world.engine.hangs_at.is_empty() && words.join(" ").starts_with(&world.engine.hangs_at) {
        Call { words: words.to_vec(), ..Call::default() }.record()?;
        drop(turn);
        // Longer than any script waits; the script ends it.
        thread::sleep(Duration::from_secs(300));
        return Ok(1);
    }
    if !world.engine.vanishes_at.is_empty() && words.join(" ").starts_with(&world.engine.vanishes_at) {
        Engine::SILENCE.clone_into(&mut world.engine.silent);
    }
    let borrowed: Vec<&str> = words.iter().map(String::as_str).collect();
    let reply = answer(&mut world, &borrowed)?;
    let after = std::mem::take(&mut world.engine.signals_after);
    let signalled = !after.is_empty() && words.join(" ").starts_with(&after);
    if !signalled {
        world.engine.signals_after = after;
    }
    world.save()?;
    let Reply { code, changes, looks, seen, out, err } = reply;
    Call { words: words.to_vec(), code, changes, looks, seen, refused: None }.record()?;
    drop(turn);
    if signalled {
        send(&world.engine.signal)?;
        // PowerShell handles it in another thread, which may get its turn late. A real call takes longer anyway.
        thread::sleep(Duration::from_secs(1));
    }
    // A reader that stops early is not a mistake.
    let _ = std::io::stdout().write_all(out.as_bytes());
    let _ = std::io::stderr().write_all(err.as_bytes());
    Ok(code)
}

fn answer(world: &mut World, words: &[&str]) -> Result<Reply, String> {
    if let Some(reply) = compose::answer(world, words) {
        return reply;
    }
    if !world.engine.silent.is_empty() {
        return Ok(Reply::failure(1, &world.engine.silent).with_out("\n"));
    }
    match words {
        ["version", "--format", template] => {
            let version = serde_json::json!({ "Version": world.engine.version });
            let document = serde_json::json!({ "Server": version, "Client": version });
            Ok(Reply::out(template::render(template, &document)? + "\n"))
        }
        ["version"] => Ok(Reply::out(format!("Server: Scripted Engine {}\n", world.engine.version))),
        ["info"] => Ok(Reply::out(" Operating System: Scripted\n")),
        ["system", "df"] => Ok(Reply::out("TYPE TOTAL\nImages 3\n")),
        ["info", "--format", template] => {
            let document = serde_json::json!({
                "ServerVersion": world.engine.version,
                "MemTotal": world.engine.memory_mib * 1024 * 1024,
                "DockerRootDir": "/nowhere/to/be/found",
                "SystemTime": time::stamp(world.tick()),
                "OperatingSystem": "Scripted",
                "Driver": "overlay2",
                "NCPU": 4,
            });
            Ok(Reply::out(template::render(template, &document)? + "\n"))
        }
        ["context", "show"] => Ok(Reply::out("default\n")),
        ["images", rest @ ..] => image::list(world, rest),
        ["image", "inspect", rest @ ..] => image::inspect(world, rest),
        ["cp", rest @ ..] => copy::copy(world, rest),
        ["rename", old, new] => Ok(lifecycle::rename(world, old, new)),
        ["inspect", rest @ ..] => inspect::inspect(world, rest),
        ["ps", rest @ ..] => listing::containers(world, rest),
        ["start", names @ ..] => lifecycle::start(world, names, false),
        ["restart", names @ ..] => lifecycle::start(world, names, true),
        ["stop", rest @ ..] => lifecycle::stop(world, rest),
        ["rm", rest @ ..] => lifecycle::remove(world, rest),
        ["run", rest @ ..] => connect::run(world, rest),
        ["exec", rest @ ..] => lifecycle::exec(world, rest),
        ["logs", rest @ ..] => logs::logs(world, rest),
        ["network", "ls", rest @ ..] => network::list(world, rest),
        ["network", "inspect", rest @ ..] => network::inspect(world, rest),
        ["network", "create", rest @ ..] => network::create(world, rest),
        ["network", "rm", names @ ..] => Ok(network::remove(world, names)),
        ["volume", "ls", rest @ ..] => volume::list(world, rest),
        ["volume", "rm", names @ ..] => Ok(volume::remove(world, names)),
        _ => Err("no such command is played".to_owned()),
    }
}

/// Sends the script a signal.
fn send(signal: &str) -> Result<(), String> {
    let file = World::directory()?.join(World::SCRIPT);
    let script = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    // The shell's own: not every machine has a program of that name.
    let sent =
        Command::new("sh").args(["-c", r#"kill -s "$1" "$2""#, "sh", signal, script.as_str()]).status();
    if sent.is_ok_and(|it| it.success()) { Ok(()) } else { Err("the signal could not be sent".to_owned()) }
}
