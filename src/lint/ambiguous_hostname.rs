//! A host name in a service's configuration that two containers answer to.

use std::cell::LazyCell;

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::{Mention, Names, Platform, Service, ServiceId},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "ambiguous-hostname");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    // Only a finding needs them.
    let names = LazyCell::new(|| Names::new(platform));
    for service in &platform.services {
        let mut reported: Vec<&str> = Vec::new();
        for mention in &service.mentions {
            let answering = together(platform, mention);
            if answering.len() < 2
                || reported.contains(&mention.host.as_str())
                || on_purpose(platform, mention)
            {
                continue;
            }
            findings.push(finding(platform, &names, service, mention, &answering));
            reported.push(&mention.host);
        }
    }
}

/// The answering services that run together with another of them.
fn together(platform: &Platform, mention: &Mention) -> Vec<ServiceId> {
    let meets = |id: &ServiceId| {
        mention.answering.iter().any(|it| it != id && !platform[*it].excludes(&platform[*id]))
    };
    mention.answering.iter().copied().filter(meets).collect()
}

/// Whether every one of them was given the name as an alias: several containers behind one name can be wanted.
fn on_purpose(platform: &Platform, mention: &Mention) -> bool {
    let aliased = |id: &ServiceId| platform[*id].networks.iter().any(|it| it.aliases.contains(&mention.host));
    mention.answering.iter().all(aliased)
}

fn finding(
    platform: &Platform,
    names: &Names<'_>,
    service: &Service,
    mention: &Mention,
    answering: &[ServiceId],
) -> Finding {
    let host = &mention.host;
    let ids: Vec<_> = answering.iter().map(|it| format!("`{}`", platform[*it].id)).collect();
    let mut finding =
        Finding::about(&LINT, service.subject(), format!("`{host}` can be {} to ", ids.join(" or ")), "")
            .at(mention.span, "which of them is meant?");
    for id in answering {
        let target = &platform[*id];
        finding = finding.concerning(target.subject()).at(target.key.span, format!("answers to `{host}`"));
    }
    finding = finding.help(
        "both are on networks that it joins: Docker answers with the one on the network that comes first in the alphabet, and silently with the other while that one is stopped",
    );
    let distinct: Vec<_> = answering
        .iter()
        .filter_map(|id| platform[*id].container_name.as_ref())
        .filter(|name| names.answering(platform, service, &name.value).len() == 1)
        .map(|name| format!("`{}`", name.value))
        .collect();
    match distinct.as_slice() {
        [] => finding
            .help("use a name that only one of them answers to: a `container_name`, or an alias of its own"),
        _ => finding.help(format!("use a name that only one of them answers to: {}", distinct.join(" or "))),
    }
}
