//! Services that wait for each other.

use crate::{
    diagnostic::{Finding, Lint, lint},
    graph,
    platform::{Platform, Service},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "dependency-cycle");

/// A cycle of up to this many services is shown whole: any of its edges may be the one to drop.
const WHOLE: usize = 30;

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for cycle in graph::cycles(&platform.dependencies()) {
        let mut finding = match cycle.as_slice() {
            [node] => Finding::about(&LINT, platform.services[*node].subject(), "", " waits for itself"),
            _ => Finding::new(&LINT, format!("services wait for each other: `{}`", path(platform, &cycle))),
        };
        for (position, &node) in cycle.iter().enumerate() {
            let next = cycle[(position + 1) % cycle.len()];
            let service = &platform.services[node];
            if cycle.len() > 1 {
                finding = finding.concerning(service.subject());
            }
            if position >= WHOLE {
                continue;
            }
            if let Some(dependency) = service.depends_on.iter().find(|it| it.service.index() == next) {
                let text =
                    format!("`{}` waits for `{}`", service.key.value, platform.services[next].key.value);
                finding = finding.at(dependency.span, text);
            }
        }
        if let Some(inheritor) = inheritor(platform, &cycle) {
            findings.push(finding.help("the project's `defaults` give this dependency to each of its services").help(format!(
                "write `depends_on = []`, or what it does wait for, in `{inheritor}`: a service's own key replaces the default"
            )));
            continue;
        }
        findings.push(
            finding
                .help("none of them can start first")
                .help("remove the dependency that the start does not need: a client that connects on first use can do without one"),
        );
    }
}

/// The services of a cycle in their order, the first one again at the end; of a long cycle, only the first ones.
fn path(platform: &Platform, cycle: &[usize]) -> String {
    let more = cycle.len().saturating_sub(WHOLE);
    let shown = cycle.iter().take(WHOLE).map(|it| platform.services[*it].id.clone());
    let rest = (more > 0).then(|| format!("… {more} more …"));
    let first = cycle.first().map(|it| platform.services[*it].id.clone());
    shown.chain(rest).chain(first).collect::<Vec<_>>().join(" -> ")
}

/// The service of a cycle whose dependency on the next one is in a place that other services share: in `defaults`.
fn inheritor<'a>(platform: &'a Platform, cycle: &[usize]) -> Option<&'a str> {
    let inherits = |position: usize| {
        let (node, next) = (cycle[position], cycle[(position + 1) % cycle.len()]);
        let span = platform.services[node].depends_on.iter().find(|it| it.service.index() == next)?.span;
        let shares = |(index, service): (usize, &Service)| {
            index != node && service.depends_on.iter().any(|it| it.span == span)
        };
        platform.services.iter().enumerate().any(shares).then_some(platform.services[node].id.as_str())
    };
    (0..cycle.len()).find_map(inherits)
}
