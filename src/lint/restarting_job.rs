//! A job that is restarted although it has succeeded.

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
                    "remove `restart`: the default of a job is `no`; to retry after a failure, write `on-failure:3`",
                ),
        );
    }
}
