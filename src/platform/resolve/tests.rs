//! What resolving says about specs, and what it makes of them.

mod defaults;
mod health;
mod reach;
mod refused;
mod values;
mod variables;

use std::fmt::Write as _;

use super::*;
use crate::{
    diagnostic::human,
    spec::{self, Source},
};

/// Resolves a spec; gives the platform and a plain picture of the findings: severity and lint, message, places, help.
fn resolved(text: &str) -> (Option<Platform>, String) {
    let source = Source::new("platform.spec.toml", text);
    let parsed = spec::parse(&source);
    let (platform, findings) = resolve(&parsed.document.expect("TOML"));
    let mut picture = String::new();
    for finding in parsed.findings.iter().chain(&findings) {
        picture.push_str(
            &format!("{:?}[{}]: {}\n", finding.severity, finding.lint.id, finding.message).to_lowercase(),
        );
        for label in &finding.labels {
            let line = source.position(label.span.start()).line;
            let said = source.slice(label.span).lines().next().unwrap_or_default();
            _ = writeln!(picture, "  {line}: {said} -- {}", label.text);
        }
        for help in &finding.help {
            _ = writeln!(picture, "  help: {help}");
        }
    }
    (platform, picture)
}

#[test]
fn the_reference_platform_resolves() {
    let (platform, findings) = resolved(include_str!("../../../platform.spec.toml"));
    assert_eq!(findings, "");
    let plan = crate::plan::plan(&platform.expect("a platform"));
    for (position, service) in plan.services.iter().enumerate() {
        assert!(service.depends_on.iter().all(|it| it.service < position), "{}", service.id);
    }
}

/// What people read about a spec of two services, `db` and `api`, of one project, with `more` behind it.
fn said(more: &str) -> String {
    let text = format!(
        "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[projects.p.services]\ndb = {{ image = \"db\" }}\n\
         api = {{ image = \"api\" }}\n{more}"
    );
    let source = Source::new("platform.spec.toml", &text);
    let parsed = spec::parse(&source);
    let (_, findings) = resolve(&parsed.document.expect("TOML"));
    let all: Vec<_> = parsed.findings.into_iter().chain(findings).collect();
    human::render(&source.into(), &all, false)
}
