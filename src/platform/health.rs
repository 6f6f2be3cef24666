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
    /// By Compose's `healthcheck`, written as the spec has it.
    Verbatim(Timing),
}

/// A probe that arcgen writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
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
            Self::Verbatim(timing) => Some(*timing),
        }
    }
}
