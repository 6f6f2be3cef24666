//! The text of a Compose file.

use askama::Template;

use super::{ComposeFile, ComposeService, lower};
use crate::{
    compose::Map,
    plan::{Plan, Project},
    quote::filters::{self, Entry},
};

#[derive(Template)]
#[template(path = "compose/docker-compose.yml", config = "templates/askama.toml")]
struct File<'a> {
    plan: &'a Plan,
    project: &'a Project,
    compose: ComposeFile,
}

/// The text of a project's Compose file.
pub(in crate::render) fn compose_file(plan: &Plan, project: &Project) -> askama::Result<String> {
    File { plan, project, compose: lower(plan, project) }.render()
}

impl Entry for ComposeService {
    fn key(&self) -> &str {
        &self.key
    }

    fn map(&self) -> &Map {
        &self.body
    }
}
