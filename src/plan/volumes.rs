//! The volumes that projects declare, by the names that the engine knows them by.

use super::{ProjectIndex, Volume};
use crate::{
    platform::{Platform, Project},
    spec::node::{Node, Table},
};

/// The volumes of the project at `position` in the plan.
pub(super) fn plan(platform: &Platform, project: &Project, position: ProjectIndex) -> Vec<Volume> {
    let declared = project.section("volumes");
    let volumes = declared.into_iter().flat_map(Table::iter).map(|(key, entry)| {
        let options = entry.node.as_table();
        let external = options.and_then(|it| it.get("external"));
        // To Compose, the name of an external volume is its key; its own ones are named after the project.
        let is_external = external.is_some_and(|it| it.as_bool() == Some(true) || it.as_table().is_some());
        let name = options.and_then(|it| it.get("name")).and_then(Node::as_str);
        let name = name.or_else(|| external?.as_table()?.get("name")?.as_str());
        let name = match name {
            Some(name) => platform.template(name),
            None if is_external => key.to_owned(),
            None => format!("{}_{key}", project.name.value),
        };
        Volume { project: position, name, external: is_external }
    });
    volumes.collect()
}
