//! A service on an earlier level than what it waits for.

use crate::{diagnostic::Finding, platform::Platform};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let Some(level) = &service.level else { continue };
        for dependency in &service.depends_on {
            let target = &platform[dependency.service];
            let Some(later) = target.level.as_ref().filter(|it| it.value > level.value) else { continue };
            let message = format!(
                "`{}` on level {} waits for `{}` on level {}",
                service.id, level.value, target.id, later.value
            );
            findings.push(
                Finding::warning("level-inversion", message)
                    .about(&service.id)
                    .about(&target.id)
                    .at(dependency.span, "waits for a later level")
                    .at(level.span, format!("level {}", level.value))
                    .at(later.span, format!("level {}", later.value))
                    .help("dependencies decide the order, so it starts later than its level tells people")
                    .help(format!(
                        "put it on level {} or later, or its dependency on level {} or earlier",
                        later.value, level.value
                    )),
            );
        }
    }
}
