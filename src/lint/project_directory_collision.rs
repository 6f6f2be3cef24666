//! Two projects whose Compose files would be the same file.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Platform, Project},
};

pub(super) static LINT: Lint = lint!(Lint, Error, "project-directory-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, &Project> = HashMap::with_capacity(platform.projects.len());
    for project in &platform.projects {
        let dir = project.dir.value.as_str();
        // The disks of macOS and Windows take `Web` and `web` for the same directory.
        let Some(first) = known.get(&dir.to_lowercase()) else {
            known.insert(dir.to_lowercase(), project);
            continue;
        };
        let message = if first.dir.value == project.dir.value {
            format!("two projects are in directory `{dir}`")
        } else {
            format!(
                "the directories `{}` and `{dir}` differ only in case, and are the same on macOS and Windows",
                first.dir.value
            )
        };
        findings.push(
            Finding::new(&LINT, message)
                .concerning(Subject::Project(project.key.value.clone()))
                .concerning(Subject::Project(first.key.value.clone()))
                .at(project.dir.span, format!("project `{}`", project.key.value))
                .at(first.dir.span, format!("project `{}`", first.key.value))
                .help("each gets a `docker-compose.yml` of its own: give one of them another `dir`"),
        );
    }
}
