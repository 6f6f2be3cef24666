//! `depends_on`: a list of names, or a map of names to what is waited for.

use super::{Resolver, context::Context, names, names::List, read};
use crate::{
    diagnostic::{Finding, words},
    platform::{
        ComposeCondition, Condition, Dependency, DependencyOrigin, Gate, ProjectId, Service, ServiceId, lints,
    },
    recipe,
    source::Span,
    spec::node::{Node, Value},
    value::ServiceReference,
};

const DEPENDS_ON: &str = "depends on";

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    let mut stated: Vec<(&str, Span, Condition, ComposeCondition)> = Vec::new();
    match context.get("depends_on").map(|it| &it.value) {
        Some(Value::List(items)) => {
            for node in items {
                if let Some(name) = node.as_str() {
                    stated.push((name, node.span, Condition::Ready, ComposeCondition::default()));
                }
            }
        }
        Some(Value::Table(table)) => {
            for (name, entry) in table.iter() {
                let (condition, compose) = condition(resolver, &entry.node);
                stated.push((name, entry.key_span, condition, compose));
            }
        }
        _ => {}
    }
    for (name, span, condition, compose) in stated {
        let Some(service) = find(resolver, context, name, span, DEPENDS_ON) else { continue };
        if !found.iter().any(|it| it.service == service) {
            found.push(Dependency { service, condition, compose, origin: DependencyOrigin::Stated, span });
        }
    }
    found
}

fn condition(resolver: &Resolver<'_>, node: &Node) -> (Condition, ComposeCondition) {
    let weak = |word: &str| matches!(word, "started" | "service_started");
    let of = |word: &str| if weak(word) { Condition::Started } else { Condition::Ready };
    if let Some(word) = node.as_str() {
        return (of(word), ComposeCondition::default());
    }
    let Some(table) = node.as_table() else { return (Condition::Ready, ComposeCondition::default()) };
    let word = table.get("condition").and_then(Node::as_str);
    let compose = ComposeCondition {
        condition: word.filter(|it| it.starts_with("service_")).map(str::to_owned),
        restart: table.get("restart").and_then(|it| read::flag(resolver, it)),
        required: table.get("required").and_then(|it| read::flag(resolver, it)),
    };
    (word.map_or(Condition::Ready, of), compose)
}

/// The service of a name as it is written in a service of a project: `service` or `project/service`.
pub(super) fn find(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    name: &str,
    span: Span,
    verb: &str,
) -> Option<ServiceId> {
    let ServiceReference { project: project_name, service } = ServiceReference::split(name);
    let project = match project_name {
        None => Some(context.project),
        Some(key) => resolver.project_ids.get(key).copied(),
    };
    if let Some(project) = project
        && let Some(id) = resolver.service_ids.get(&(project, service))
    {
        return Some(*id);
    }
    let finding = Finding::about(
        &lints::UNKNOWN_REFERENCE,
        context.subject(),
        "",
        format!(" {verb} `{name}`, which is not declared"),
    );
    let label = if project.is_some() { "no such service" } else { "no such project" };
    let finding = finding.at(span, label);
    let meant = if let Some(project) = project {
        nearest_service(resolver, context, project, service)
    } else {
        let nearest = resolver.closest(List::Top("projects"), project_name.unwrap_or_default());
        nearest.map(|it| format!("{it}/{service}"))
    };
    resolver.report(match (meant, project) {
        (Some(meant), _) if verb == DEPENDS_ON => names::ask(finding, span, &meant),
        // The name is a part of the string.
        (Some(meant), _) => finding.help(format!("did you mean `{meant}`?")),
        (None, None) => finding.help(format!("the projects are {}", resolver.projects_in_words())),
        (None, Some(_)) => finding.help("services of other projects are written `project/service`"),
    });
    None
}

/// A service of the same key in another project, else one of the project that is spelt like it.
fn nearest_service(
    resolver: &Resolver<'_>,
    context: &Context<'_>,
    project: ProjectId,
    service: &str,
) -> Option<String> {
    if let Some(elsewhere) = resolver.first_project_with(service) {
        return Some(format!("{}/{service}", resolver.projects[elsewhere.index()].key.value));
    }
    let meant = resolver.list(List::Services(project)).nearest_other_than(service, Some(context.key))?;
    let same = project == context.project;
    Some(if same {
        meant.to_owned()
    } else {
        format!("{}/{meant}", resolver.projects[project.index()].key.value)
    })
}

fn way_to_health(target: &Service) -> String {
    let recipe = target.container.image.as_ref().and_then(|it| recipe::for_image(&it.value));
    match recipe {
        Some(recipe) => {
            format!("write `health = \"{}\"` in `{}`: a recipe for its image", recipe.name, target.id)
        }
        None => format!(
            "state `health` in `{}`; if its image has a health check, `health = \"image\"`",
            target.id
        ),
    }
}

/// What can be checked once every service is known: conditions that the dependency's gate cannot fulfil, and dependencies
/// that are not there when their dependant is.
pub(super) fn check(resolver: &mut Resolver<'_>, services: &[Service]) {
    for service in services {
        for dependency in &service.depends_on {
            let target = &services[dependency.service.index()];
            let stated = dependency.compose.condition.as_deref();
            let about = |lint, fact: String| {
                Finding::about(lint, service.subject(), "", fact).concerning(target.subject())
            };
            if stated == Some("service_completed_successfully") && target.gate != Gate::Completed {
                resolver.report(
                    about(
                        &lints::CONDITION_WITHOUT_JOB,
                        format!(" waits for `{}` to complete, which is not a job", target.id),
                    )
                    .at(dependency.span, "waits for completion")
                    .at(target.key.span, "declared here")
                    .help(format!("set `job = true` in `{}` if it runs once and ends", target.id)),
                );
            }
            if stated == Some("service_healthy") && target.gate != Gate::Healthy && !target.health.is_known()
            {
                resolver.report(
                    about(
                        &lints::GATE_WITHOUT_HEALTHCHECK,
                        format!(" waits for `{}` to become healthy, but that has no health check", target.id),
                    )
                    .at(dependency.span, "waits for health")
                    .at(target.key.span, "declared here, without `health`")
                    .help(way_to_health(target)),
                );
            }
            let optional = dependency.compose.required == Some(false);
            if !optional && !service.always_accompanied_by(target) {
                resolver.report(
                    about(
                        &lints::DEPENDENCY_BEHIND_PROFILE,
                        format!(
                            " depends on `{}`, which has a profile that it does not have itself",
                            target.id
                        ),
                    )
                    .at(dependency.span, "exists only if its profile is selected")
                    .at(
                        target.container.profiles.first().map_or(target.key.span, |it| it.span),
                        format!(
                            "behind {}",
                            words::first_and(
                                target.container.profiles.iter().map(|it| words::name(&it.value))
                            )
                        ),
                    )
                    .help("give both the same profiles, or remove the dependency"),
                );
            }
        }
    }
}
