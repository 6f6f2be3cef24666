//! The name of a service in the configuration of another one that shares no network with it.

use crate::{
    compose::interpolation::is_literal,
    diagnostic::{Finding, Lint, lint, words},
    platform::{JoinedNetwork, Mention, Platform, Service},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "unreachable-host");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for id in platform.service_ids() {
        let service = &platform[id];
        // A container in another's network, or with names of its own, may know more than the spec says.
        if platform.is_doubtful(id)
            || service.container.network_mode.is_some()
            || KNOWING.iter().any(|it| service.container.keys.get(it).is_some())
        {
            continue;
        }
        let mut reported: Vec<&str> = Vec::new();
        for mention in platform.mentions(id).unanswered.iter().filter(|it| it.certain) {
            let [target] = *mention.answering else { continue };
            let target = &platform[target];
            if target.id == service.id
                || reported.contains(&mention.host.as_str())
                || is_origin(service, mention)
                || [service, target].iter().any(|it| is_on_unknown_network(platform, it))
            {
                continue;
            }
            reported.push(&mention.host);
            findings.push(finding(platform, service, mention, target));
        }
    }
}

/// Whether a variable says what a network of the service is called: it may be another network by a different name.
fn is_on_unknown_network(platform: &Platform, service: &Service) -> bool {
    let mut shared = service.container.networks.iter().filter_map(|it| match it.network {
        JoinedNetwork::Shared(id) => Some(&platform[id]),
        _ => None,
    });
    shared.any(|it| !is_literal(&it.name.value))
}

/// Keys by which a container can know names that no network of the spec has.
const KNOWING: [&str; 4] = ["extra_hosts", "external_links", "dns", "dns_search"];

/// Whether the variable lists allowed origins, which browsers send and containers do not, or configures a proxy elsewhere.
fn is_origin(service: &Service, mention: &Mention) -> bool {
    let variable = service.container.environment.iter().find(|it| it.span == mention.span);
    variable.is_some_and(|it| {
        ["ORIGIN", "CORS", "ALLOW", "REVERSE_PROXY"].iter().any(|word| it.name.to_uppercase().contains(word))
    })
}

fn finding(platform: &Platform, service: &Service, mention: &Mention, target: &Service) -> Finding {
    let host = &mention.host;
    let finding = Finding::about(
        &LINT,
        service.subject(),
        "",
        format!(" cannot reach `{host}`: it shares no network with `{}`", target.id),
    )
    .concerning(target.subject())
    .at(mention.span, format!("`{host}` does not resolve here"));
    match &target.container.network_mode {
        Some(mode) => finding
            .at(mode.span, format!("`{}` has no network of its own", target.id))
            .help("a container without a network of its own has no name that others can resolve"),
        None => finding.at(target.key.span, format!("on {}", networks(platform, target))).help_naming(
            "let ",
            format!(", which is on {}, join a network of `{}`", networks(platform, service), target.id),
        ),
    }
}

fn networks(platform: &Platform, service: &Service) -> String {
    let names = service.container.networks.iter().map(|join| match join.network {
        JoinedNetwork::Shared(id) => format!("`{}`", platform[id].key.value),
        JoinedNetwork::Private(id, position) => {
            let project = &platform[id];
            format!("`{}` of project `{}`", project.networks[position].key.value, project.key.value)
        }
        JoinedNetwork::Default(id) => format!("the default network of `{}`", platform[id].key.value),
    });
    words::first_and(names)
}
