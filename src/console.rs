//! Printing: results on standard output, everything else on standard error. A closed pipe is not reported.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

use crate::{cli::Color, command::system};

/// The two streams, and whether they are coloured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    choice: ColorChoice,
}

impl Console {
    /// Streams that are coloured as `--color` says.
    pub(crate) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { choice }
    }

    /// Prints a result; colours in it are removed where nobody would see them.
    pub(crate) fn result(self, text: &str) -> anyhow::Result<()> {
        quietly(AutoStream::new(io::stdout().lock(), self.choice).write_all(text.as_bytes()))
    }

    /// Prints the text of a file, unchanged.
    pub(crate) fn file(text: &str) -> anyhow::Result<()> {
        let mut stdout = io::stdout().lock();
        quietly(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
    }

    /// Prints a message for the person at the terminal. If that fails, nobody can be told.
    pub(crate) fn say(self, text: &str) {
        let _ = AutoStream::new(io::stderr().lock(), self.choice).write_all(text.as_bytes());
    }
}

/// `arcgen plan | head` ends without an error.
fn quietly(result: io::Result<()>) -> anyhow::Result<()> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(system(&error).context("cannot print")),
        _ => Ok(()),
    }
}
