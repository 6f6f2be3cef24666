//! `arcgen completions`: what a shell completes.

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::Outcome;
use crate::{cli::Cli, console::Console};

pub(crate) fn run(shell: Shell) -> Result<Outcome> {
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), "arcgen", &mut script);
    Console::file(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
