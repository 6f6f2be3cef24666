//! When an image is pulled.

use std::time::Duration;

use super::duration::numbers_with_units;

/// A pull policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PullPolicy {
    /// At every start.
    Always,
    /// Never.
    Never,
    /// Where the engine does not have it: `missing`, or `if_not_present`.
    Missing,
    /// It is built, not pulled.
    Build,
    /// Once it is older than `pull_refresh_after` says.
    Refresh,
    /// Once it is older than this.
    Every(Duration),
}

impl PullPolicy {
    /// The policies by their names.
    pub const NAMES: &[&str] =
        &["always", "never", "missing", "if_not_present", "build", "refresh", "daily", "weekly"];

    /// Reads a policy: one of [`Self::NAMES`], or `every_` with a duration.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        const DAY: u64 = 24 * 3600;
        const SECOND: u64 = 1_000_000_000;
        const UNITS: [(&str, u64); 5] = [
            ("w", 7 * DAY * SECOND),
            ("d", DAY * SECOND),
            ("h", 3600 * SECOND),
            ("m", 60 * SECOND),
            ("s", SECOND),
        ];
        Some(match text {
            "always" => Self::Always,
            "never" => Self::Never,
            "missing" | "if_not_present" => Self::Missing,
            "build" => Self::Build,
            "refresh" => Self::Refresh,
            "daily" => Self::Every(Duration::from_secs(DAY)),
            "weekly" => Self::Every(Duration::from_secs(7 * DAY)),
            _ => Self::Every(numbers_with_units(text.strip_prefix("every_")?, &UNITS)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_has_units_up_to_weeks() {
        let every = |seconds| Some(PullPolicy::Every(Duration::from_secs(seconds)));
        assert_eq!(PullPolicy::parse("every_1d12h"), every(36 * 3600));
        assert_eq!(PullPolicy::parse("weekly"), PullPolicy::parse("every_1w"));
        for text in ["", "every_", "every_1ms", "every_1", "often"] {
            assert_eq!(PullPolicy::parse(text), None, "{text}");
        }
        assert!(PullPolicy::NAMES.iter().all(|it| PullPolicy::parse(it).is_some()));
    }
}
