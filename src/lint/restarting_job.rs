//! A job that is restarted although it has ended well.

use crate::{
    compose::RestartPolicy,
    diagnostic::{Finding, Lint, lint},
    platform::{Gate, Platform},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "restarting-job");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in platform.services.iter().filter(|it| it.gate == Gate::Completed) {
        let Some(restart) = &service.container.restart else { continue };
        if !restart.value.policy.is_some_and(RestartPolicy::follows_success) {
            continue;
        }
        findings.push(
            Finding::about(&LINT, service.subject(), "job ", " is restarted whenever it has completed")
                .at(restart.span, "restarts it after a success too")
                .help("it runs again and again, and what waits for its completion may never see it")
                .help(
                    "drop `restart`: a job has `no`; if a failure shall be tried again, say `on-failure:3`",
                ),
        );
    }
}
