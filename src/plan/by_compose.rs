//! Which services only Compose can start: what it copies into a container or runs for it, it does at every start, and
//! `docker start` would leave that out.

use crate::{
    platform::{Project, Service, grant_source},
    spec::node::{Node, Table},
};

/// Commands that Compose runs around a start.
const HOOKS: &[&str] = &["pre_start", "post_start"];
/// What a service is granted, by the name of the service's key and of the project's section alike.
const GRANTS: &[&str] = &["configs", "secrets"];
/// Where the text of a config or secret is that no file holds: one of a file is mounted, the others are copied.
const COPIED: &[&str] = &["content", "environment"];

/// Whether only Compose can start a service of this project.
pub(super) fn is_by_compose(project: &Project, service: &Service) -> bool {
    let has_hook =
        |key: &&str| service.keys.get(key).and_then(Node::as_list).is_some_and(|it| !it.is_empty());
    HOOKS.iter().any(has_hook) || GRANTS.iter().any(|key| is_copied(project, service, key))
}

fn is_copied(project: &Project, service: &Service, key: &str) -> bool {
    let Some(declared) = project.sections.get(key).and_then(Node::as_table) else { return false };
    let grants = service.keys.get(key).and_then(Node::as_list).unwrap_or_default();
    let has_text = |it: &Table| COPIED.iter().any(|key| it.get(key).is_some());
    grants.iter().any(|grant| {
        match declared.get(grant_source(grant).unwrap_or_default()) {
            Some(node) => node.as_table().is_some_and(has_text),
            // A variable names it: any of them may be meant.
            None => declared.iter().any(|(_, entry)| entry.node.as_table().is_some_and(has_text)),
        }
    })
}
