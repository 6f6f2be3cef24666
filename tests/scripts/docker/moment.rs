//! The state of a container at one moment, in words: its status, its health, and what differs from the usual:
//! `running healthy`, `exited none exit=2`, `restarting exit=137 restarts=3 oom`.

use serde::{Deserialize, Serialize};

/// A container at one moment.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Moment {
    /// `running`, `exited`, …, or `missing`.
    pub(crate) status: String,
    /// `starting`, `healthy`, `unhealthy`, or `none` for a container without a health check; empty where the health
    /// check has not begun.
    pub(crate) health: String,
    pub(crate) exit_code: i32,
    pub(crate) restarts: u32,
    pub(crate) out_of_memory: bool,
}

impl Moment {
    pub(crate) fn of(status: &str) -> Self {
        Self {
            status: status.to_owned(),
            health: String::new(),
            exit_code: 0,
            restarts: 0,
            out_of_memory: false,
        }
    }

    /// Whether a process may be running.
    pub(crate) fn is_up(&self) -> bool {
        ["running", "restarting", "paused"].contains(&self.status.as_str())
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut moment = Self::of("");
        for word in text.split_whitespace() {
            let number = |text: &str| text.parse().map_err(|_| format!("`{word}` holds no number"));
            match word.split_once('=').unwrap_or((word, "")) {
                ("missing" | "created" | "running" | "restarting" | "exited" | "dead" | "paused", "") => {
                    word.clone_into(&mut moment.status);
                }
                ("none" | "starting" | "healthy" | "unhealthy", "") => word.clone_into(&mut moment.health),
                ("oom", "") => moment.out_of_memory = true,
                ("exit", code) => moment.exit_code = number(code)?,
                ("restarts", count) => moment.restarts = number(count)?.unsigned_abs(),
                _ => return Err(format!("`{word}` says nothing about a container")),
            }
        }
        if moment.status.is_empty() { Err(format!("`{text}` names no status")) } else { Ok(moment) }
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        let Moment { status, health, exit_code, restarts, out_of_memory } = moment;
        let memory = if out_of_memory { " oom" } else { "" };
        format!("{status} {health} exit={exit_code} restarts={restarts}{memory}")
    }
}
