//! The words by which the tables of the scripts, of `plan --format json` and of the documentation name things.

use super::{Condition, Generator, Network, Plan, Service, VariableOrigin};

impl VariableOrigin {
    /// `required`, `default`, `hex` or `alphanumeric`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Default(_) => "default",
            Self::Generated(Generator::Hex(_)) => "hex",
            Self::Generated(Generator::Alphanumeric(_)) => "alphanumeric",
        }
    }

    /// The default, or how much is generated; empty for a variable that the user must state.
    #[must_use]
    pub fn argument(&self) -> String {
        match self {
            Self::Required => String::new(),
            Self::Default(value) => value.clone(),
            Self::Generated(Generator::Hex(count) | Generator::Alphanumeric(count)) => count.to_string(),
        }
    }
}

impl Plan {
    /// What a service waits for, one word each: the id if it waits for its gate, `started:` and the id if it waits
    /// only for its start.
    #[must_use]
    pub fn dependency_words(&self, service: &Service) -> Vec<String> {
        service
            .depends_on
            .iter()
            .map(|dependency| {
                let id = &self.services[dependency.service].id;
                match dependency.condition {
                    Condition::Ready => id.clone(),
                    Condition::Started => format!("started:{id}"),
                }
            })
            .collect()
    }

    /// Ids of the services that join a network.
    #[must_use]
    pub fn members(&self, network: &Network) -> Vec<String> {
        let position = self.networks.iter().position(|it| it.key == network.key);
        let joins =
            |it: &&Service| it.spec.networks.iter().any(|it| it.network.is_some() && it.network == position);
        self.services.iter().filter(joins).map(|it| it.id.clone()).collect()
    }

    /// Ids of the services at these positions.
    #[must_use]
    pub fn service_ids(&self, services: &[usize]) -> Vec<String> {
        services.iter().map(|&service| self.services[service].id.clone()).collect()
    }

    /// Keys of the projects at these positions.
    #[must_use]
    pub fn project_keys(&self, projects: &[usize]) -> Vec<String> {
        projects.iter().map(|&project| self.projects[project].key.clone()).collect()
    }
}
