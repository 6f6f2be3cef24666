//! Two projects of one Compose project name.

use std::collections::HashMap;

use crate::{
    diagnostic::Finding,
    platform::{Platform, Project},
};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, &Project> = HashMap::new();
    for project in &platform.projects {
        let name = project.name.value.as_str();
        let Some(first) = known.get(name) else {
            known.insert(name, project);
            continue;
        };
        findings.push(
            Finding::error("project-name-collision", format!("two projects are named `{name}`"))
                .at(project.name.span, format!("project `{}`", project.key.value))
                .at(first.name.span, format!("project `{}`", first.key.value))
                .help("Compose takes both for one: it stops the containers of one as orphans of the other, and they share volumes")
                .help("give one of them another `name`; its volumes are named after it, so keep the one that holds data"),
        );
    }
}
