//! `health` (a recipe, or a table that says how to probe) and Compose's own `healthcheck`.

use std::{collections::BTreeMap, time::Duration};

use super::{
    Resolver,
    context::{self, Context},
    names, read, timing,
};
use crate::{
    compose::{
        duration, interpolation,
        port::{Protocol, exposed_tcp_port},
    },
    diagnostic::{Finding, words},
    platform::{Action, Container, Health, Located, Probe, Timing, lints},
    recipe::{self, Effort, HttpTool, Means, Recipe, TcpTool, generic},
    source::Span,
    spec::{
        nearest,
        node::{Node, Table, Value},
    },
};

const DEFAULT_START_PERIOD: Duration = Duration::from_secs(30);
const WAYS: &[&str] = &["recipe", "http", "tcp", "process", "command"];

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>, container: &Container) -> Health {
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
            recipe(resolver, (context, container), text, health.node.span, &Table::default())
                .unwrap_or(Health::Image)
        }
        Value::Table(table) => {
            probe(resolver, (context, container), table, health.node.span).unwrap_or(Health::Image)
        }
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
    let test: Vec<String> = context::texts(table.get("test")).into_iter().map(|it| it.value).collect();
    Health::Verbatim(Action::of_test(&test), timing)
}

/// What a test that begins with `CMD` or `CMD-SHELL` asks.
fn action_of(test: &[String]) -> Action {
    Action::of_test(test).unwrap_or_else(|| Action::Command(test.iter().skip(1).cloned().collect()))
}

/// A probe from a table; none if a finding says why there is none.
fn probe(
    resolver: &mut Resolver<'_>,
    (context, container): (&Context<'_>, &Container),
    table: &Table,
    span: Span,
) -> Option<Health> {
    let stated: Vec<_> = WAYS.iter().filter_map(|way| Some((*way, table.entry(way)?))).collect();
    // None or several were reported when the spec was parsed.
    let (way, entry) = stated.first()?;
    let tool = table.get("tool");
    let (action, test) = match *way {
        "recipe" => {
            return recipe(resolver, (context, container), entry.node.as_str()?, entry.node.span, table);
        }
        "http" => {
            let tool = match read_tool(resolver, context, tool, HttpTool::NAMES)? {
                "auto" => surest_tool(resolver, container),
                stated => stated,
            };
            let port = match table.get("port") {
                Some(port) => read::text(port)?,
                None => only_port(resolver, (context, container), span)?,
            };
            let path = entry.node.as_str()?;
            let test = generic::http(path, &port, HttpTool::of(tool));
            (Action::Http { path: path.to_owned(), port }, test)
        }
        "tcp" => {
            let tool = read_tool(resolver, context, tool, TcpTool::NAMES)?;
            let port = read::text(&entry.node)?;
            let test = generic::tcp(&port, TcpTool::of(tool));
            (Action::Tcp { port }, test)
        }
        "process" => {
            let piece = entry.node.as_str()?;
            (Action::Process(piece.to_owned()), generic::process(piece))
        }
        _ => {
            let test = match &entry.node.value {
                Value::List(items) => {
                    std::iter::once("CMD".to_owned()).chain(items.iter().filter_map(read::text)).collect()
                }
                _ => vec!["CMD-SHELL".to_owned(), read::text(&entry.node)?],
            };
            (action_of(&test), test)
        }
    };
    let mut timing =
        timing::usual(resolver.floor, DEFAULT_START_PERIOD, Duration::from_secs(5), Effort::Small);
    timing::state(resolver, table, duration::parse, &mut timing);
    Some(Health::Probe(Probe { action, test, timing, recipe: None }))
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

/// A tool that the image is known to have; `auto` for unknown images, and for those that are built.
fn surest_tool(resolver: &Resolver<'_>, container: &Container) -> &'static str {
    let image = container.image.as_ref().filter(|_| !container.is_built());
    let means = image.and_then(|it| Means::of(&resolver.with_defaults(&it.value)));
    means.and_then(|it| it.instead.as_deref()).unwrap_or("auto")
}

/// The only container port that can be meant: the one that is published or exposed, if there is just one.
fn only_port(
    resolver: &mut Resolver<'_>,
    (context, container): (&Context<'_>, &Container),
    span: Span,
) -> Option<String> {
    let published = container.ports.iter().filter(|it| it.value.protocol == Protocol::Tcp);
    let published = published.map(|it| it.value.target.first.to_string());
    let exposed = container.exposed.iter().filter_map(|it| exposed_tcp_port(&it.value)).map(str::to_owned);
    let mut targets: Vec<String> = published.chain(exposed).collect();
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
        .help("state the port inside the container: `port = 8000`"),
    );
    None
}

fn recipe(
    resolver: &mut Resolver<'_>,
    (context, container): (&Context<'_>, &Container),
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
    let container = known_container(resolver, context, container);
    let probe = recipe.probe(&container, &parameters, &|text| resolver.with_defaults(text).into_owned());
    match probe {
        Ok(test) => {
            check_settings(resolver, context, recipe, &parameters, &container, span);
            let mut timing =
                timing::usual(resolver.floor, recipe.start_period, recipe.timeout, recipe.effort);
            timing::state(resolver, stated, duration::parse, &mut timing);
            let action = action_of(&test);
            Some(Health::Probe(Probe { action, test, timing, recipe: Some(recipe.name.as_str()) }))
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
                .at(entry.key_span, "not a parameter of this recipe")
                .help(help),
        );
    }
    known.then_some(parameters)
}

/// The settings that the recipe's image needs for the probe to pass.
fn check_settings(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    recipe: &Recipe,
    parameters: &BTreeMap<String, String>,
    container: &recipe::Container,
    span: Span,
) {
    let unmet = recipe.unmet(container, parameters, &|text| known(resolver, text));
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

/// What a recipe asks of a container.
fn known_container(
    resolver: &Resolver<'_>,
    context: &Context<'_>,
    container: &Container,
) -> recipe::Container {
    let texts =
        context::texts(context.get("entrypoint")).into_iter().chain(context::texts(context.get("command")));
    let texts: Vec<_> = texts.map(|it| it.value).collect();
    let environment = container.environment.iter();
    let (stated, passed_on): (Vec<_>, Vec<_>) = environment.partition(|it| it.value.is_some());
    let configs = container.configs.iter().map(|it| match &it.value.target {
        Some(target) => target.clone(),
        None => format!("/{}", it.value.source),
    });
    let secrets = container.secrets.iter().filter_map(|it| it.value.target.clone());
    let volumes = container.mounts.iter().map(|it| it.value.target.clone());
    recipe::Container {
        image: container.image.as_ref().map(|it| resolver.with_defaults(&it.value).into_owned()),
        environment: stated.iter().filter_map(|it| Some((it.name.clone(), it.value.clone()?))).collect(),
        passed_on: passed_on.iter().map(|it| it.name.clone()).collect(),
        words: recipe::Container::words(texts.iter().map(String::as_str)),
        has_env_file: context.get("env_file").is_some(),
        is_built: container.is_built(),
        mounts: volumes.filter(|it| !it.is_empty()).chain(configs).chain(secrets).collect(),
    }
}

/// A text with its variables replaced by their defaults; none where one of them has no default.
fn known(resolver: &Resolver<'_>, text: &str) -> Option<String> {
    let expanded = interpolation::read(text).ok()?.expand(&|name| resolver.default_of(name));
    let is_open = expanded.variables.iter().any(|(start, end, _)| start == end);
    (!is_open).then_some(expanded.text)
}
