//! What resolving says about specs, and what it makes of them.

use std::fmt::Write as _;

use super::*;
use crate::spec::{self, Source};

/// Resolves a spec; gives the platform and a plain picture of the findings: severity and lint, message, places, help.
fn resolved(text: &str) -> (Option<Platform>, String) {
    let source = Source::new("platform.spec.toml", text);
    let parsed = spec::parse(&source);
    let (platform, findings) = resolve(&parsed.document.expect("TOML"));
    let mut picture = String::new();
    for finding in parsed.findings.iter().chain(&findings) {
        picture.push_str(
            &format!("{:?}[{}]: {}\n", finding.severity, finding.lint, finding.message).to_lowercase(),
        );
        for label in &finding.labels {
            let line = source.position(label.span.start).line;
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
