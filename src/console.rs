//! Printing: results on standard output, everything else on standard error. A closed pipe is not reported.
//!
//! Names and texts come from files that anybody may have written. A terminal acts on control characters, so none reaches it:
//! plain text is escaped here; what makes a [`Styled`] text escapes what it takes in, and adds nothing but colours.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

use arcgen::quote::{visible_json, visible_lines};

use crate::{cli::Color, command::system};

/// A text with escape sequences for colours, and no other control characters.
#[derive(Debug)]
pub(crate) struct Styled(pub(crate) String);

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

    /// Prints a result for people.
    pub(crate) fn result(self, text: &str) -> anyhow::Result<()> {
        self.styled_result(&Styled(visible_lines(text).into_owned()))
    }

    /// Prints a result with colours, which are removed where nobody would see them.
    pub(crate) fn styled_result(self, Styled(text): &Styled) -> anyhow::Result<()> {
        quietly(AutoStream::new(io::stdout().lock(), self.choice).write_all(text.as_bytes()))
    }

    /// Prints JSON.
    pub(crate) fn json(text: &str) -> anyhow::Result<()> {
        Self::file(&visible_json(text))
    }

    /// Prints the text of a file, unchanged.
    pub(crate) fn file(text: &str) -> anyhow::Result<()> {
        let mut stdout = io::stdout().lock();
        quietly(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
    }

    /// Prints a message for the person at the terminal. If that fails, nobody can be told.
    pub(crate) fn say(self, text: &str) {
        self.say_styled(&Styled(visible_lines(text).into_owned()));
    }

    /// Prints a message with colours.
    pub(crate) fn say_styled(self, Styled(text): &Styled) {
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
