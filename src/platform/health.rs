//! How the health of a service is known.

use std::time::Duration;

/// How the health of a service is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Health {
    /// Not at all.
    None,
    /// By the health check that its image brings.
    Image,
    /// By a probe that arcgen writes.
    Probe(Probe),
    /// By Compose's `healthcheck`, written as the spec has it. What it asks may be left to the image.
    Verbatim(Option<Action>, Timing),
}

/// What a probe asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A path, which must answer without an error.
    Http {
        /// It begins with `/`.
        path: String,
        /// The container port; it may be a variable.
        port: String,
    },
    /// A port, which must accept connections.
    Tcp {
        /// The container port; it may be a variable.
        port: String,
    },
    /// A process, which must run: a piece of its command line.
    Process(String),
    /// A program and its arguments, which must exit with 0.
    Command(Vec<String>),
    /// A script for a shell, which must exit with 0.
    Shell(String),
}

/// A probe that arcgen writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    /// What it asks.
    pub action: Action,
    /// Compose's `test`: `CMD` or `CMD-SHELL` first. In Compose's interpolation syntax.
    pub test: Vec<String>,
    /// When it runs.
    pub timing: Timing,
    /// The recipe it comes from.
    pub recipe: Option<&'static str>,
}

/// When a probe runs and when it decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// Between two probes.
    pub interval: Duration,
    /// For one probe.
    pub timeout: Duration,
    /// Failures in a row that make it unhealthy.
    pub retries: u32,
    /// After the start, for which failures do not count.
    pub start_period: Duration,
    /// Between two probes during the start period, where the floor knows it.
    pub start_interval: Option<Duration>,
}

impl Action {
    /// What a `test` of Compose asks: one text for a shell, or a list that begins with `CMD` or `CMD-SHELL`.
    #[must_use]
    pub fn of_test(words: &[String]) -> Option<Self> {
        match words {
            [script] => Some(Self::Shell(script.clone())),
            [head, script] if head == "CMD-SHELL" => Some(Self::Shell(script.clone())),
            [head, program @ ..] if head == "CMD" && !program.is_empty() => {
                Some(Self::Command(program.to_vec()))
            }
            _ => None,
        }
    }

    /// The same with each text replaced.
    #[must_use]
    pub(crate) fn map(&self, text: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Http { path, port } => Self::Http { path: text(path), port: text(port) },
            Self::Tcp { port } => Self::Tcp { port: text(port) },
            Self::Process(piece) => Self::Process(text(piece)),
            Self::Command(words) => Self::Command(words.iter().map(|it| text(it)).collect()),
            Self::Shell(script) => Self::Shell(text(script)),
        }
    }
}

impl Timing {
    /// What Compose and the engine do where nothing is stated.
    pub const ENGINE_DEFAULTS: Self = Self {
        interval: Duration::from_secs(30),
        timeout: Duration::from_secs(30),
        retries: 3,
        start_period: Duration::ZERO,
        start_interval: None,
    };

    /// The longest that a service can take to become healthy, or to be called unhealthy, with a margin: the engine counts
    /// an interval from the end of a probe, and a probe that fails may take its whole timeout.
    #[must_use]
    pub fn deadline(&self) -> Duration {
        const MARGIN: Duration = Duration::from_secs(30);
        let probe = self.interval.saturating_add(self.timeout);
        let failures = probe.checked_mul(self.retries.max(1)).unwrap_or(Duration::MAX);
        self.start_period.saturating_add(failures).saturating_add(MARGIN)
    }
}

impl Health {
    /// Whether there is a health check to wait for.
    #[must_use]
    pub fn is_known(&self) -> bool {
        *self != Self::None
    }

    /// When its probe runs, if the spec knows.
    #[must_use]
    pub fn timing(&self) -> Option<Timing> {
        match self {
            Self::None | Self::Image => None,
            Self::Probe(probe) => Some(probe.timing),
            Self::Verbatim(_, timing) => Some(*timing),
        }
    }
}
