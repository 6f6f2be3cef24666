//! A start interval that never applies, and that Compose refuses.

use std::time::Duration;

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::{Health, Platform},
    spec::node::Node,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "start-interval-without-start-period");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let Health::Verbatim(_, timing) = &service.health else { continue };
        let table = service.container.keys.get("healthcheck").and_then(Node::as_table);
        let Some(interval) = table.and_then(|it| it.get("start_interval")) else { continue };
        if timing.start_period != Duration::ZERO {
            continue;
        }
        findings.push(
            Finding::about(
                &LINT,
                service.subject(),
                "`start_interval` of ",
                " has no `start_period` to apply in",
            )
            .at(interval.span, "")
            .help("Docker Compose 2.36 and newer refuse the whole file")
            .help("add a `start_period`: how long its start may take, for example `start_period = \"60s\"`"),
        );
    }
}
