//! A long interval between the probes of a service that others wait for.

use std::{cell::LazyCell, time::Duration};

use crate::{
    compose::duration,
    diagnostic::{Finding, Lint, lint, words},
    plan::Condition,
    platform::{Platform, Service},
    source::Span,
    spec::node::Node,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "probe-delays-start");

/// From this interval on, most of the wait is for the next probe.
const LONG: Duration = Duration::from_secs(10);

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let waiting = LazyCell::new(|| waiting(platform));
    for id in platform.service_ids() {
        let service = &platform[id];
        let Some(timing) = service.health.timing() else { continue };
        if timing.interval < LONG || timing.start_interval.is_some_and(|it| it < LONG) {
            continue;
        }
        let Some(span) = stated_at(service) else { continue };
        let waiting = match waiting[id.index()] {
            0 => continue,
            number => {
                let wait = if number == 1 { "waits" } else { "wait" };
                format!("{} {wait}", words::count(number, "service"))
            }
        };
        let interval = duration::write(timing.interval);
        findings.push(
            Finding::about(
                &LINT,
                service.subject(),
                "",
                format!(" is probed every {interval}, and {waiting} for it"),
            )
            .at(span, format!("its first probe comes {interval} after its start"))
            .help("however fast it is, its dependants start a whole interval later")
            .help("set `interval = \"2s\"`; with an engine of 25 or newer, a `start_period` with `start_interval = \"1s\"`"),
        );
    }
}

/// Where the spec states the interval, or the health check whose interval is the engine's.
fn stated_at(service: &Service) -> Option<Span> {
    let health = service.container.keys.get("health").or(service.container.keys.get("healthcheck"))?;
    let interval = health.as_table().and_then(|it| it.get("interval"));
    Some(interval.map_or(service.health_span?, |it: &Node| it.span))
}

/// How many services wait until each one is ready, by its position.
fn waiting(platform: &Platform) -> Vec<usize> {
    let mut waiting = vec![0; platform.services.len()];
    let dependencies = platform.services.iter().flat_map(|it| platform.dependencies_of(it));
    for dependency in dependencies.filter(|it| it.condition == Condition::Ready) {
        waiting[dependency.service.index()] += 1;
    }
    waiting
}
