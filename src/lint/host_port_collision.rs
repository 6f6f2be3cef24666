//! Two services that publish the same port of the host.

use std::collections::BTreeMap;

use crate::{
    compose::{
        port::{Port, PortRange, Protocol},
        since,
    },
    diagnostic::{Finding, Lint, Severity, lint},
    platform::{Platform, Service},
    source::Span,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "host-port-collision");

/// A published range of one service.
struct Published<'a> {
    service: &'a Service,
    port: &'a Port,
    span: Span,
    range: PortRange,
}

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut by_protocol: BTreeMap<Protocol, Vec<Published<'_>>> = BTreeMap::new();
    for service in &platform.services {
        // The engine publishes nothing for a container that is on the host's own network.
        if service.container.network_mode.as_ref().is_some_and(|it| it.value == "host") {
            continue;
        }
        for port in &service.container.ports {
            let Some(range) = port.value.published else { continue };
            let published = Published { service, port: &port.value, span: port.span, range };
            by_protocol.entry(port.value.protocol).or_default().push(published);
        }
    }
    for mut published in by_protocol.into_values() {
        // In the order of their first ports, only ranges that have not ended can overlap the next one.
        published.sort_by_key(|it| (it.range.first, it.span.start()));
        let mut open: Vec<&Published<'_>> = Vec::new();
        for next in &published {
            open.retain(|it| it.range.last >= next.range.first);
            let clash =
                open.iter().find(|it| it.port.collides(next.port) && !it.service.excludes(next.service));
            match clash {
                // One finding for each port is enough: the next service that takes it is compared with the first one again.
                Some(first) if first.service.id == next.service.id && first.port.repeats(next.port) => {
                    if platform.floor.compose < since::PORTS_MERGED {
                        findings.push(repeated(first, next));
                    }
                }
                Some(first) => findings.push(finding(first, next)),
                None => open.push(next),
            }
        }
    }
}

/// The two in the spec's order, and the ports that they share in words.
fn in_order<'a>(
    one: &'a Published<'a>,
    other: &'a Published<'a>,
) -> (&'a Published<'a>, &'a Published<'a>, String) {
    let (first, again) = if one.span <= other.span { (one, other) } else { (other, one) };
    let shared = first.range.shared_with(again.range).unwrap_or(again.range);
    let noun = if shared.others() == 0 { "port" } else { "ports" };
    (first, again, format!("{noun} `{shared}`"))
}

/// One service states the same binding twice.
fn repeated(one: &Published<'_>, other: &Published<'_>) -> Finding {
    let (first, again, ports) = in_order(one, other);
    Finding::about(&LINT, again.service.subject(), "", format!(" states twice how it publishes host {ports}"))
        .severity(Severity::Warning)
        .at(again.span, "stated again here")
        .at(first.span, "first stated here")
        .help("Docker Compose 2.24 and newer merge the two; older ones, which the platform's minimum version allows, refuse the file or fail to start the service")
        .help("remove one of the two")
}

fn finding(one: &Published<'_>, other: &Published<'_>) -> Finding {
    let (first, again, ports) = in_order(one, other);
    let alone = first.service.id == again.service.id;
    let fact = if ports.starts_with("ports") { "are" } else { "is" };
    let mut finding = Finding::new(&LINT, format!("host {ports} {fact} published twice"))
        .concerning(again.service.subject())
        .concerning(first.service.subject())
        .at(again.span, format!("published again here, by `{}`", again.service.id))
        .at(first.span, format!("first published here, by `{}`", first.service.id));
    for published in [first, again] {
        if let Some(variable) = &published.port.variable {
            finding = finding.help(format!("`{variable}` is {} unless it is set", published.range.first));
        }
    }
    finding.help(if alone {
        "the service cannot start: remove one of the two, or give it another host port"
    } else {
        "the second of them cannot start: give one of them another host port"
    })
}
