//! `allow`: findings that a service defends, and those that it defends in vain.

use std::collections::HashSet;

use crate::{
    diagnostic::{Finding, Severity},
    platform::{Allow, Platform},
    source::Span,
};

/// Leaves out what a concerned service allows. An error of an earlier stage stays, with a word about it: there is no plan
/// while it is there. Where nothing hides what else would be found, an `allow` that was not needed is reported.
#[must_use]
pub fn settle(platform: &Platform, findings: Vec<Finding>) -> Vec<Finding> {
    let defending: Vec<(&str, &Allow)> = platform
        .services
        .iter()
        .flat_map(|service| service.allow.iter().map(|allow| (service.id.as_str(), allow)))
        .collect();
    if defending.is_empty() {
        return findings;
    }
    let mut needed: HashSet<Span> = HashSet::new();
    let mut left = Vec::with_capacity(findings.len());
    for finding in findings {
        let concerned = |id: &str| finding.subjects.iter().any(|it| it == id);
        let mut allows = defending.iter().filter(|(id, it)| it.lint.value == finding.lint && concerned(id));
        let Some((id, allow)) = allows.next() else {
            left.push(finding);
            continue;
        };
        needed.insert(allow.lint.span);
        needed.extend(allows.map(|(_, it)| it.lint.span));
        if !can_be_allowed(&finding) {
            let help = format!("`{id}` allows it, and nothing can be generated all the same");
            left.push(finding.help(help));
        }
    }
    if left.iter().all(|it| it.severity != Severity::Error) {
        left.extend(unneeded(&defending, needed));
    }
    left
}

/// Lints look at a platform that could be resolved: what they find need not stop it from being planned.
fn can_be_allowed(finding: &Finding) -> bool {
    finding.severity != Severity::Error || super::find(finding.lint).is_some_and(|it| it.check.is_some())
}

/// One for each place: services of a project may inherit it.
fn unneeded(defending: &[(&str, &Allow)], mut needed: HashSet<Span>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, allow) in defending {
        let lint = allow.lint.value.as_str();
        if super::find(lint).is_some() && needed.insert(allow.lint.span) {
            found.push(
                Finding::warning(
                    "unneeded-allow",
                    format!("`{id}` allows `{lint}`, which is not found there"),
                )
                .about(*id)
                .at(allow.lint.span, "allows nothing")
                .help("drop it, so that the next one is not overlooked"),
            );
        }
    }
    found
}
