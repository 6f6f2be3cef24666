//! What the spec states in terms that the plan takes over as they are.

use crate::value::Generator;

/// What "ready" means for a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gate {
    /// Running, and its health check passes.
    Healthy,
    /// Running without a restart for a number of seconds.
    Running,
    /// A job: it ended with exit code 0.
    Completed,
}

impl Gate {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Healthy, Self::Running, Self::Completed];

    /// `healthy`, `running` or `completed`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Running => "running",
            Self::Completed => "completed",
        }
    }

    /// Reads its word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == text)
    }
}

/// What a dependant waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The gate of the dependency holds.
    Ready,
    /// The dependency was started, whether or not it is ready.
    Started,
}

/// A command run inside a container once its service is ready.
#[derive(Clone, Debug, PartialEq)]
pub struct Hook {
    /// What it does, for people: "register namespace arc-saas".
    pub title: String,
    /// The command and its arguments, run by `docker exec`.
    pub exec: Vec<String>,
    /// A failure whose output contains this text counts as success.
    pub accept: Option<String>,
    /// A command that exits 0 when the hook's effect holds; empty where the spec does not say how to check.
    pub check: Vec<String>,
    /// How often a failure is tried again before it fails the start.
    pub retries: u32,
}

impl Hook {
    /// A checksum of what the spec says of it, by which a start knows whether it has already succeeded in this form.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut digest = crc32fast::Hasher::new();
        let accept = self.accept.as_deref().unwrap_or_default();
        for words in [&self.exec[..], &self.check, &[self.title.clone(), accept.to_owned()]] {
            digest.update(&(words.len() as u64).to_le_bytes());
            for word in words {
                digest.update(&(word.len() as u64).to_le_bytes());
                digest.update(word.as_bytes());
            }
        }
        format!("{:08x}", digest.finalize())
    }
}

/// Where a variable's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariableOrigin {
    /// The user must state it.
    Required,
    /// A default that the user may change.
    Default(String),
    /// Made at the first start from the system's random source.
    Generated(Generator),
}

/// What the machine must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Memory of the engine in MiB, if a need is stated.
    pub memory_mib: Option<u64>,
    /// Free disk in MiB, if a need is stated.
    pub disk_mib: Option<u64>,
}
