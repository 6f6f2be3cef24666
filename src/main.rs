//! The program: parses the command line, and sets the exit code.

mod cli;
mod command;
mod console;

use std::process::ExitCode;

use clap::Parser;

use crate::{cli::Cli, command::Outcome, console::Console};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let console = Console::new(cli.color);
    ExitCode::from(match command::run(cli.command, console) {
        Ok(Outcome::Clean) => 0,
        Ok(Outcome::Findings) => 1,
        Err(error) => {
            console.say_styled(&command::text(&error));
            command::exit_code(&error)
        }
    })
}
