//! `arcgen init`: a spec to begin with.

use anyhow::Result;
use arcgen::{quote::Shell, render::build_command, spec::starter};

use super::{Outcome, directory, new_spec};
use crate::{cli::Spec, console::Console};

pub(crate) fn run(spec: &Spec, console: Console) -> Result<Outcome> {
    let path = &spec.path;
    new_spec::create(path, &starter(&directory::name_of(&directory::current(), path)))?;
    let command = build_command(path, None, Shell::of_this_machine());
    console.say(&format!(
        "created {path}: two services in two projects, to be changed into yours\nnext: `{command}`, then run start-platform.sh or start-platform.ps1 in `generated` beside it\n"
    ));
    Ok(Outcome::Clean)
}
