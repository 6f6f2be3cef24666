//! Configs and secrets whose text Compose takes from variables. It copies them into the container when it starts it, and
//! it does not record with which values.

use super::{Copy, ServiceIndex};
use crate::{
    compose::interpolation,
    platform::{Grant, Located, Platform, Service},
    spec::node::{Node, Table},
};

/// What is copied into the container of the service at `position` in the plan.
pub(super) fn plan(platform: &Platform, service: &Service, position: ServiceIndex) -> Vec<Copy> {
    let container = &service.container;
    let granted = [("configs", "/", &container.configs), ("secrets", "/run/secrets/", &container.secrets)];
    let copies = granted.into_iter().flat_map(|(section, directory, grants)| {
        let declared = platform[service.project].section(section);
        grants.iter().filter_map(move |grant| {
            let source = declared?.get(&grant.value.source)?.as_table()?;
            Some(Copy {
                service: position,
                target: target(directory, grant),
                text: platform.template(&text(source)?),
            })
        })
    });
    copies.collect()
}

/// The text of a config or secret, if it contains a variable.
fn text(source: &Table) -> Option<String> {
    if let Some(variable) = source.get("environment").and_then(Node::as_str) {
        return Some(format!("${{{variable}}}"));
    }
    let text = source.get("content").and_then(Node::as_str)?;
    let holds_variable = interpolation::read(text).is_ok_and(|it| !it.is_literal());
    holds_variable.then(|| text.to_owned())
}

/// Its path: in the usual directory unless it is absolute.
fn target(directory: &str, grant: &Located<Grant>) -> String {
    match grant.value.target.as_deref() {
        Some(target) if target.starts_with('/') => target.to_owned(),
        target => format!("{directory}{}", target.unwrap_or(&grant.value.source)),
    }
}
