//! Every page tells the truth: its bad example is found, its good example is not.

use super::*;
use crate::{
    platform::resolve,
    spec::{self, Source},
};

/// Everything that is found in a spec, from parsing to linting.
fn findings(text: &str) -> Vec<Finding> {
    let parsed = spec::parse(&Source::new("platform.spec.toml", text));
    let mut findings = parsed.findings;
    if let Some(document) = parsed.document {
        let (platform, resolved) = resolve(&document);
        findings.extend(resolved);
        findings.extend(platform.iter().flat_map(run));
    }
    findings
}

fn block<'a>(page: &'a str, heading: &str) -> &'a str {
    let section = page.split_once(&format!("\n## {heading}\n")).expect(heading).1;
    let start = section.find("```toml\n").expect(heading) + "```toml\n".len();
    &section[start..start + section[start..].find("```").expect(heading)]
}

#[test]
fn pages_are_complete_and_their_examples_true() {
    for lint in LINTS {
        assert!(lint.page.starts_with(&format!("# {}\n", lint.id)), "{}", lint.id);
        for heading in ["What", "Why", "Bad", "Good", "Fix"] {
            assert!(lint.page.contains(&format!("\n## {heading}\n")), "{}: {heading}", lint.id);
        }
        let bad = findings(block(lint.page, "Bad"));
        let ids: Vec<_> = bad.iter().map(|it| it.lint).collect();
        assert_eq!(ids, [lint.id], "{bad:#?}");
        assert!(!bad[0].labels.is_empty() && !bad[0].help.is_empty(), "{}", lint.id);
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
