//! `allow` for a lint that does not exist.

use crate::{diagnostic::Finding, platform::Platform, spec::nearest};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    for service in &platform.services {
        for allow in &service.allow {
            let id = allow.lint.value.as_str();
            if super::find(id).is_some() {
                continue;
            }
            let closest = nearest(id, super::LINTS.iter().map(|it| it.id));
            let finding =
                Finding::warning("unknown-lint", format!("`{}` allows `{id}`, which is no lint", service.id))
                    .about(&service.id)
                    .at(allow.lint.span, "no such lint");
            findings.push(match closest {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")),
                None => finding.help("drop it: it allows nothing"),
            });
        }
    }
}
