//! Why a command could not do its work.

use std::{fmt::Write, io};

use arcgen::output::{Failure, Obstacle, reason};

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Error {
    /// What was asked for does not exist: message and help.
    Usage(String, String),
    /// The machine does not let it: (message, help) of everything in the way.
    Environment(Vec<(String, String)>),
}

impl Error {
    /// The process' exit code.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(..) => 2,
            Self::Environment(_) => 3,
        }
    }

    /// What is said about it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let mut add = |message: &str, help: &str| {
            let _ = writeln!(text, "\u{1b}[1m\u{1b}[31merror\u{1b}[0m\u{1b}[1m: {message}\u{1b}[0m");
            if !help.is_empty() {
                let _ = writeln!(text, "\u{1b}[1mhelp\u{1b}[0m: {help}");
            }
        };
        match self {
            Self::Usage(message, help) => add(message, help),
            Self::Environment(facts) => facts.iter().for_each(|(message, help)| add(message, help)),
        }
        text
    }

    /// One fact and the way out.
    pub(crate) fn environment(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Environment(vec![(message.into(), help.into())])
    }

    /// Everything in the way of a build.
    pub(crate) fn obstacles<'a>(obstacles: impl IntoIterator<Item = &'a Obstacle>) -> Self {
        Self::Environment(obstacles.into_iter().map(|it| (it.message(), it.help())).collect())
    }
}

impl From<Failure> for Error {
    fn from(Failure { path, why }: Failure) -> Self {
        Self::environment(
            format!("cannot write `{path}`: {why}"),
            "build into another directory with `--out`",
        )
    }
}

/// Only printing fails this way.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::environment(format!("cannot print: {}", reason(&error)), "")
    }
}
