//! A network that no service joins.

use std::collections::HashSet;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{JoinedNetwork, Platform},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "unused-network");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    // Which networks are joined is not known if there are no services yet, or if one could not be read completely.
    if platform.services.is_empty() || platform.service_ids().any(|it| platform.is_doubtful(it)) {
        return;
    }
    let joined: HashSet<JoinedNetwork> =
        platform.services.iter().flat_map(|it| &it.container.networks).map(|it| it.network).collect();
    for (id, network) in platform.network_ids().zip(&platform.networks) {
        if joined.contains(&JoinedNetwork::Shared(id)) {
            continue;
        }
        let key = &network.key.value;
        findings.push(
            Finding::new(&LINT, format!("no service joins the network `{key}`"))
                .concerning(Subject::Network(key.clone()))
                .at(
                    network.key.span,
                    if network.external { "declared, but not used" } else { "created, but not used" },
                )
                .help(format!("add `\"{key}\"` to the `networks` of a project or a service, or drop it")),
        );
    }
    for id in platform.project_ids() {
        let project = &platform[id];
        for (position, network) in project.networks.iter().enumerate() {
            let key = &network.key.value;
            let is_default = key == "default" && joined.contains(&JoinedNetwork::Default(id));
            if is_default || joined.contains(&JoinedNetwork::Private(id, position)) {
                continue;
            }
            let id = format!("{}/{key}", project.key.value);
            findings.push(
                Finding::new(&LINT, format!("no service joins the network `{id}`"))
                    .concerning(Subject::Network(id))
                    .at(network.key.span, "declared, but not used")
                    .help(format!(
                        "add `\"{key}\"` to the `networks` of a service, or of the project's `defaults`, or drop it"
                    )),
            );
        }
    }
}
