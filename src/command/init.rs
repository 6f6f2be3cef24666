//! `arcgen init`: a spec to begin with.

use anyhow::Result;
use arcgen::{
    quote::{Shell, path_word},
    render::build_command,
    spec::starter,
};
use camino::Utf8Path;

use super::{
    Outcome, compose_files, directory,
    error::{Problem, Usage},
    nearby, new_spec,
};
use crate::{cli::Spec, console::Console};

pub(crate) fn run(spec: &Spec, console: Console) -> Result<Outcome> {
    let path = &spec.path;
    if compose_files::is_one(path) {
        let fact = format!("cannot create `{path}`: that is the name of a Compose file, and a spec is TOML");
        return Err(Usage(Problem::new(fact, "give it a name that ends in `.toml`")).into());
    }
    new_spec::create(path, &starter(&directory::name_of(&directory::current(), path)))?;
    let command = build_command(path, None, None, Shell::of_this_machine());
    console.say(&format!(
        "created {path}: two services in two projects, to be changed into yours\nnext: `{command}`, then run start-platform.sh or start-platform.ps1 in `generated` beside it\n"
    ));
    let files = nearby::compose_files(path.parent().unwrap_or(Utf8Path::new("")));
    if !files.is_empty() {
        let (word, files) = (path_word(path.as_str(), Shell::of_this_machine()), nearby::words(&files));
        console.say(&format!(
            "note: there are Compose files already; to begin with those, remove {path} and run:\n  arcgen import {files} --out {word}\n"
        ));
    }
    Ok(Outcome::Clean)
}
