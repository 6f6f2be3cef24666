//! Whatever texts a plan contains, it renders, and what was rendered says what the plan says.

use arcgen::{
    compose::{Map, Value, command::Command},
    plan::{EnvironmentVariable, Hook, Plan, Tunable, Written},
    quote::dotenv_value,
    render::{render, section_text},
    verify::verify,
};
use proptest::{collection::vec, prelude::*};

use crate::{quoting::text, sample};

/// Puts the texts wherever people may write any text.
fn fill(plan: &mut Plan, texts: &[String]) {
    let mut texts = texts.iter().cycle().cloned();
    let mut next = || texts.next().unwrap_or_default();
    plan.title = next();
    plan.description = next();
    plan.levels.iter_mut().for_each(|level| *level = next());
    plan.switches.iter_mut().for_each(|switch| switch.description = next());
    plan.variables.iter_mut().for_each(|variable| variable.description = next());
    plan.tunables = vec![Tunable { name: "LOG_LEVEL".to_owned(), default: next() }];
    for project in &mut plan.projects {
        project.title = next();
        project
            .sections
            .push(("x-notes".to_owned(), Value::Map(Map::from_iter([(next(), Value::text(next()))]))));
    }
    for service in &mut plan.services {
        service.title = next();
        let labels = Value::Map(Map::from_iter([(next(), Value::text(next()))]));
        service.spec.rest.insert("labels".to_owned(), labels);
        let words = [next(), next()];
        service.spec.command =
            Some(Written { value: Some(Command::Words(words.to_vec())), compose: Value::texts(words) });
        service.spec.environment.push(EnvironmentVariable { name: "TEXT".to_owned(), value: Some(next()) });
        service.hooks = vec![Hook {
            title: next(),
            exec: vec!["sh".to_owned(), next()],
            accept: Some(next()),
            check: vec![next()],
            retries: 1,
        }];
        service.endpoints.iter_mut().for_each(|endpoint| endpoint.title = next());
    }
}

/// The lines of the picture that begins after a heading.
fn picture<'a>(section: &'a str, heading: &str) -> Vec<&'a str> {
    let (_, behind) = section.split_once(heading).expect(heading);
    let (_, picture) = behind.split_once("```mermaid\n").expect("there is a picture");
    picture.lines().map(str::trim).take_while(|line| *line != "```").collect()
}

#[test]
fn the_start_order_is_drawn_without_implied_edges() {
    let section = section_text(&sample::plan());
    // The API waits for the database too, but the migrations that it waits for do so already.
    let expected = [
        "flowchart LR",
        "subgraph level0[\"Level 0: Shared\"]",
        "s0[\"The base/db service\"]",
        "s1([\"The base/migrate service\"])",
        "end",
        "subgraph level1[\"Level 1: Apps\"]",
        "s2[\"Caf\u{e9} d'Ann\"]",
        "s3[\"The apps/admin service\"]",
        "end",
        "s0 --> s1",
        "s1 --> s2",
    ];
    assert_eq!(picture(&section, "### Start order"), expected);
}

#[test]
fn too_many_services_are_drawn_by_project() {
    let section = section_text(&sample::many(500));
    let expected = [
        "flowchart LR",
        "subgraph level0[\"Level 0: Shared\"]",
        "s0[\"The base project<br/>498 services\"]",
        "end",
        "subgraph level1[\"Level 1: Apps\"]",
        "s1[\"The apps project<br/>2 services\"]",
        "end",
        "s0 --> s1",
    ];
    assert_eq!(picture(&section, "### Start order"), expected);
}

#[test]
fn networks_are_drawn_with_their_services() {
    let expected = [
        "flowchart LR",
        "g0[\"The base project<br/>db\"]",
        "g1[\"The apps project<br/>api\"]",
        "n0{{\"toy-backbone\"}}",
        "g0 --- n0",
        "g1 --- n0",
    ];
    assert_eq!(picture(&section_text(&sample::plan()), "### Networks"), expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_renders_and_verifies(texts in vec(text(), 1..40)) {
        let mut plan = sample::plan();
        fill(&mut plan, &texts);
        let rendering = render(&plan);
        prop_assert_eq!(verify(&plan, &rendering), Ok(()));
        prop_assert_eq!(section_text(&plan).matches("```mermaid").count(), 2);
    }

    #[test]
    fn what_a_dotenv_file_can_contain_is_in_it(value in text()) {
        let Some(written) = dotenv_value(&value) else { return Err(TestCaseError::reject("it cannot")) };
        let mut plan = sample::plan();
        plan.variables[0].origin = arcgen::plan::VariableOrigin::Default(value.clone());
        let rendering = render(&plan);
        let line = format!("{}={written}", plan.variables[0].name);
        prop_assert!(rendering[camino::Utf8Path::new(".env.example")].lines().any(|it| it == line));
    }
}
