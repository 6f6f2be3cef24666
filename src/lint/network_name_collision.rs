//! Two networks with the same name.

use std::collections::HashMap;

use crate::{
    compose::interpolation::is_literal,
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{JoinedNetwork, Network, Platform, Project},
    source::Span,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "network-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let shared: HashMap<&str, &Network> =
        platform.networks.iter().map(|it| (it.key.value.as_str(), it)).collect();
    let mut known: HashMap<String, Named<'_>> = HashMap::new();
    for named in named(platform) {
        if let Some(first) = known.get(&named.name) {
            // Projects with the same name are a finding of their own. Two ways to name what is somebody else's may mean one network.
            let may_be_one = named.is_found && first.is_found && (named.is_filled_in || first.is_filled_in);
            if !may_be_one && (named.project.is_none() || named.project != first.project) {
                findings.push(one_name(&named, first));
            }
        } else {
            known.insert(named.name.clone(), named);
        }
    }
    for project in &platform.projects {
        for network in &project.networks {
            if let Some(shared) = shared.get(network.key.value.as_str()) {
                findings.push(one_key(project, network, shared));
            }
        }
    }
}

/// A network by the engine's name for it.
struct Named<'a> {
    name: String,
    /// The name of the project that it is called after.
    project: Option<&'a str>,
    subject: Subject,
    span: Span,
    /// Whether it is external and one of the platform's: it is there, and this is how somebody calls it.
    is_found: bool,
    /// Whether its name holds a variable.
    is_filled_in: bool,
}

/// All networks: those that projects share, those that projects declare for themselves, and those that Compose makes for
/// services that name none.
fn named(platform: &Platform) -> impl Iterator<Item = Named<'_>> {
    let shared = platform.network_ids().zip(&platform.networks).map(|(id, network)| Named {
        name: platform.network_name(JoinedNetwork::Shared(id)),
        project: None,
        subject: Subject::Network(network.key.value.clone()),
        span: network.name.span,
        is_found: network.external,
        is_filled_in: !is_literal(&network.name.value),
    });
    let private = platform.project_ids().flat_map(move |id| {
        let project = &platform[id];
        project.networks.iter().enumerate().map(move |(position, network)| Named {
            name: platform.network_name(JoinedNetwork::Private(id, position)),
            project: (network.name.span == network.key.span).then_some(project.name.value.as_str()),
            subject: Subject::Network(format!("{}/{}", project.key.value, network.key.value)),
            span: network.name.span,
            is_found: false,
            is_filled_in: false,
        })
    });
    let default = platform.project_ids().filter_map(move |id| {
        let project = &platform[id];
        let joins = project.services.iter().flat_map(|it| &platform[*it].container.networks);
        let is_made = joins.into_iter().any(|it| it.network == JoinedNetwork::Default(id))
            && project.networks.iter().all(|it| it.key.value != "default");
        is_made.then(|| Named {
            name: platform.network_name(JoinedNetwork::Default(id)),
            project: Some(&project.name.value),
            subject: Subject::Network(format!("{}/default", project.key.value)),
            span: project.name.span,
            is_found: false,
            is_filled_in: false,
        })
    });
    shared.chain(private).chain(default)
}

fn one_name(network: &Named<'_>, first: &Named<'_>) -> Finding {
    Finding::new(&LINT, format!("two networks are named `{}`", network.name))
        .concerning(network.subject.clone())
        .concerning(first.subject.clone())
        .at(network.span, network.subject.to_string())
        .at(first.span, first.subject.to_string())
        .help("they are one network to the engine, and a service that joins both cannot start")
        .help("keep one of them, or give one of them another `name`")
}

fn one_key(project: &Project, network: &Network, shared: &Network) -> Finding {
    let key = &network.key.value;
    Finding::new(&LINT, format!("`{key}` is a shared network, and one of project `{}`", project.key.value))
        .concerning(Subject::Network(format!("{}/{key}", project.key.value)))
        .concerning(Subject::Network(key.clone()))
        .at(network.key.span, "the services of the project mean this one")
        .at(shared.key.span, "all others mean this one")
        .help("rename one of them, or drop the project's if the shared one is meant")
}
