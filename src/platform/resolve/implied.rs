//! Keys that name another service's container: `network_mode = "service:x"`, which makes Compose start it first, `links`, …;
//! and `container:NAME`, which Compose does not resolve, if a service of the platform has a container of that name.

use std::{cell::OnceCell, collections::HashMap};

use super::{
    Resolver,
    context::{Context, texts},
    dependencies,
};
use crate::{
    diagnostic::Finding,
    platform::{ComposeCondition, Condition, Dependency, DependencyOrigin, ServiceId, lints},
    source::Span,
};

/// Every service by its container's name; made when a key first names a container.
#[derive(Default)]
pub(super) struct ByContainer(OnceCell<HashMap<String, ServiceId>>);

impl ByContainer {
    fn find(&self, resolver: &Resolver<'_>, contexts: &[Context<'_>], name: &str) -> Option<ServiceId> {
        let named = || {
            let services = contexts.iter().enumerate().map(|(position, context)| {
                let stated = context.text("container_name").map(|it| it.value);
                let project = || &resolver.projects[context.project.index()].name.value;
                (stated.unwrap_or_else(|| format!("{}-{}-1", project(), context.key)), ServiceId(position))
            });
            services.collect()
        };
        self.0.get_or_init(named).get(name).copied()
    }
}

/// The keys that say whose namespace a container is in.
const NAMESPACES: [&str; 5] = ["network_mode", "pid", "ipc", "uts", "cgroup"];

/// Adds what these keys make a service wait for; returns the services in whose namespaces it is, each once.
pub(super) fn read(
    resolver: &mut Resolver<'_>,
    (contexts, by_container): (&[Context<'_>], &ByContainer),
    context: &Context<'_>,
    found: &mut Vec<Dependency>,
) -> Vec<ServiceId> {
    let mut owners: Vec<(&'static str, ServiceId)> = Vec::new();
    let mut add = |key, service, span| {
        if !found.iter().any(|it: &Dependency| it.service == service) {
            found.push(Dependency {
                service,
                condition: Condition::Started,
                compose: ComposeCondition::default(),
                origin: DependencyOrigin::Implied(key),
                span,
            });
        }
    };
    let mut named: Vec<(&'static str, String, Span)> = Vec::new();
    for key in NAMESPACES {
        for text in texts(context.get(key)) {
            if let Some(name) = text.value.strip_prefix("service:") {
                named.push((key, name.to_owned(), text.span));
            } else if let Some(name) = text.value.strip_prefix("container:")
                && let Some(service) = by_container.find(resolver, contexts, name)
            {
                add(key, service, text.span);
                owners.push((key, service));
            }
        }
    }
    for text in texts(context.get("links")) {
        let name = text.value.split(':').next().unwrap_or_default();
        named.push(("links", name.to_owned(), text.span));
    }
    for text in texts(context.get("volumes_from")) {
        if let Some(name) = text.value.strip_prefix("container:") {
            let name = name.split(':').next().unwrap_or_default();
            if let Some(service) = by_container.find(resolver, contexts, name) {
                add("volumes_from", service, text.span);
            }
        } else {
            let name = text.value.split(':').next().unwrap_or_default();
            named.push(("volumes_from", name.to_owned(), text.span));
        }
    }
    for (key, name, span) in named {
        if let Some((_, local)) = name.split_once('/') {
            elsewhere(resolver, context, key, (&name, local), span);
            continue;
        }
        let Some(service) = dependencies::find(resolver, context, &name, span, "names") else { continue };
        add(key, service, span);
        if NAMESPACES.contains(&key) {
            owners.push((key, service));
        }
    }
    owners.sort_by_key(|(key, _)| NAMESPACES.iter().position(|it| it == key));
    let mut borrows = Vec::new();
    for (_, owner) in owners {
        if !borrows.contains(&owner) {
            borrows.push(owner);
        }
    }
    borrows
}

/// These keys can only refer to services in the same Compose file.
fn elsewhere(resolver: &mut Resolver<'_>, context: &Context<'_>, key: &str, names: (&str, &str), span: Span) {
    let (name, local) = names;
    let finding = Finding::about(
        &lints::UNKNOWN_REFERENCE,
        context.subject(),
        format!("`{key}` of "),
        format!(" names `{name}`"),
    )
    .at(span, "not a service of its own project");
    let own = resolver.projects[context.project.index()].key.value.as_str();
    let depend = format!("`depends_on = [\"{name}\"]`");
    let finding = match key {
        _ if name.strip_prefix(own).is_some_and(|it| it.starts_with('/')) => {
            finding.help(format!("write `{local}`: Compose looks for it in the same file"))
        }
        "links" => finding.help(format!(
            "Compose finds services of the same file only: join a network of `{name}`, where its name is known, and write {depend}"
        )),
        _ => finding.help(format!(
            "Compose finds services of the same file only: give `{name}` a `container_name`, and write `container:` and that name here"
        )),
    };
    resolver.report(finding);
}
