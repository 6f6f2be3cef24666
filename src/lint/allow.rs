//! `allow`: findings that a service keeps on purpose, and entries of `allow` that keep none.

use crate::{
    diagnostic::{Allowance, Finding, Lint, Report, lint},
    platform::Platform,
};

pub(crate) static LINT: Lint = lint!(Lint, Warning, "unneeded-allow");

/// Drops the findings that services allow. If no error hides further findings, an `allow` that was not needed is
/// reported: once for each place, since services of a project may inherit it.
pub(crate) fn settle(platform: &Platform, report: &mut Report) {
    let services = platform.services.iter();
    let allowances: Vec<Allowance> = services
        .flat_map(|service| {
            // A lint that does not exist is a finding of its own.
            service.allow.iter().filter_map(|allow| {
                let lint = super::find(&allow.lint.value)?;
                Some(Allowance { service: service.subject(), lint, span: allow.lint.span })
            })
        })
        .collect();
    let mut needed = report.leave_out(&allowances);
    if report.has_errors() {
        return;
    }
    let unneeded = allowances.into_iter().filter(|it| needed.insert(it.span));
    report.add(unneeded.map(finding).collect());
}

fn finding(Allowance { service, lint, span }: Allowance) -> Finding {
    Finding::about(&LINT, service, "", format!(" allows `{}`, but has no such finding", lint.id))
        .at(span, "allows nothing")
        .help("remove it, or it will hide a later finding")
}
