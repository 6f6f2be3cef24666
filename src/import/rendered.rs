//! A platform that is rendered to Compose files, and imported from them, is rendered to the same files again.

use std::collections::BTreeMap;

use proptest::{collection::vec, option, prelude::*};
use toml::{Table, Value, toml};

use super::{ComposeFile, Role, import};
use crate::{
    compile::compile,
    render::render,
    source::Source,
    yaml::{self, Yaml},
};

/// A text that is unlike others: quotes, escapes, line ends, what YAML would take for something else.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("a"),
        Just(" "),
        Just("'"),
        Just("\""),
        Just("\\"),
        Just("\n"),
        Just("# "),
        Just(": "),
        Just("$$"),
        Just("${X:-y z}"),
        Just("ö"),
        Just("-"),
        Just("0"),
        Just("null"),
        Just("yes"),
    ];
    vec(piece, 0..6).prop_map(|it| it.concat())
}

/// The keys of a service other than its dependencies.
fn any_service() -> impl Strategy<Value = Table> {
    let lists = (vec(any_text(), 0..3), vec(any_text(), 0..3), vec(0..3_u16, 0..2), any::<bool>());
    let choices = (option::of(0..4_u8), option::of(0..3_u8), option::of(0..3_u8), 0..4_u8);
    (lists, choices, any_text()).prop_map(
        |((words, values, ports, has_volume), (restart, probe, networks, more), text)| {
            let mut service = toml! { image = "i:1" };
            let texts = |texts: &[String]| Value::Array(texts.iter().cloned().map(Value::String).collect());
            if !words.is_empty() {
                service.insert("command".to_owned(), texts(&words));
            }
            let environment =
                values.iter().enumerate().map(|(at, it)| (format!("V{at}"), Value::String(it.clone())));
            service.insert("environment".to_owned(), Value::Table(environment.collect()));
            if has_volume {
                service.insert(
                    "volumes".to_owned(),
                    texts(&["data:/data".to_owned(), "./conf:/etc/x:ro".to_owned()]),
                );
            }
            let ports: Vec<String> = ports.iter().map(|it| format!("{it}")).collect();
            service.insert(
                "expose".to_owned(),
                texts(&ports.iter().map(|it| format!("8{it}")).collect::<Vec<_>>()),
            );
            if let Some(restart) = restart {
                let restart = ["no", "always", "on-failure:3", "unless-stopped"][usize::from(restart)];
                service.insert("restart".to_owned(), restart.into());
            }
            let probe = probe.map(|it| match it {
                0 => Value::Table(toml! { test = ["CMD-SHELL", "x || exit 1"] interval = "5s" }),
                1 => Value::Table(
                    toml! { test = ["CMD", "x"] timeout = "1m30s" retries = 7 start_period = "10s" },
                ),
                _ => Value::Table(toml! { disable = true }),
            });
            if let Some(probe) = probe {
                service.insert("healthcheck".to_owned(), probe);
            }
            let networks = networks.map(|it| match it {
                0 => texts(&["shared".to_owned()]),
                1 => Value::Table(toml! { own = { aliases = ["x", "y"] } shared = {} }),
                _ => texts(&["own".to_owned(), "shared".to_owned()]),
            });
            if let Some(networks) = networks {
                service.insert("networks".to_owned(), networks);
            }
            match more {
                0 => drop(service.insert(
                    "labels".to_owned(),
                    Value::Table(Table::from_iter([("l".to_owned(), text.into())])),
                )),
                1 => drop(service.insert("entrypoint".to_owned(), texts(&[text]))),
                2 => drop(service.insert(
                    "x-note".to_owned(),
                    Value::Table(Table::from_iter([("n".to_owned(), text.into())])),
                )),
                _ => drop(service.insert("init".to_owned(), true.into())),
            }
            service
        },
    )
}

/// The text of a spec: projects of services, each of which may wait for the one before it.
fn spec_of(projects: Vec<Vec<(Table, u8)>>) -> String {
    let mut spec = toml! {
        [platform]
        name = "p"
        [networks.shared]
        [variables.X]
        default = "a b"
    };
    let mut tables = Table::new();
    for (number, services) in projects.into_iter().enumerate() {
        let mut entries = Table::new();
        for (at, (mut service, waits)) in services.into_iter().enumerate() {
            if at > 0 && waits > 0 {
                let condition = ["", "started", "ready", "completed"][usize::from(waits)];
                let before = format!("s{}", at - 1);
                if condition == "completed" {
                    let job = entries[&before].as_table_mut().expect("a service");
                    job.insert("job".to_owned(), true.into());
                    job.insert("restart".to_owned(), "no".into());
                }
                let ready = if condition == "started" { "started" } else { "ready" };
                service.insert(
                    "depends_on".to_owned(),
                    Value::Table(Table::from_iter([(before, ready.into())])),
                );
            }
            entries.insert(format!("s{at}"), service.into());
        }
        let mut project = toml! {
            networks = { own = { driver = "bridge" } }
            volumes = { data = {} }
        };
        project.insert("name".to_owned(), format!("p-{number}").into());
        project.insert("services".to_owned(), entries.into());
        tables.insert(format!("p{number}"), project.into());
    }
    spec.insert("projects".to_owned(), tables.into());
    toml::to_string(&spec).expect("TOML")
}

/// The Compose files of a spec, by path.
fn compose_files(spec: &str) -> BTreeMap<String, String> {
    let compiled = compile(&Source::new("platform.spec.toml", spec));
    let plan = compiled.plan.unwrap_or_else(|| panic!("{:#?}\n{spec}", &compiled.findings[..]));
    let files = render(&plan).into_iter().map(|(path, text)| (path.into_string(), text));
    files.filter(|(path, _)| path.ends_with("/docker-compose.yml")).collect()
}

/// A tree without places, and without what arcgen adds.
fn shown(node: &Yaml) -> String {
    match &node.value {
        yaml::Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        yaml::Value::Map(pairs) => {
            let pairs = pairs.iter().filter(|it| !it.key.starts_with("arcgen."));
            let mut pairs: Vec<String> =
                pairs.map(|it| format!("{:?}: {}", it.key, shown(&it.node))).collect();
            pairs.sort();
            format!("{{{}}}", pairs.join(", "))
        }
        value => format!("{value:?}"),
    }
}

proptest! {
    #[test]
    fn it_is_the_same_platform(projects in vec(vec((any_service(), 0..4_u8), 1..4), 1..3)) {
        let spec = spec_of(projects);
        let files = compose_files(&spec);
        let imported: Vec<ComposeFile> = files.iter().map(|(path, text)| {
            let dir = path.trim_end_matches("/docker-compose.yml");
            ComposeFile { source: Source::new(path.clone(), text.clone()), dir: dir.into(), dir_name: dir.to_owned(), role: Role::Named }
        }).collect();
        let again = import(imported.into_iter().collect(), "p").expect("Compose files");
        let lost: Vec<_> = again.ledger.lost().collect();
        prop_assert!(lost.is_empty(), "{:#?}", lost);
        let rendered = compose_files(&again.spec);
        let tree = |text: &String| shown(&yaml::read(&Source::new("x.yml", text.clone())).expect("YAML"));
        for (path, text) in &files {
            let name = path.trim_end_matches("/docker-compose.yml");
            let project = format!("p-{}/docker-compose.yml", &name[1..]);
            let other = rendered.get(path).or_else(|| rendered.get(&project));
            prop_assert_eq!(other.map(tree), Some(tree(text)), "{}\nof\n{}\nimported as\n{}", path, spec, again.spec);
        }
    }
}
