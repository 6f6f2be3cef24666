//! `health` (a recipe, or a table that says how to probe) and Compose's own `healthcheck`.

use std::{collections::BTreeMap, time::Duration};

use super::{Resolver, container, context::Context, names, read, timing};
use crate::{
    compose::duration,
    diagnostic::{Finding, words},
    platform::{Health, Located, Probe, Timing, lints},
    recipe::{self, Container, Effort, HttpTool, Means, Recipe, TcpTool, generic},
    source::Span,
    spec::{
        nearest,
        node::{Node, Table, Value},
    },
};

const DEFAULT_START_PERIOD: Duration = Duration::from_secs(30);
const WAYS: &[&str] = &["recipe", "http", "tcp", "process", "command"];

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Health {
    let health = context.keys.entry("health");
    let healthcheck = context.keys.entry("healthcheck");
    let Some(health) = health else {
        return healthcheck
            .and_then(|it| it.node.as_table())
            .map_or(Health::None, |it| verbatim(resolver, it));
    };
    match &health.node.value {
        Value::String(text) if text == "none" => Health::None,
        Value::String(text) if text == "image" => Health::Image,
        Value::String(text) => {
            recipe(resolver, context, text, health.node.span, &Table::default()).unwrap_or(Health::Image)
        }
        Value::Table(table) => probe(resolver, context, table, health.node.span).unwrap_or(Health::Image),
        _ => Health::None,
    }
}

/// The words of a probe that the spec writes itself.
pub(super) fn stated_words(context: &Context<'_>) -> Vec<Located<String>> {
    match context.get("health") {
        Some(health) => super::context::texts(health.as_table().and_then(|it| it.get("command"))),
        None => super::context::texts(
            context.get("healthcheck").and_then(Node::as_table).and_then(|it| it.get("test")),
        ),
    }
}

fn verbatim(resolver: &Resolver<'_>, table: &Table) -> Health {
    let none = table.get("test").is_some_and(|test| {
        test.as_str() == Some("NONE")
            || test.as_list().and_then(<[_]>::first).and_then(Node::as_str) == Some("NONE")
    });
    if none || table.get("disable").and_then(|it| read::flag(resolver, it)) == Some(true) {
        return Health::None;
    }
    let mut timing = Timing::ENGINE_DEFAULTS;
    timing::state(resolver, table, duration::parse_compose, &mut timing);
    Health::Verbatim(timing)
}

/// A probe from a table; none if a finding says why there is none.
fn probe(resolver: &mut Resolver<'_>, context: &Context<'_>, table: &Table, span: Span) -> Option<Health> {
    let stated: Vec<_> = WAYS.iter().filter_map(|way| Some((*way, table.entry(way)?))).collect();
    // None or several were reported when the spec was parsed.
    let (way, entry) = stated.first()?;
    let tool = table.get("tool");
    let test = match *way {
        "recipe" => return recipe(resolver, context, entry.node.as_str()?, entry.node.span, table),
        "http" => {
            let tool = match read_tool(resolver, context, tool, HttpTool::NAMES)? {
                "auto" => surest_tool(resolver, context),
                stated => stated,
            };
            let port = match table.get("port") {
                Some(port) => read::text(port)?,
                None => only_port(resolver, context, span)?,
            };
            generic::http(entry.node.as_str()?, &port, HttpTool::of(tool))
        }
        "tcp" => {
            let tool = read_tool(resolver, context, tool, TcpTool::NAMES)?;
            generic::tcp(&read::text(&entry.node)?, TcpTool::of(tool))
        }
        "process" => generic::process(entry.node.as_str()?),
        _ => match &entry.node.value {
            Value::List(items) => {
                std::iter::once("CMD".to_owned()).chain(items.iter().filter_map(read::text)).collect()
            }
            _ => vec!["CMD-SHELL".to_owned(), read::text(&entry.node)?],
        },
    };
    let mut timing =
        timing::usual(resolver.floor, DEFAULT_START_PERIOD, Duration::from_secs(5), Effort::Small);
    timing::state(resolver, table, duration::parse, &mut timing);
    Some(Health::Probe(Probe { test, timing, recipe: None }))
}

fn read_tool<'t>(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    node: Option<&'t Node>,
    known: &[&str],
) -> Option<&'t str> {
    let Some((node, text)) = node.and_then(|it| Some((it, it.as_str()?))) else { return Some("auto") };
    if known.contains(&text) {
        return Some(text);
    }
    resolver.report(
        Finding::about(
            &lints::UNKNOWN_VALUE,
            context.subject(),
            "the health check of ",
            format!(" cannot use `{text}`"),
        )
        .at(node.span, "not a tool for this probe")
        .help(format!("the tools are {}", words::and(&words::quoted(known)))),
    );
    None
}

/// What the image is known to have; `auto` for images that nobody here knows, and for those that are built.
fn surest_tool(resolver: &Resolver<'_>, context: &Context<'_>) -> &'static str {
    let image = context.get("image").and_then(Node::as_str).filter(|_| context.get("build").is_none());
    let means = image.and_then(|it| Means::of(&resolver.with_defaults(it)));
    means.and_then(|it| it.instead.as_deref()).unwrap_or("auto")
}

