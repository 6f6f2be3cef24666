//! The text of a Compose file.

use askama::Template;

use super::{ComposeFile, ComposeService, lower};
use crate::{
    plan::Project,
    quote::{
        filters::{self, Entry},
        yaml_entry,
    },
    render::View,
};

#[derive(Template)]
#[template(path = "compose/docker-compose.yml", config = "templates/askama.toml")]
struct File<'a> {
    plan: View<'a>,
    project: &'a Project,
    compose: ComposeFile,
}

/// The text of a project's Compose file, and what it is to say.
pub(in crate::render) fn compose_file(
    plan: View<'_>,
    project: &Project,
) -> (askama::Result<String>, ComposeFile) {
    let file = File { plan, project, compose: lower(&plan, project) };
    (file.render(), file.compose)
}

impl Entry for ComposeService {
    fn lines(&self, indent: usize) -> String {
        yaml_entry(&self.key, &self.body, indent)
    }
}
