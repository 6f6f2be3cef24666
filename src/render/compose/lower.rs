//! From the plan of a project to its Compose file.

use std::collections::BTreeSet;

use super::{ComposeFile, ComposeService, parts};
use crate::{
    compose::{Map, Value, since},
    plan::{Condition, Gate, NetworkIndex, Plan, Project, Service},
};

/// The Compose file of a project.
#[must_use]
pub(crate) fn lower(plan: &Plan, project: &Project) -> ComposeFile {
    let services = || project.services.iter().filter_map(|it| plan.services.get(*it));
    let mut sections = Vec::new();
    let mut networks = shared_networks(plan, services());
    networks.extend(project.networks.clone());
    if !networks.is_empty() {
        sections.push(("networks".to_owned(), Value::Map(networks)));
    }
    sections.extend(project.sections.iter().cloned());
    let has_name = plan.floor.compose >= since::NAME;
    let service = |it: &Service| ComposeService {
        key: it.key.clone(),
        comment: comment(plan, it),
        body: parts::labelled(plan, it),
    };
    ComposeFile {
        name: has_name.then(|| project.name.clone()),
        services: services().map(service).collect(),
        sections,
    }
}

/// The shared networks that the services join. Compose creates none of them.
fn shared_networks<'p>(plan: &'p Plan, services: impl Iterator<Item = &'p Service>) -> Map {
    let joined: BTreeSet<NetworkIndex> =
        services.flat_map(|it| &it.spec.networks).filter_map(|it| it.network).collect();
    let section = joined.into_iter().filter_map(|it| plan.networks.get(it)).map(|network| {
        let mut keys = Map::new();
        keys.insert("external".to_owned(), Value::Bool(true));
        keys.insert("name".to_owned(), Value::text(&network.name));
        (network.key.clone(), Value::Map(keys))
    });
    section.collect()
}

/// The title, then what the service waits for in other projects: Compose cannot say it.
fn comment(plan: &Plan, service: &Service) -> Vec<String> {
    let mut lines = vec![service.title.clone()];
    for dependency in &service.stated_dependencies {
        let target = match plan.services.get(dependency.service) {
            Some(target) if target.project != service.project => target,
            _ => continue,
        };
        let state = match (dependency.condition, target.gate) {
            (Condition::Started, _) => "has started",
            (Condition::Ready, Gate::Healthy) => "is healthy",
            (Condition::Ready, Gate::Running) => "is running",
            (Condition::Ready, Gate::Completed) => "has completed",
        };
        lines.push(format!("Starts once {} {state}.", target.id));
    }
    lines
}
