//! Services that only Compose can start: at every start it copies files into them or runs their hooks, which `docker start`
//! would not do.

use crate::{
    platform::{Grant, Located, Project, Service},
    spec::node::{Node, Table},
};

/// Commands that Compose runs around a start.
const HOOKS: &[&str] = &["pre_start", "post_start"];
/// The keys of a config or secret whose text is not in a file: it is copied, while a file is mounted.
const COPIED: &[&str] = &["content", "environment"];

/// Whether only Compose can start a service of this project.
pub(super) fn is_by_compose(project: &Project, service: &Service) -> bool {
    let container = &service.container;
    let has_hook =
        |key: &&str| container.keys.get(key).and_then(Node::as_list).is_some_and(|it| !it.is_empty());
    HOOKS.iter().any(has_hook)
        || is_copied(project, "configs", &container.configs)
        || is_copied(project, "secrets", &container.secrets)
}

/// Whether one of the grants is of something in this section of the project whose text Compose copies.
fn is_copied(project: &Project, section: &str, grants: &[Located<Grant>]) -> bool {
    let Some(declared) = project.section(section) else { return false };
    let has_text = |it: &Table| COPIED.iter().any(|key| it.get(key).is_some());
    grants.iter().any(|grant| match declared.get(&grant.value.source) {
        Some(node) => node.as_table().is_some_and(has_text),
        // A variable names it: any of them may be meant.
        None => declared.iter().any(|(_, entry)| entry.node.as_table().is_some_and(has_text)),
    })
}
