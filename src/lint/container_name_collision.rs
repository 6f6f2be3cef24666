//! Two services whose containers have the same name.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, Severity, lint},
    platform::{Platform, Service},
    source::Span,
};

pub(super) static LINT: Lint = lint!(Lint, Error, "container-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    // By the name in lowercase: the files that collect-logs names after containers are one file where case does not count.
    let mut known: HashMap<String, Vec<Named<'_>>> = HashMap::new();
    for service in &platform.services {
        let name = service.container_name(&platform[service.project].name.value);
        let named = Named { name: platform.name_with_defaults(&name).into_owned(), service };
        let alike = known.entry(named.name.to_lowercase()).or_default();
        if let Some(first) = alike.iter().find(|it| named.collides(it)) {
            findings.push(one_name(&named, first));
        } else if let Some(first) = alike.iter().find(|it| it.name != named.name) {
            findings.push(one_file(&named, first));
        }
        alike.push(named);
    }
}

/// A service by the name of its container.
struct Named<'a> {
    name: String,
    service: &'a Service,
}

impl Named<'_> {
    /// Without stated names, only projects of the same name can collide, and that is a finding of its own.
    fn collides(&self, first: &Self) -> bool {
        let is_stated = |it: &Self| it.service.container.name.is_some();
        self.name == first.name
            && !first.service.excludes(self.service)
            && (is_stated(first) || is_stated(self))
    }

    fn place(&self) -> Span {
        let service = self.service;
        service.container.name.as_ref().map_or(service.key.span, |name| name.span)
    }
}

fn one_name(named: &Named<'_>, first: &Named<'_>) -> Finding {
    of_both(format!("two containers are named `{}`", named.name), named, first)
        .help("container names are unique on a machine: the second container cannot be created")
        .help("give one of them another name, or omit `container_name`")
}

fn one_file(named: &Named<'_>, first: &Named<'_>) -> Finding {
    let message = format!("the container names `{}` and `{}` differ only in case", first.name, named.name);
    of_both(message, named, first)
        .severity(Severity::Warning)
        .help("on macOS and Windows, collect-logs can keep the log of only one of them")
        .help("give one of them another name")
}

fn of_both(message: String, named: &Named<'_>, first: &Named<'_>) -> Finding {
    Finding::new(&LINT, message)
        .concerning(named.service.subject())
        .concerning(first.service.subject())
        .at(named.place(), format!("the container of `{}`", named.service.id))
        .at(first.place(), format!("the container of `{}`", first.service.id))
}
