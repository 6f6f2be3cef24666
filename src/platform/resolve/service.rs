//! Service tables: Compose's keys read as far as the plan and the lints need.

use std::sync::Arc;

use super::{
    Resolver, container, context::Context, defaults, dependencies, granted, header::seconds, health, image,
    image_health::Awaited, implied, limits, mounts, pre_start, read, unsupported,
};
use crate::{
    diagnostic::Finding,
    platform::{Allow, Dependency, Endpoint, Gate, Health, Hook, Located, Service, ServiceId, lints},
    spec::node::{Node, Table},
    value::{ProbeTarget, Url},
};

/// Seconds without a restart after which a service without a health check counts as running.
const DEFAULT_STABLE_S: u32 = 3;
const DEFAULT_HOOK_RETRIES: u32 = 2;

pub(super) fn read_all(resolver: &mut Resolver<'_>) -> Vec<Service> {
    let tables = std::mem::take(&mut resolver.services);
    let mut contexts = Vec::with_capacity(tables.len());
    for (project, key, entry, table) in &tables {
        let id = format!("{}/{key}", resolver.projects[project.index()].key.value);
        let keys = Arc::new(defaults::with_defaults(resolver, *project, table));
        contexts.push(Context { project: *project, key, id, key_span: entry.key_span, keys });
    }
    let mut dependencies = Vec::with_capacity(contexts.len());
    let mut borrows = Vec::with_capacity(contexts.len());
    let by_container = implied::ByContainer::default();
    for context in &contexts {
        let mut depends_on = dependencies::read(resolver, context);
        borrows.push(implied::read(resolver, (&contexts, &by_container), context, &mut depends_on));
        dependencies.push(depends_on);
    }
    let ids = (0..contexts.len()).map(ServiceId);
    let awaited = Awaited::new(ids.zip(dependencies.iter().map(Vec::as_slice)));
    let mut services = Vec::with_capacity(contexts.len());
    for (position, needed) in dependencies.into_iter().zip(borrows).enumerate() {
        services.push(read(resolver, &contexts, ServiceId(position), needed, &awaited));
    }
    dependencies::check(resolver, &services);
    services
}

