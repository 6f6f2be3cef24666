//! Two volumes with the same name, neither of which is external.

use std::collections::HashMap;

use crate::{
    diagnostic::{Finding, Lint, Subject, lint},
    platform::{Platform, Project, Service},
    source::Span,
    spec::node::{Node, Table},
};

pub(super) static LINT: Lint = lint!(Lint, Warning, "volume-name-collision");

pub(super) fn check(platform: &Platform, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, (&Project, &str, Span)> = HashMap::new();
    for project in &platform.projects {
        let volumes = project.section("volumes");
        for (key, entry) in volumes.into_iter().flat_map(Table::iter) {
            let table = entry.node.as_table();
            let get = |key| table.and_then(|it| it.get(key));
            if get("external").is_some_and(|it| it.as_bool() != Some(false)) {
                continue;
            }
            let stated = get("name").and_then(Node::as_str);
            let name = stated.map_or_else(
                || format!("{}_{key}", project.name.value),
                |it| platform.name_with_defaults(it).into_owned(),
            );
            let span = get("name").map_or(entry.key_span, |it| it.span);
            let Some((owner, first, first_span)) = known.get(&name) else {
                known.insert(name, (project, key, span));
                continue;
            };
            if owner.name.value == project.name.value && stated.is_none() {
                // Projects with the same name are a finding of their own.
                continue;
            }
            let mut finding = Finding::new(&LINT, format!("two volumes are named `{name}`"));
            finding.subjects.extend(mounting(platform, project, key).chain(mounting(platform, owner, first)));
            findings.push(
                finding
                    .at(span, format!("volume `{key}` of project `{}`", project.key.value))
                    .at(*first_span, format!("volume `{first}` of project `{}`", owner.key.value))
                    .help("they are one volume to the engine: both projects write to it, and removing one's volumes removes the other's data")
                    .help("if they are meant to share it, set `external = true` in the project that does not own it; if not, rename one"),
            );
        }
    }
}

/// The services that a finding about a volume is about.
fn mounting<'a>(
    platform: &'a Platform,
    project: &'a Project,
    volume: &'a str,
) -> impl Iterator<Item = Subject> + 'a {
    let mounts =
        move |it: &&Service| it.container.mounts.iter().any(|it| it.value.source.as_deref() == Some(volume));
    let mounting = project.services.iter().map(|id| &platform[*id]).filter(mounts);
    mounting.map(Service::subject)
}
