//! `allow` for a lint that does not exist.

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::Platform,
    spec::nearest,
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "unknown-lint");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        for allow in &service.allow {
            let id = allow.lint.value.as_str();
            if super::find(id).is_some() {
                continue;
            }
            let closest = nearest(id, super::all().map(|it| it.id));
            let finding =
                Finding::about(&LINT, service.subject(), "", format!(" allows `{id}`, which is not a lint"))
                    .at(allow.lint.span, "no such lint");
            findings.push(match closest {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")),
                None => finding.help("remove it: it has no effect"),
            });
        }
    }
}
