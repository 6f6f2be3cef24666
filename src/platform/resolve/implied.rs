//! Keys that make Compose start another service of the project first: `network_mode = "service:x"`, `links`, …

use super::{
    Resolver,
    context::{Context, texts},
    dependencies,
};
use crate::{
    diagnostic::Finding,
    platform::{ComposeCondition, Condition, Dependency, DependencyOrigin, lints},
    source::Span,
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
        if let Some((_, local)) = name.split_once('/') {
            elsewhere(resolver, context, key, (&name, local), span);
            continue;
        }
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

/// These keys reach no further than the Compose file that they are in.
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
            "Compose finds services of the same file only: join a network of `{name}`, where its name is known, and say {depend}"
        )),
        _ => finding.help(format!(
            "Compose finds services of the same file only: give `{name}` a `container_name`, write `container:` and that name here, and say {depend}"
        )),
    };
    resolver.report(finding);
}
