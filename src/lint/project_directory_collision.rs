//! Two projects whose Compose files would be the same file.

use std::collections::HashMap;

use crate::{
    diagnostic::Finding,
    platform::{Platform, Project},
};

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, &Project> = HashMap::new();
    for project in &platform.projects {
        let dir = project.dir.value.as_str();
        let Some(first) = known.get(dir) else {
            known.insert(dir, project);
            continue;
        };
        findings.push(
            Finding::error("project-directory-collision", format!("two projects are in directory `{dir}`"))
                .at(project.dir.span, format!("project `{}`", project.key.value))
                .at(first.dir.span, format!("project `{}`", first.key.value))
                .help("each gets a `docker-compose.yml` of its own: give one of them another `dir`"),
        );
    }
}
