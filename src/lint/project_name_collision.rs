//! Two projects with the same Compose project name.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Platform, Project},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "project-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, &Project> = HashMap::new();
    for project in &platform.projects {
        let name = project.name.value.as_str();
        let Some(first) = known.get(name) else {
            known.insert(name, project);
            continue;
        };
        findings.push(
            Finding::new(&LINT, format!("two projects are named `{name}`"))
                .concerning(Subject::Project(project.key.value.clone()))
                .concerning(Subject::Project(first.key.value.clone()))
                .at(project.name.span, format!("project `{}`", project.key.value))
                .at(first.name.span, format!("project `{}`", first.key.value))
                .help("Compose treats both as one: it stops the containers of one as orphans of the other, and they share volumes")
                .help("give one of them another `name`; its volumes are named after it, so keep the one that holds data"),
        );
    }
}
