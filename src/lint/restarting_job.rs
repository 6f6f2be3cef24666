//! A job that is restarted although it has ended well.

use crate::{diagnostic::Finding, platform::Platform};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in platform.services.iter().filter(|it| it.job) {
        let Some(restart) = &service.restart else { continue };
        if !matches!(restart.value.as_str(), "always" | "unless-stopped") {
            continue;
        }
        findings.push(
            Finding::error(
                "restarting-job",
                format!("job `{}` is restarted whenever it has completed", service.id),
            )
            .about(&service.id)
            .at(restart.span, "restarts it after a success too")
            .help("it runs again and again, and what waits for its completion may never see it")
            .help("drop `restart`: a job has `no`; if a failure shall be tried again, say `on-failure:3`"),
        );
    }
}
