//! What a finding is about.

use std::fmt;

/// Something in a platform, by the names that its spec gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A service.
    Service {
        /// Key of its project.
        project: String,
        /// Its own key.
        service: String,
    },
    /// The defaults of a project's services.
    Defaults {
        /// Key of the project.
        project: String,
    },
    /// A project.
    Project(String),
    /// A network, by its key; `project/network` if a project declares it.
    Network(String),
    /// A variable of the `.env` file.
    Variable(String),
    /// A switch of the scripts.
    Switch(String),
    /// A named block of environment.
    Environment(String),
}

impl Subject {
    /// A service of a project.
    #[must_use]
    pub fn service(project: impl Into<String>, service: impl Into<String>) -> Self {
        Self::Service { project: project.into(), service: service.into() }
    }

    /// `project/service`, if this is a service: what the formats for programs list.
    #[must_use]
    pub fn service_id(&self) -> Option<String> {
        match self {
            Self::Service { project, service } => Some(format!("{project}/{service}")),
            _ => None,
        }
    }

    /// What it shares with others, if it is a service.
    #[must_use]
    pub(super) fn defaults(&self) -> Option<Self> {
        match self {
            Self::Service { project, .. } => Some(Self::Defaults { project: project.clone() }),
            _ => None,
        }
    }
}

/// As a sentence names it: `` `project/service` ``, `` project `temporal` ``.
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service { project, service } => write!(formatter, "`{project}/{service}`"),
            Self::Defaults { project } => write!(formatter, "`defaults` of project `{project}`"),
            Self::Project(key) => write!(formatter, "project `{key}`"),
            Self::Network(key) => write!(formatter, "network `{key}`"),
            Self::Variable(name) => write!(formatter, "variable `{name}`"),
            Self::Switch(key) => write!(formatter, "switch `{key}`"),
            Self::Environment(key) => write!(formatter, "environment `{key}`"),
        }
    }
}
