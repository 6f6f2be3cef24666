//! A scripted `docker` for tests of the scripts: first on the path, it answers from a script instead of an engine, and
//! writes down how it was called. Started as `docker-compose` it is the standalone Compose.
//!
//! Built by the tests with rustc alone, so it knows the standard library and nothing else. Its directory, named by
//! `SCRIPTED_DOCKER`, holds `world` (read and written: what exists) and `calls` (written: every call, and every state
//! that was shown). Time is counted in looks: a container's state advances with every inspect that asks for it.

mod answers;
mod world;

use std::{env, io::Write, path::PathBuf, process::exit};

use world::World;

fn main() {
    let mut arguments = env::args();
    let name = PathBuf::from(arguments.next().unwrap_or_default());
    let mut words: Vec<String> = arguments.collect();
    let standalone = name.file_stem().is_some_and(|stem| stem == "docker-compose");
    if standalone {
        words.insert(0, "docker-compose".to_owned());
    }
    let directory = PathBuf::from(env::var_os("SCRIPTED_DOCKER").expect("SCRIPTED_DOCKER names a directory"));
    let mut world = World::read(&directory);
    world.note(&format!("call\t{words:?}"));
    let answer = answers::answer(&mut world, &words);
    world.write();
    let _ = std::io::stdout().write_all(answer.out.as_bytes());
    let _ = std::io::stderr().write_all(answer.err.as_bytes());
    exit(answer.code);
}