/// The container port that can only be meant: the one that is published or exposed, if there is just one.
fn only_port(resolver: &mut Resolver<'_>, context: &Context<'_>, span: Span) -> Option<String> {
    let mut targets: Vec<String> = super::ports::read_silently(resolver, context)
        .into_iter()
        .filter(|it| it.protocol == "tcp")
        .map(|it| it.target.0.to_string())
        .collect();
    for text in super::context::texts(context.get("expose")) {
        targets.push(text.value);
    }
    targets.dedup();
    if let [port] = targets.as_slice() {
        return Some(port.clone());
    }
    resolver.report(
        Finding::about(
            &lints::MISSING_KEY,
            context.subject(),
            "the health check of ",
            " does not say which port it probes",
        )
        .at(span, "")
        .help("state the port inside of the container: `port = 8000`"),
    );
    None
}

fn recipe(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    name: &str,
    span: Span,
    stated: &Table,
) -> Option<Health> {
    let Some(recipe) = recipe::find(name) else {
        let known: Vec<_> = recipe::all().iter().map(|it| it.name.as_str()).collect();
        let finding = Finding::about(
            &lints::UNKNOWN_REFERENCE,
            context.subject(),
            "",
            format!(" names a health recipe that does not exist: `{name}`"),
        )
        .at(span, "no such recipe")
        .help(
            "without a recipe, say how to probe: `{ http = \"/health\" }`, `{ tcp = 5432 }`, `{ process = \"worker\" }`",
        );
        resolver.report(match nearest(name, known.iter().copied()) {
            Some(meant) => names::ask(finding, span, meant),
            None => finding.help(format!("the recipes are {}", words::and(&words::quoted(known)))),
        });
        return None;
    };
    let parameters = parameters(resolver, context, recipe, stated)?;
    let container = container::read(resolver, context);
    let probe = recipe.probe(&container, &parameters, &|text| resolver.with_defaults(text).into_owned());
    match probe {
        Ok(test) => {
            check_settings(resolver, context, recipe, &parameters, &container, span);
            let mut timing =
                timing::usual(resolver.floor, recipe.start_period, recipe.timeout, recipe.effort);
            timing::state(resolver, stated, duration::parse, &mut timing);
            Some(Health::Probe(Probe { test, timing, recipe: Some(recipe.name.as_str()) }))
        }
        Err(refusal) => {
            resolver.report(
                Finding::about(
                    &lints::RECIPE_NOT_APPLICABLE,
                    context.subject(),
                    format!("recipe `{name}` cannot probe "),
                    format!(": {}", refusal.fact),
                )
                .at(span, "")
                .help(refusal.help),
            );
            None
        }
    }
}

fn parameters(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    recipe: &Recipe,
    stated: &Table,
) -> Option<BTreeMap<String, String>> {
    const COMMON: &[&str] = &["recipe", "interval", "timeout", "retries", "start_period", "start_interval"];
    let mut parameters = BTreeMap::new();
    let mut known = true;
    for (key, entry) in stated.iter().filter(|(key, _)| !COMMON.contains(key)) {
        if recipe.has_parameter(key) {
            parameters.extend(read::text(&entry.node).map(|value| (key.to_owned(), value)));
            continue;
        }
        known = false;
        let names: Vec<_> = recipe.parameter_names().collect();
        let help = match nearest(key, names.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if names.is_empty() => "it takes none".to_owned(),
            None => format!("it takes {}", words::and(&words::quoted(names))),
        };
        resolver.report(
            Finding::new(&lints::UNKNOWN_KEY, format!("recipe `{}` takes no `{key}`", recipe.name))
                .concerning(context.subject())
                .at(entry.key_span, "no parameter of this recipe")
                .help(help),
        );
    }
    known.then_some(parameters)
}

/// What the recipe's image must be told for the probe to pass.
fn check_settings(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    recipe: &Recipe,
    parameters: &BTreeMap<String, String>,
    container: &Container,
    span: Span,
) {
    let unmet = recipe.unmet(container, parameters, &|text| container::known(resolver, text));
    let findings: Vec<Finding> = unmet
        .into_iter()
        .map(|setting| {
            let meant = setting.values.first().map_or("…", String::as_str);
            let finding = Finding::about(
                &lints::RECIPE_NEEDS_SETTING,
                context.subject(),
                "the probe of ",
                format!(" cannot pass: {}", setting.why),
            )
            .at(span, format!("recipe `{}`", recipe.name));
            finding.help(match setting.options.first().filter(|it| it.starts_with('-')) {
                Some(option) => format!(
                    "set `{} = \"{meant}\"` in its `environment`, or give `{option}` in its `command`",
                    setting.variable
                ),
                None => format!("set `{} = \"{meant}\"` in its `environment`", setting.variable),
            })
        })
        .collect();
    resolver.findings.extend(findings);
}
