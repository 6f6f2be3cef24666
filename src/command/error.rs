//! Why a command could not do its work: what was asked for does not exist, or the system refused an operation.
//!
//! Errors are [`anyhow::Error`]s. Their context is what a person is shown, with a way out where there is one.

use std::{
    error,
    fmt::{self, Write as _},
    io,
};

use anyhow::anyhow;
use arcgen::{
    output::{Failure, Left, Obstacle, reason},
    quote::{visible, visible_lines},
};

use crate::console::Styled;

/// A fact, and what to do about it; the help may be empty. As the context of an error it comes before the cause.
#[derive(Debug)]
pub(crate) struct Problem {
    message: String,
    help: String,
}

impl Problem {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl error::Error for Problem {}

/// What was asked for does not exist.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) Problem);

impl fmt::Display for Usage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl error::Error for Usage {}

/// Everything that prevents a build.
#[derive(Debug)]
pub(crate) struct Obstacles(Vec<Problem>);

impl Obstacles {
    pub(crate) fn new<'a>(obstacles: impl IntoIterator<Item = &'a Obstacle>) -> Self {
        Self::of(obstacles.into_iter().map(|it| Problem::new(it.message(), it.help())))
    }

    /// Several problems of one kind.
    pub(crate) fn of(problems: impl IntoIterator<Item = Problem>) -> Self {
        Self(problems.into_iter().collect())
    }
}

impl fmt::Display for Obstacles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages: Vec<&str> = self.0.iter().map(|it| it.message.as_str()).collect();
        formatter.write_str(&messages.join("; "))
    }
}

impl error::Error for Obstacles {}

/// An error of the system in plain words; the caller adds what could not be done.
pub(crate) fn system(error: &io::Error) -> anyhow::Error {
    anyhow!(reason(error))
}

/// A file that could not be written, and what could not be undone.
pub(crate) fn unwritten(Failure { path, why, left }: Failure) -> anyhow::Error {
    let mut help = "build into another directory with `--out`".to_owned();
    if !left.is_empty() {
        help.push_str(". Not everything could be undone; the next build that succeeds corrects it:");
    }
    for Left { path, state, why } in left {
        let _ = write!(help, "\n    `{path}` {state}: {why}");
    }
    anyhow!(why).context(Problem::new(format!("cannot write `{path}`"), help))
}

/// The exit code of a process that ends with an error.
pub(crate) fn exit_code(error: &anyhow::Error) -> u8 {
    if error.is::<Usage>() { 2 } else { 3 }
}

/// The message about an error.
pub(crate) fn text(error: &anyhow::Error) -> Styled {
    if let Some(Obstacles(obstacles)) = error.downcast_ref() {
        return Styled(obstacles.iter().map(|it| lines(&it.message, &it.help)).collect());
    }
    let told = error.downcast_ref::<Usage>().map(|it| &it.0).or_else(|| error.downcast_ref::<Problem>());
    Styled(lines(&format!("{error:#}"), told.map_or("", |it| &it.help)))
}

fn lines(message: &str, help: &str) -> String {
    let (message, help) = (visible(message), visible_lines(help));
    let error = format!("\u{1b}[1m\u{1b}[31merror\u{1b}[0m\u{1b}[1m: {message}\u{1b}[0m\n");
    let help = if help.is_empty() { String::new() } else { format!("\u{1b}[1mhelp\u{1b}[0m: {help}\n") };
    error + &help
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_build_says_what_it_could_not_undo() {
        let left = |path: &str, state: &str| Left {
            path: path.into(),
            state: state.to_owned(),
            why: "permission denied".to_owned(),
        };
        let failure = Failure {
            path: "out/web/docker-compose.yml".into(),
            why: "it is a directory".to_owned(),
            left: vec![left("out/start.sh", "is new"), left("out/stop.sh", "is now `out/stop.sh.orig`")],
        };
        insta::assert_snapshot!(anstream::adapter::strip_str(&text(&unwritten(failure)).0), @"
        error: cannot write `out/web/docker-compose.yml`: it is a directory
        help: build into another directory with `--out`. Not everything could be undone; the next build that succeeds corrects it:
            `out/start.sh` is new: permission denied
            `out/stop.sh` is now `out/stop.sh.orig`: permission denied
        ");
    }

    #[test]
    fn the_cause_follows_what_could_not_be_done() {
        let cause = system(&io::ErrorKind::PermissionDenied.into());
        let error = cause.context(Problem::new("cannot read `a`", "ask its owner"));
        let plain =
            text(&error).0.replace("\u{1b}[0m", "").replace("\u{1b}[1m", "").replace("\u{1b}[31m", "");
        assert_eq!(plain, "error: cannot read `a`: permission denied\nhelp: ask its owner\n");
        assert_eq!(exit_code(&error), 3);
        assert_eq!(exit_code(&Usage(Problem::new("no such artifact", "")).into()), 2);
    }
}
