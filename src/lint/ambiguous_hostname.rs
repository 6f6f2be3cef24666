//! A host name in a service's configuration that two containers answer to.

use std::{cell::LazyCell, collections::HashMap};

use crate::{
    diagnostic::{Finding, Lint, lint, words},
    platform::{Answering, Mention, Names, Platform, Service, ServiceId},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "ambiguous-hostname");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    // Only a finding needs them.
    let names = LazyCell::new(|| Names::new(platform));
    let mut known = Known::default();
    for id in platform.service_ids() {
        let service = &platform[id];
        let mut reported: Vec<&str> = Vec::new();
        for mention in platform.mentions(id).answered.iter().filter(|it| it.answering.len() > 1) {
            let together = known.together(platform, mention);
            if together.services.len() < 2
                || reported.contains(&mention.host.as_str())
                || on_purpose(platform, mention)
            {
                continue;
            }
            findings.push(finding(platform, &names, service, mention, together));
            reported.push(&mention.host);
        }
    }
}

/// Whether every one of them was given the name as an alias: several containers behind one name can be intended.
fn on_purpose(platform: &Platform, mention: &Mention) -> bool {
    let aliased =
        |id: &ServiceId| platform[*id].container.networks.iter().any(|it| it.aliases.contains(&mention.host));
    mention.answering.iter().all(aliased)
}

/// Of the services that answer to a name, those that run together with another of them.
struct Together {
    services: Vec<ServiceId>,
    /// Those of them that a finding points at: the first, and all that may allow it.
    shown: Vec<ServiceId>,
}

impl Together {
    fn of(platform: &Platform, answering: &[ServiceId]) -> Self {
        let meets =
            |id: &ServiceId| answering.iter().any(|it| it != id && !platform[*it].excludes(&platform[*id]));
        let services: Vec<ServiceId> = answering.iter().copied().filter(meets).collect();
        let is_shown =
            |(position, id): &(usize, &ServiceId)| *position < words::WHOLE || platform[**id].allows(&LINT);
        let shown = services.iter().enumerate().filter(is_shown).map(|(_, id)| *id).collect();
        Self { services, shown }
    }
}

/// What was found out about each list of services: thousands of mentions may share one.
#[derive(Default)]
struct Known {
    by_list: HashMap<*const ServiceId, Together>,
}

impl Known {
    fn together(&mut self, platform: &Platform, mention: &Mention) -> &Together {
        let list: &Answering = &mention.answering;
        self.by_list.entry(list.as_ptr()).or_insert_with(|| Together::of(platform, list))
    }
}

fn finding(
    platform: &Platform,
    names: &Names<'_>,
    service: &Service,
    mention: &Mention,
    together: &Together,
) -> Finding {
    let host = &mention.host;
    let ids = words::first_or(together.services.iter().map(|it| words::name(&platform[*it].id)));
    let mut finding = Finding::about(&LINT, service.subject(), format!("`{host}` can mean {ids} for "), "")
        .at(mention.span, "which of them is meant?");
    for id in &together.shown {
        let target = &platform[*id];
        finding = finding.concerning(target.subject()).at(target.key.span, format!("answers to `{host}`"));
    }
    finding = finding.help(
        "both are on networks that it joins: Docker resolves the name to the one on the alphabetically first network, and silently to the other while that one is stopped",
    );
    let distinct: Vec<_> = together
        .shown
        .iter()
        .filter_map(|id| platform[*id].container.name.as_ref())
        .filter(|name| names.answering(platform, service, &name.value).len() == 1)
        .map(|name| format!("`{}`", name.value))
        .collect();
    match distinct.as_slice() {
        [] => finding
            .help("use a name that only one of them answers to: a `container_name`, or an alias of its own"),
        _ => finding.help(format!("use a name that only one of them answers to: {}", words::or(&distinct))),
    }
}
