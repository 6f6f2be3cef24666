//! The plan as the documentation shows it: grouped, counted and in words.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    compose::{duration::write_seconds, port::Protocol},
    diagnostic::words,
    plan::{Condition, Gate, Needs, Plan, Service, Switch, Tunable, Variable, VariableOrigin},
    quote::dotenv_value,
};

/// The services of one level, in start order.
pub(super) struct LevelServices<'a> {
    /// `Level 0: Infrastructure`
    pub(super) label: String,
    pub(super) services: Vec<&'a Service>,
}

impl Plan {
    /// `Level 0: Infrastructure`; without the title where it has none, and the platform's where there are no levels.
    pub(super) fn level_label(&self, index: usize) -> String {
        if self.levels.is_empty() {
            return self.title.clone();
        }
        match self.levels.get(index) {
            Some(title) if !title.is_empty() => format!("Level {index}: {title}"),
            _ => format!("Level {index}"),
        }
    }

    /// The levels that have services.
    pub(super) fn services_by_level(&self) -> Vec<LevelServices<'_>> {
        let mut levels: BTreeMap<usize, Vec<&Service>> = BTreeMap::new();
        for service in &self.services {
            levels.entry(service.level).or_default().push(service);
        }
        levels
            .into_iter()
            .map(|(index, services)| LevelServices { label: self.level_label(index), services })
            .collect()
    }

    /// `arc-saas/keycloak, temporal/temporal (started)`; empty for a service that waits for nothing.
    pub(super) fn waits_for(&self, service: &Service) -> String {
        let named = service.depends_on.iter().filter_map(|dependency| {
            let target = self.services.get(dependency.service)?;
            Some(match dependency.condition {
                Condition::Ready => target.id.clone(),
                Condition::Started => format!("{} (started)", target.id),
            })
        });
        named.collect::<Vec<_>>().join(", ")
    }

    /// `41 services, 3 of them behind profiles`
    pub(super) fn services_in_words(&self) -> String {
        let behind = self.services.iter().filter(|it| !it.profiles.is_empty()).count();
        let all = self.count(self.services.len(), "service");
        match behind {
            0 => all,
            1 if self.services.len() == 1 => format!("{all}, behind a profile,"),
            1 => format!("{all}, one of them behind a profile,"),
            _ => format!("{all}, {behind} of them behind profiles,"),
        }
    }

    /// How long a whole start may take.
    pub(super) fn deadline(&self) -> String {
        write_seconds(self.deadline_s)
    }

    /// The longest chain of waiting: `a -> b -> c`.
    pub(super) fn longest_chain(&self) -> String {
        let ids = self.critical_path.iter().filter_map(|index| self.services.get(*index));
        ids.map(|service| service.id.as_str()).collect::<Vec<_>>().join(" -> ")
    }

    /// Every host port once, in numerical order: `5432, 6379, 53/udp`.
    pub(super) fn host_ports(&self) -> String {
        let ports = self.services.iter().flat_map(|service| &service.ports);
        let ports: BTreeSet<(u16, Protocol)> = ports.map(|port| (port.port, port.protocol)).collect();
        let words = ports.into_iter().map(|(port, protocol)| match protocol {
            Protocol::Udp => format!("{port}/udp"),
            Protocol::Tcp | Protocol::Sctp => port.to_string(),
        });
        words.collect::<Vec<_>>().join(", ")
    }

    /// Whether any service has an endpoint to show.
    pub(super) fn has_endpoints(&self) -> bool {
        self.services.iter().any(|service| !service.endpoints.is_empty())
    }

    /// Names of all profiles, sorted.
    pub(super) fn profiles(&self) -> Vec<&str> {
        let names: BTreeSet<&str> =
            self.services.iter().flat_map(|service| &service.profiles).map(String::as_str).collect();
        names.into_iter().collect()
    }

    /// A command of Compose about the service that starts first.
    pub(super) fn compose_example(&self) -> String {
        let named = self.services.first().map_or(("PROJECT", "SERVICE"), |service| {
            (self.projects[service.project].key.as_str(), service.key.as_str())
        });
        format!("./compose-platform.sh {} exec {} sh", named.0, named.1)
    }

    /// Variables that the user must state before the first start.
    pub(super) fn required_variables(&self) -> Vec<&Variable> {
        self.variables.iter().filter(|it| it.origin == VariableOrigin::Required).collect()
    }

    /// How many of a thing there are, in words: `1 service`, `2 services`.
    pub(super) fn count(&self, number: usize, noun: &str) -> String {
        let _ = self;
        words::count(number, noun)
    }
}

impl Service {
    /// Its title, and the profiles that ask for it.
    pub(super) fn title_with_profiles(&self) -> String {
        match self.profiles.as_slice() {
            [] => self.title.clone(),
            [profile] => format!("{} (profile {profile})", self.title),
            profiles => format!("{} (profiles {})", self.title, profiles.join(", ")),
        }
    }

    /// Within what time after its start its gate must hold.
    pub(super) fn within(&self) -> String {
        write_seconds(self.timeout_s)
    }

    /// When its dependants may start.
    pub(super) fn ready_when(&self) -> String {
        match self.gate {
            Gate::Healthy => "its health check passes".to_owned(),
            Gate::Running => format!("it runs for {} without a restart", write_seconds(self.stable_s)),
            Gate::Completed => "it has ended with exit code 0".to_owned(),
        }
    }
}

impl Needs {
    /// `8 GiB of memory for the engine and 20 GiB of free disk`; empty for no needs.
    pub(super) fn words(&self) -> String {
        let size = |mebibytes: u64| match mebibytes {
            whole if whole % 1024 == 0 => format!("{} GiB", whole / 1024),
            _ => format!("{mebibytes} MiB"),
        };
        let mut needs = Vec::new();
        needs.extend(self.memory_mib.map(|it| format!("{} of memory for the engine", size(it))));
        needs.extend(self.disk_mib.map(|it| format!("{} of free disk", size(it))));
        needs.join(" and ")
    }
}

impl Variable {
    /// The default as it is written in a `.env` file, where that is not the default itself.
    pub(crate) fn quoted_default(&self) -> Option<String> {
        let VariableOrigin::Default(value) = &self.origin else { return None };
        dotenv_value(value).map(Cow::into_owned).filter(|it| it != value)
    }

    /// Its value if nobody sets it.
    pub(super) fn value_in_words(&self) -> String {
        match &self.origin {
            VariableOrigin::Required => "required".to_owned(),
            VariableOrigin::Generated(_) => "made at the first start".to_owned(),
            VariableOrigin::Default(value) if value.is_empty() => "empty".to_owned(),
            VariableOrigin::Default(_) if self.secret => "a default that is no secret: change it".to_owned(),
            VariableOrigin::Default(value) => value.clone(),
        }
    }
}

impl Tunable {
    /// The default, if a `.env` file can hold it.
    pub(super) fn example(&self) -> Option<&str> {
        dotenv_value(&self.default).map(|_| self.default.as_str())
    }
}

impl Switch {
    /// `--control-plane-only`
    pub(super) fn bash_option(&self) -> String {
        format!("--{}", self.kebab)
    }

    /// `-ControlPlaneOnly`
    pub(super) fn powershell_option(&self) -> String {
        format!("-{}", self.pascal)
    }
}
