//! Keys that make Compose start another service of the project first: `network_mode = "service:x"`, `links`, …

use super::{
    Resolver,
    context::{Context, texts},
    dependencies,
};
use crate::{
    plan::Condition,
    platform::{ComposeCondition, Dependency, DependencyOrigin},
    spec::node::Span,
};

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>, found: &mut Vec<Dependency>) {
    let mut named: Vec<(&'static str, String, Span)> = Vec::new();
    for key in ["network_mode", "ipc", "pid", "uts", "cgroup"] {
        for text in texts(context.get(key)) {
            if let Some(name) = text.value.strip_prefix("service:") {
                named.push((key, name.to_owned(), text.span));
            }
        }
    }
    for text in texts(context.get("links")) {
        let name = text.value.split(':').next().unwrap_or_default();
        named.push(("links", name.to_owned(), text.span));
    }
    for text in texts(context.get("volumes_from")) {
        if !text.value.starts_with("container:") {
            let name = text.value.split(':').next().unwrap_or_default();
            named.push(("volumes_from", name.to_owned(), text.span));
        }
    }
    for (key, name, span) in named {
        let Some(service) = dependencies::find(resolver, context, &name, span, "names") else { continue };
        if !found.iter().any(|it| it.service == service) {
            found.push(Dependency {
                service,
                condition: Condition::Started,
                compose: ComposeCondition::default(),
                origin: DependencyOrigin::Implied(key),
                span,
            });
        }
    }
}
