//! What the Compose files say.

use super::*;
use crate::{
    compose::{Map, Value},
    render::compose::{ComposeFile, lower},
};

/// The Compose file of a project.
fn compose(plan: &Plan, project: usize) -> ComposeFile {
    lower(plan, &plan.projects[project])
}

/// The keys of the only service of the only project.
fn body(platform: &str, project: &str, service: &str) -> Map {
    let text = format!(
        "[platform]\nname = \"p\"\n{platform}\n[projects.p]\nname = \"p\"\n{project}\n[projects.p.services.s]\nimage = \"i\"\n{service}\n"
    );
    compose(&planned(&text), 0).services[0].body.clone()
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

#[test]
fn keys_are_in_the_usual_order() {
    let body = body(
        "",
        "",
        "user = \"1\"\nrestart = \"always\"\ncommand = \"x\"\ncontainer_name = \"cc\"\nx-note = 1",
    );
    assert_eq!(
        body.keys().collect::<Vec<_>>(),
        ["image", "container_name", "command", "restart", "user", "x-note", "labels"]
    );
}

#[test]
fn environment_is_text_and_blocks_come_first() {
    let body = body(
        "[environments.e]\nA = 1\nB = true\nC = 1.5",
        "",
        "environments = [\"e\"]\nenvironment = [\"B=no\", \"D\", \"E=x=y\"]",
    );
    let expected = map([
        ("A", Value::text("1")),
        ("B", Value::text("no")),
        ("C", Value::text("1.5")),
        ("D", Value::Null),
        ("E", Value::text("x=y")),
    ]);
    assert_eq!(body["environment"], expected);
}

#[test]
fn declared_variables_are_written_with_what_applies_if_they_are_not_set() {
    let variables =
        "[variables.D]\ndefault = \"a$b\"\n[variables.R]\nrequired = true\n[variables.J]\ndefault = \"{}\"\n";
    let body = body(variables, "", "labels = { a = \"$D ${D:-x} $$ $1\", b = \"${R}\", c = \"${J}\" }");
    let expected = map([
        ("a", Value::text("${D:-a$$b} ${D:-x} $$ $$1")),
        (
            "b",
            Value::text(
                "${R:?its value is in the .env file at the root of the platform, which start-platform makes: call compose-platform in place of docker compose}",
            ),
        ),
        (
            "c",
            Value::text(
                "${J:?its value is in the .env file at the root of the platform, which start-platform makes: call compose-platform in place of docker compose}",
            ),
        ),
        ("arcgen.parts", Value::text("image=05b3")),
    ]);
    assert_eq!(body["labels"], expected);
}

#[test]
fn an_old_floor_gets_nothing_newer() {
    let old = "requires = { engine = \"19.3\", compose = \"1.29\" }";
    let text = format!(
        "[platform]\nname = \"p\"\n{old}\n[projects.p]\nname = \"p\"\n[projects.p.services.a]\nimage = \"a\"\n[projects.p.services.b]\nimage = \"b\"\nhealth = {{ tcp = 1 }}\ndepends_on = [\"a\"]\n"
    );
    let plan = planned(&text);
    let compose = compose(&plan, 0);
    assert_eq!(compose.name, None);
    assert_eq!(
        compose.services[1].body["depends_on"],
        map([("a", map([("condition", Value::text("service_started"))]))])
    );
    let Value::Map(check) = &compose.services[1].body["healthcheck"] else { panic!("a map") };
    assert_eq!(check.keys().collect::<Vec<_>>(), ["test", "interval", "timeout", "retries", "start_period"]);
}

#[test]
fn a_new_floor_probes_often_only_while_it_starts() {
    const FLOOR: &str = "requires = { engine = \"25.0\", compose = \"2.24\" }";
    let intervals = |floor, health| {
        let body = body(floor, "", health);
        let Value::Map(check) = &body["healthcheck"] else { panic!("a map") };
        ["interval", "start_interval"].map(|key| check.get(key).cloned().unwrap_or(Value::Null))
    };
    let tcp = "health = { tcp = 1 }";
    assert_eq!(intervals("", tcp), [Value::text("2s"), Value::Null]);
    assert_eq!(intervals(FLOOR, tcp), ["15s", "500ms"].map(Value::text));
    // A probe that starts a runtime would keep a processor busy.
    let mongodb = "health = \"mongodb\"";
    assert_eq!(intervals("", mongodb), [Value::text("5s"), Value::Null]);
    assert_eq!(intervals(FLOOR, mongodb), ["15s", "2s"].map(Value::text));
}

#[test]
fn networks_are_external_and_only_the_joined_ones_are_named() {
    let text = "[platform]\nname = \"p\"\n[networks.a]\nname = \"x\"\n[networks.b]\n[projects.p]\nname = \"p\"\n[projects.p.services.s]\nimage = \"i\"\nnetworks = { a = { aliases = [\"z\"] } }\n[projects.p.services.t]\nimage = \"i\"\n";
    let compose = compose(&planned(text), 0);
    let external = map([("external", Value::Bool(true)), ("name", Value::text("x"))]);
    assert_eq!(compose.sections, [("networks".to_owned(), map([("a", external)]))]);
    assert_eq!(compose.services[0].body["networks"], map([("a", map([("aliases", Value::texts(["z"]))]))]));
    assert_eq!(compose.services[1].body.get("networks"), None);
}

#[test]
fn a_dependency_in_another_project_becomes_a_comment() {
    let plan = planned(SHOP);
    let web = plan.projects.iter().position(|it| it.key == "web").expect("web");
    let web = compose(&plan, web);
    let api = web.services.iter().find(|it| it.key == "api").expect("api");
    assert_eq!(
        api.comment,
        ["api", "Starts once data/db is healthy.", "Starts once data/migrate has completed."]
    );
    assert_eq!(api.body.get("depends_on"), None);
}

/// What is no map was once left out.
#[test]
fn keys_of_a_projects_own_hold_anything() {
    let text = "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\nx-list = [\"a\", 1]\nx-text = \"a\"\nx-map = { a = 1 }\n[projects.p.services.s]\nimage = \"i\"\n";
    let compose = compose(&planned(text), 0);
    let keys: Vec<_> = compose.sections.iter().map(|it| &it.0).collect();
    assert_eq!(keys, ["x-list", "x-text", "x-map"]);
    assert_eq!(compose.sections[0].1, Value::List(vec![Value::text("a"), Value::Integer(1)]));
}
