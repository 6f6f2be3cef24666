//! Every page tells the truth: its bad example is found, its good example is not. The modules pin what is said of the
//! bad examples.

mod allow;
mod cost;
mod health;
mod names;
mod order;
mod precision;
mod projects;
mod property;
mod values;

use std::collections::BTreeSet;

use super::*;
use crate::{
    compile::{compile, compile_files, refused_files},
    diagnostic::{Report, Stage, human},
    import::{ComposeFile, Role},
    source::Source,
};

/// Everything that is found in a spec.
fn findings(text: &str) -> Report {
    compile(&Source::new("platform.spec.toml", text)).findings
}

fn block<'a>(page: &'a str, heading: &str) -> &'a str {
    let section = page.split_once(&format!("\n## {heading}\n")).expect(heading).1;
    let (_, section) = section.split_once("```").expect(heading);
    &section[..section.find("```").expect(heading)]
}

/// Everything that is found in an example, which begins with its language.
fn found_in(example: &str) -> Report {
    match example.split_once('\n').expect("a language") {
        ("toml", text) => findings(text),
        ("yaml", text) => {
            let source = Source::new("shop/compose.yml", text);
            let file =
                ComposeFile { source, dir: "shop".into(), dir_name: "shop".to_owned(), role: Role::Named };
            let compiled = match import::lower([file].into_iter().collect(), "shop") {
                Ok(lowered) => compile_files(lowered),
                Err(refused) => refused_files(refused),
            };
            compiled.1.findings
        }
        (language, _) => panic!("an example in {language}"),
    }
}

/// What is said of the bad example of a lint's page.
fn said(id: &str) -> String {
    said_of(block(find(id).expect(id).page, "Bad").trim_start_matches("toml\n"))
}

/// What is said of a spec.
fn said_of(text: &str) -> String {
    human::render(&Source::new("platform.spec.toml", text).into(), &findings(text), false)
}

#[test]
fn pages_are_complete_and_their_examples_are_true() {
    for lint in all() {
        assert!(lint.page.starts_with(&format!("# {}\n", lint.id)), "{}", lint.id);
        for heading in ["What", "Why", "Bad", "Good", "Fix"] {
            assert!(lint.page.contains(&format!("\n## {heading}\n")), "{}: {heading}", lint.id);
        }
        // A page is UTF-8 itself.
        if lint.id == "invalid-utf8" {
            continue;
        }
        let bad = found_in(block(lint.page, "Bad"));
        let ids: Vec<_> = bad.iter().map(|it| it.lint.id).collect();
        assert_eq!(ids, [lint.id], "{}: {bad:#?}", lint.id);
        assert!(!bad[0].labels.is_empty(), "{}", lint.id);
        // What the TOML library says is all that there is to say.
        assert!(!bad[0].help.is_empty() || lint.id == "syntax-error", "{}", lint.id);
        assert!(found_in(block(lint.page, "Good")).is_empty(), "{}", lint.id);
    }
}

/// The names of the files in a directory of this room, without their ending.
fn files(directory: &str, ending: &str) -> BTreeSet<String> {
    let path = format!("{}/src/lint{directory}", env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_dir(path).expect("a directory").map(|it| it.expect("a file").file_name());
    let names = names.map(|it| it.into_string().expect("a name in UTF-8"));
    names.filter_map(|it| it.strip_suffix(ending).map(str::to_owned)).collect()
}

#[test]
fn every_lint_has_a_page_and_every_page_a_lint() {
    let ids: Vec<String> = all().map(|it| it.id.to_owned()).collect();
    let unique: BTreeSet<String> = ids.iter().cloned().collect();
    assert_eq!(ids, unique.iter().cloned().collect::<Vec<_>>(), "ids are sorted, and each is there once");
    assert_eq!(unique, files("/pages", ".md"));
}

#[test]
fn every_file_of_a_lint_is_in_the_table_under_its_own_id() {
    let in_table: BTreeSet<String> = CHECKS.iter().map(|(lint, _)| lint.id.replace('-', "_")).collect();
    let mut in_files = files("", ".rs");
    for other in ["mod", "tests", "allow", "taken_paths"] {
        assert!(in_files.remove(other), "{other}.rs");
    }
    assert_eq!(in_table, in_files);
    assert!(CHECKS.iter().all(|(lint, _)| lint.stage == Stage::Lint));
    assert!(CHECKS.is_sorted_by_key(|(lint, _)| lint.id));
}

#[test]
fn the_reference_platform_is_clean() {
    assert!(findings(include_str!("../../platform.spec.toml")).is_empty());
}
