//! Two services whose containers have the same name.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, lint},
    platform::{Platform, Service},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "container-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, Vec<&Service>> = HashMap::new();
    for service in &platform.services {
        let name = service.container_name(&platform[service.project].name.value);
        let same = known.entry(name.clone()).or_default();
        // Without stated names, only projects of the same name can collide, and that is a finding of its own.
        let stated = |it: &Service| it.container.name.is_some();
        let clash = same.iter().find(|it| !it.excludes(service) && (stated(it) || stated(service)));
        if let Some(first) = clash {
            let place = |it: &Service| it.container.name.as_ref().map_or(it.key.span, |name| name.span);
            findings.push(
                Finding::new(&LINT, format!("two containers are named `{name}`"))
                    .concerning(service.subject())
                    .concerning(first.subject())
                    .at(place(service), format!("the container of `{}`", service.id))
                    .at(place(first), format!("the container of `{}`", first.id))
                    .help("container names are unique on a machine: the second container cannot be created")
                    .help("give one of them another name, or omit `container_name`"),
            );
        }
        same.push(service);
    }
}
