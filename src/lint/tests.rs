//! Every page tells the truth: its bad example is found, its good example is not. The modules pin what is said of the
//! bad examples.

mod allow;
mod health;
mod names;
mod order;
mod precision;
mod projects;
mod property;
mod values;

use super::*;
use crate::{compile::compile, diagnostic::human, spec::Source};

/// Everything that is found in a spec.
fn findings(text: &str) -> Vec<Finding> {
    compile(&Source::new("platform.spec.toml", text)).findings
}

fn block<'a>(page: &'a str, heading: &str) -> &'a str {
    let section = page.split_once(&format!("\n## {heading}\n")).expect(heading).1;
    let start = section.find("```toml\n").expect(heading) + "```toml\n".len();
    &section[start..start + section[start..].find("```").expect(heading)]
}

/// What is said of the bad example of a lint's page.
fn said(id: &str) -> String {
    said_of(block(find(id).expect(id).page, "Bad"))
}

/// What is said of a spec.
fn said_of(text: &str) -> String {
    human::render(&Source::new("platform.spec.toml", text).into(), &findings(text), false)
}

#[test]
fn pages_are_complete_and_their_examples_true() {
    for lint in LINTS {
        assert!(lint.page.starts_with(&format!("# {}\n", lint.id)), "{}", lint.id);
        for heading in ["What", "Why", "Bad", "Good", "Fix"] {
            assert!(lint.page.contains(&format!("\n## {heading}\n")), "{}: {heading}", lint.id);
        }
        // A page is UTF-8 itself.
        if lint.id == "invalid-utf8" {
            continue;
        }
        let bad = findings(block(lint.page, "Bad"));
        let ids: Vec<_> = bad.iter().map(|it| it.lint).collect();
        assert_eq!(ids, [lint.id], "{}: {bad:#?}", lint.id);
        assert!(!bad[0].labels.is_empty(), "{}", lint.id);
        // What the TOML library says is all that there is to say.
        assert!(!bad[0].help.is_empty() || lint.id == "syntax-error", "{}", lint.id);
        assert_eq!(findings(block(lint.page, "Good")), [], "{}", lint.id);
    }
}

#[test]
fn the_table_is_sorted_and_every_page_is_in_it() {
    assert!(LINTS.is_sorted_by_key(|it| it.id));
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/pages");
    let pages = std::fs::read_dir(directory).expect("pages").count();
    assert_eq!(pages, LINTS.len());
}

#[test]
fn the_reference_platform_is_clean() {
    assert_eq!(findings(include_str!("../../platform.spec.toml")), []);
}

/// The ids of all findings that a file's code makes, its tests aside.
fn ids_in(code: &str) -> Vec<&str> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut ids = Vec::new();
    for constructor in ["Finding::error(", "Finding::warning(", "Finding::note("] {
        for (position, _) in code.match_indices(constructor) {
            let argument = code[position + constructor.len()..].trim_start();
            ids.extend(argument.strip_prefix('"').and_then(|it| it.split('"').next()));
        }
    }
    ids
}

#[test]
fn every_finding_has_a_page() {
    // Files that only tests read.
    let samples = ["tests.rs", "sample.rs"];
    let mut directories = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(directory) = directories.pop() {
        for entry in std::fs::read_dir(directory).expect("sources") {
            let path = entry.expect("sources").path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|it| it == "rs")
                && !samples.iter().any(|it| path.ends_with(it))
            {
                let code = std::fs::read_to_string(&path).expect("sources");
                for id in ids_in(&code) {
                    assert!(find(id).is_some(), "{id} of {}", path.display());
                }
            }
        }
    }
}
