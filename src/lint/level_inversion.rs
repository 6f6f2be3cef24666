//! A service on an earlier level than what it waits for.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::Platform,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "level-inversion");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        let Some(level) = &service.level else { continue };
        for dependency in &service.depends_on {
            let target = &platform[dependency.service];
            let Some(later) = target.level.as_ref().filter(|it| it.value > level.value) else { continue };
            let fact =
                format!(" on level {} waits for `{}` on level {}", level.value, target.id, later.value);
            findings.push(
                Finding::about(&LINT, service.subject(), "", fact)
                    .concerning(target.subject())
                    .at(dependency.span, "waits for a later level")
                    .at(level.span, format!("level {}", level.value))
                    .at(later.span, format!("level {}", later.value))
                    .help("dependencies decide the order, so it starts later than its level suggests")
                    .help(format!(
                        "put it on level {} or later, or its dependency on level {} or earlier",
                        later.value, level.value
                    )),
            );
        }
    }
}
