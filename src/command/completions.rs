//! `arcgen completions`: what a shell completes.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::{Error, Outcome};
use crate::{cli::Cli, console::Console};

pub(crate) fn run(shell: Shell) -> Result<Outcome, Error> {
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), "arcgen", &mut script);
    Console::file(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
