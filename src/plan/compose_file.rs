//! What the Compose file of a project says.

use super::{ComposeFile, compose_service, strings::Strings};
use crate::{
    compose::{Map, Value, Version},
    platform::{JoinedNetwork, Platform, Project, compose_value},
};

/// The order of the top-level sections; others follow in the spec's order.
const SECTIONS: &[&str] = &["volumes", "configs", "secrets"];

pub(super) fn plan(platform: &Platform, project: &Project, strings: &Strings) -> ComposeFile {
    let services = project.services.iter().map(|id| compose_service::plan(platform, *id, strings)).collect();
    let mut sections = Vec::new();
    let networks = networks(platform, project);
    if !networks.is_empty() {
        sections.push(("networks".to_owned(), networks));
    }
    let known = SECTIONS.iter().copied();
    let others = project.sections.iter().map(|(key, _)| key).filter(|key| !SECTIONS.contains(key));
    for key in known.chain(others) {
        let Some(node) = project.sections.get(key) else { continue };
        if let Value::Map(map) = strings.value(compose_value(node))
            && !map.is_empty()
        {
            let empty_is_null = |value| if value == Value::Map(Map::new()) { Value::Null } else { value };
            let map = map.into_iter().map(|(key, value)| (key, empty_is_null(value))).collect();
            sections.push((key.to_owned(), map));
        }
    }
    let has_name = platform.floor.compose >= Version::new(2, 0, 0);
    ComposeFile { name: has_name.then(|| project.name.value.clone()), services, sections }
}

/// The networks that the project's services join, all of them owned by the scripts. The one that Compose makes for the
/// project needs no word.
fn networks(platform: &Platform, project: &Project) -> Map {
    let mut joined: Vec<_> = project
        .services
        .iter()
        .flat_map(|id| &platform[*id].container.networks)
        .filter_map(|join| if let JoinedNetwork::Owned(id) = join.network { Some(id) } else { None })
        .collect();
    joined.sort_unstable();
    joined.dedup();
    let section = joined.into_iter().map(|id| {
        let network = &platform[id];
        let mut keys = Map::new();
        keys.insert("external".to_owned(), Value::Bool(true));
        keys.insert("name".to_owned(), Value::text(&network.name.value));
        (network.key.value.clone(), Value::Map(keys))
    });
    section.collect()
}
