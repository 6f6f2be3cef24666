//! One Compose file a project.

use askama::Template;

use crate::{
    compose::Map,
    plan::{ComposeService, Plan, Project},
    quote::filters::{self, Entry},
};

#[derive(Template)]
#[template(path = "compose/docker-compose.yml", config = "templates/askama.toml")]
struct File<'a> {
    plan: &'a Plan,
    project: &'a Project,
}

/// The text of a project's Compose file.
pub(super) fn compose_file(plan: &Plan, project: &Project) -> askama::Result<String> {
    File { plan, project }.render()
}

impl Entry for ComposeService {
    fn key(&self) -> &str {
        &self.key
    }

    fn map(&self) -> &Map {
        &self.body
    }
}
