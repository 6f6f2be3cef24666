//! What each command does: read, call the stages, print.

mod build;
mod check;
mod completions;
mod compose_files;
mod directory;
mod error;
mod explain;
mod findings;
mod import;
mod init;
mod nearby;
mod new_spec;
mod override_file;
mod plan;
mod read;
mod schema;

use crate::{cli::Command, console::Console};

pub(crate) use error::{exit_code, system, text};

use anyhow::Result;

/// How a command that did its work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to say.
    Clean,
    /// Errors in the spec, or files that do not match it.
    Findings,
}

/// Runs a command.
pub(crate) fn run(command: Command, console: Console) -> Result<Outcome> {
    match command {
        Command::Init(arguments) => init::run(&arguments.spec, console),
        Command::Import(arguments) => import::run(&arguments, console),
        Command::Build(arguments) => build::run(&arguments, console),
        Command::Check(arguments) => check::run(&arguments, console),
        Command::Plan(arguments) => plan::run(&arguments, console),
        Command::Schema => schema::run(),
        Command::Explain { name } => explain::run(name.as_deref()),
        Command::Completions { shell } => completions::run(shell),
    }
}
