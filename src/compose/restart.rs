//! When the engine restarts a container.

/// A restart policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestartPolicy {
    /// Never.
    No,
    /// Whenever it has ended, and when the engine starts.
    Always,
    /// The same, unless somebody stopped it.
    UnlessStopped,
    /// When it has ended with another exit code than 0.
    OnFailure {
        /// How often; without limit if the policy does not say.
        attempts: Option<u32>,
    },
}

impl RestartPolicy {
    /// The policies by their names.
    pub const NAMES: &[&str] = &["no", "always", "unless-stopped", "on-failure"];

    /// Reads a policy: one of [`Self::NAMES`], or `on-failure:` with a number of attempts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (policy, attempts) = match text.split_once(':') {
            None => (text, None),
            Some((policy, attempts)) => (policy, Some(attempts.parse().ok()?)),
        };
        match (policy, attempts) {
            ("no", None) => Some(Self::No),
            ("always", None) => Some(Self::Always),
            ("unless-stopped", None) => Some(Self::UnlessStopped),
            ("on-failure", attempts) => Some(Self::OnFailure { attempts }),
            _ => None,
        }
    }

    /// Whether a container that has ended with exit code 0 is started again.
    #[must_use]
    pub fn follows_success(self) -> bool {
        matches!(self, Self::Always | Self::UnlessStopped)
    }
}

#[cfg(test)]
mod tests {
    use super::RestartPolicy;

    #[test]
    fn only_on_failure_takes_a_number_of_attempts() {
        assert_eq!(
            RestartPolicy::parse("on-failure:3"),
            Some(RestartPolicy::OnFailure { attempts: Some(3) })
        );
        assert_eq!(RestartPolicy::parse("on-failure"), Some(RestartPolicy::OnFailure { attempts: None }));
        for text in ["", "never", "always:3", "on-failure:", "on-failure:x"] {
            assert_eq!(RestartPolicy::parse(text), None, "{text}");
        }
        assert!(RestartPolicy::NAMES.iter().all(|it| RestartPolicy::parse(it).is_some()));
    }
}