fn read(
    resolver: &mut Resolver<'_>,
    contexts: &[Context<'_>],
    id: ServiceId,
    (depends_on, borrows): (Vec<Dependency>, Vec<ServiceId>),
    awaited: &Awaited,
) -> Service {
    let context = &contexts[id.index()];
    let container = container::resolve(resolver, context, is_job(context));
    image::check(resolver, context);
    limits::check(resolver, context);
    mounts::check(resolver, context, &container);
    granted::check(resolver, context);
    check_replicas(resolver, context);
    unsupported::check(resolver, context);
    pre_start::check(resolver, context, &container.networks);
    let health_span = context.get("health").or(context.get("healthcheck")).map(|it| it.span);
    let mut health = health::read(resolver, context, &container);
    let mut gate = gate(resolver, context, &health);
    let says_nothing = health_span.is_none() && context.get("gate").or(context.get("job")).is_none();
    if says_nothing && awaited.assumes(resolver, contexts, (id, context), container.image.as_ref()) {
        (health, gate) = (Health::Image, Gate::Healthy);
    }
    Service {
        project: context.project,
        key: Located { value: context.key.to_owned(), span: context.key_span },
        title: context.text("title").map_or_else(|| context.key.to_owned(), |it| it.value),
        level: level(resolver, context),
        gate,
        stable_s: seconds(context.get("stable")).unwrap_or(DEFAULT_STABLE_S),
        timeout_s: context
            .get("timeout")
            .and_then(|it| Some(Located { value: seconds(Some(it))?, span: it.span })),
        depends_on,
        borrows,
        health,
        health_span,
        probe_words: health::stated_words(context),
        hooks: hooks(context),
        endpoints: endpoints(context),
        allow: allow(context),
        id: context.id.clone(),
        container,
    }
}

fn level(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Option<Located<usize>> {
    let node = context.get("level")?;
    let stated = node.as_integer()?;
    match usize::try_from(stated) {
        Ok(value) if value < resolver.levels.max(1) => Some(Located { value, span: node.span }),
        _ => {
            let last = resolver.levels.saturating_sub(1);
            let help = match resolver.levels {
                0 => "declare levels: `[[levels]]` with a `title`, the first one is level 0".to_owned(),
                _ => format!("levels are counted from 0, the last of them is {last}"),
            };
            resolver.report(
                Finding::about(
                    &lints::UNKNOWN_REFERENCE,
                    context.subject(),
                    "",
                    format!(" is on level {stated}, which is not declared"),
                )
                .at(node.span, "no such level")
                .help(help),
            );
            None
        }
    }
}

fn stated_gate(context: &Context<'_>) -> Option<Gate> {
    context.get("gate").and_then(Node::as_str).and_then(Gate::parse)
}

fn is_job(context: &Context<'_>) -> bool {
    context.get("job").and_then(Node::as_bool) == Some(true) || stated_gate(context) == Some(Gate::Completed)
}

fn gate(resolver: &mut Resolver<'_>, context: &Context<'_>, health: &Health) -> Gate {
    let stated = stated_gate(context);
    let gate = match (is_job(context), stated, health.is_known()) {
        (true, _, _) => Gate::Completed,
        (false, Some(stated), _) => stated,
        (false, None, true) => Gate::Healthy,
        (false, None, false) => Gate::Running,
    };
    let span = context.get("gate").map_or(context.key_span, |it| it.span);
    if gate == Gate::Completed && stated.is_some_and(|it| it != gate) {
        resolver.report(
            Finding::about(
                &lints::JOB_GATE,
                context.subject(),
                "",
                " is a job, and a job is ready when it has completed",
            )
            .at(span, "another gate is stated here")
            .help("drop `gate`, or drop `job = true` if it keeps running"),
        );
    } else if gate == Gate::Healthy && !health.is_known() {
        resolver.report(
            Finding::about(
                &lints::GATE_WITHOUT_HEALTHCHECK,
                context.subject(),
                "",
                " can never become healthy: it has no health check",
            )
            .at(span, "waits for a health check")
            .help("state `health`, for example a recipe, `{ http = \"/health\" }` or `{ tcp = 5432 }`")
            .help("if the image has a health check of its own, write `health = \"image\"`"),
        );
    }
    gate
}

fn check_replicas(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    let deploy = context.get("deploy").and_then(Node::as_table).and_then(|it| it.get("replicas"));
    for node in [context.get("scale"), deploy].into_iter().flatten() {
        if read::text(node).is_none_or(|it| resolver.with_defaults(&it) != "1") {
            resolver.report(
                Finding::about(&lints::REPLICAS, context.subject(), "", " does not have exactly one container")
                    .at(node.span, "not 1")
                    .help("the scripts start and wait for one container for each service, by its name")
                    .help("for several containers, write one service for each: each gets a name, a gate and a place in the start order"),
            );
        }
    }
}

fn words(table: &Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(Node::as_list).unwrap_or_default();
    items.iter().filter_map(read::text).collect()
}

fn hooks(context: &Context<'_>) -> Vec<Hook> {
    let items = context.get("after_ready").and_then(Node::as_list).unwrap_or_default();
    let read = items.iter().filter_map(Node::as_table).map(|table| {
        let exec = words(table, "exec");
        let text = |key| table.get(key).and_then(Node::as_str).map(str::to_owned);
        let retries = table.get("retries").and_then(Node::as_integer);
        Hook {
            title: text("title").unwrap_or_else(|| exec.join(" ")),
            exec,
            accept: text("accept").filter(|it| !it.is_empty()),
            check: words(table, "check"),
            retries: retries.and_then(|it| u32::try_from(it).ok()).unwrap_or(DEFAULT_HOOK_RETRIES),
        }
    });
    read.collect()
}

fn endpoints(context: &Context<'_>) -> Vec<Located<Endpoint>> {
    let items = context.get("endpoints").and_then(Node::as_list).unwrap_or_default();
    let read = items.iter().filter_map(|node| {
        let table = node.as_table()?;
        let text = table.get("url").and_then(Node::as_str)?;
        let url = Url::parse(text)?;
        let probe_url = match table.get("probe").and_then(Node::as_str) {
            None => text.to_owned(),
            Some(probe) => ProbeTarget::parse(probe)?.of(url),
        };
        let title = table.get("title").and_then(Node::as_str);
        let title = title.map_or_else(
            || context.text("title").map_or_else(|| context.key.to_owned(), |it| it.value),
            str::to_owned,
        );
        Some(Located { value: Endpoint { title, url: text.to_owned(), probe_url }, span: node.span })
    });
    read.collect()
}

fn allow(context: &Context<'_>) -> Vec<Allow> {
    let items = context.get("allow").and_then(Node::as_list).unwrap_or_default();
    let read = items.iter().filter_map(|node| {
        let table = node.as_table()?;
        let lint = table.get("lint")?;
        Some(Allow {
            lint: Located { value: lint.as_str()?.to_owned(), span: lint.span },
            reason: table.get("reason").and_then(Node::as_str).unwrap_or_default().to_owned(),
        })
    });
    read.collect()
}
