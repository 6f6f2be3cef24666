//! A timeout that ends before the service's own start period.

use crate::{
    compose::duration,
    diagnostic::{Finding, Lint, lint},
    platform::{Platform, Service},
    source::Span,
    spec::node::Node,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "timeout-too-short");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let Some((timeout, timing)) = service.timeout_s.as_ref().zip(service.health.timing()) else {
            continue;
        };
        let Some(start_period) = stated_start_period(service) else { continue };
        if u64::from(timeout.value) > timing.start_period.as_secs() {
            continue;
        }
        findings.push(
            Finding::about(
                &LINT,
                service.subject(),
                "`timeout` of ",
                " is not longer than its `start_period`",
            )
            .at(timeout.span, format!("gives up after {}", duration::write_seconds(timeout.value)))
            .at(start_period, "a start may take this long")
            .help("the start of the platform gives up on it while its health check does not count failures yet")
            .help("make `timeout` longer than the start period, or remove it: it is then derived from the health check"),
        );
    }
}

/// Where the spec itself says how long a start may take.
fn stated_start_period(service: &Service) -> Option<Span> {
    let table = service
        .container
        .keys
        .get("health")
        .or(service.container.keys.get("healthcheck"))
        .and_then(Node::as_table)?;
    table.get("start_period").map(|it| it.span)
}
