//! Two networks of one name.

use std::collections::HashMap;

use crate::{
    diagnostic::Finding,
    platform::{Network, Platform},
};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, &Network> = HashMap::new();
    for network in &platform.networks {
        let name = network.name.value.as_str();
        let Some(first) = known.get(name) else {
            known.insert(name, network);
            continue;
        };
        findings.push(
            Finding::error("network-name-collision", format!("two networks are named `{name}`"))
                .at(network.name.span, format!("network `{}`", network.key.value))
                .at(first.name.span, format!("network `{}`", first.key.value))
                .help("they are one network to the engine, and a service that joins both cannot start")
                .help("keep one of them, or give one of them another `name`"),
        );
    }
}
