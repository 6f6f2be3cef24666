//! A network that no service joins.

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{JoinedNetwork, Platform},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "unused-network");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    // Who joins what is not known where there is nobody yet, or a service that could not be read whole.
    if platform.services.is_empty() || platform.service_ids().any(|it| platform.is_doubtful(it)) {
        return;
    }
    let joins = |network: usize| {
        platform.services.iter().flat_map(|it| &it.container.networks).any(|join| match join.network {
            JoinedNetwork::Owned(id) => id.index() == network,
            JoinedNetwork::Default(_) => false,
        })
    };
    for (index, network) in platform.networks.iter().enumerate() {
        if joins(index) {
            continue;
        }
        let key = &network.key.value;
        findings.push(
            Finding::new(&LINT, format!("no service joins the network `{key}`"))
                .concerning(Subject::Network(key.clone()))
                .at(network.key.span, "created, but not used")
                .help(format!("add `\"{key}\"` to the `networks` of a project or a service, or drop it")),
        );
    }
}
