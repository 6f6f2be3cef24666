//! Two networks of one name.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Network, Platform},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "network-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, &Network> = HashMap::new();
    for network in &platform.networks {
        let name = network.name.value.as_str();
        let Some(first) = known.get(name) else {
            known.insert(name, network);
            continue;
        };
        findings.push(
            Finding::new(&LINT, format!("two networks are named `{name}`"))
                .concerning(Subject::Network(network.key.value.clone()))
                .concerning(Subject::Network(first.key.value.clone()))
                .at(network.name.span, format!("network `{}`", network.key.value))
                .at(first.name.span, format!("network `{}`", first.key.value))
                .help("they are one network to the engine, and a service that joins both cannot start")
                .help("keep one of them, or give one of them another `name`"),
        );
    }
}
