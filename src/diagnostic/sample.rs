//! Files and findings about them, with every part that a finding can have.

use super::{Finding, Lint, Safety, Severity, Stage, Subject, lint};
use crate::source::{Source, Sources};

static FIRST: Lint = lint!(Lint, Error, "host-port-collision");
static SECOND: Lint = lint!(Parse, Warning, "unknown-key");
static THIRD: Lint = Lint::new("no-place", Stage::Lint, Severity::Note, "");

const SPEC: &str = "\
# Größe
[projects.a.services.db]
ports = [\"5432:5432\"]
[projects.b.services.db]
ports = [\"5432:5432\"]
";

const COMPOSE: &str = "\
services:
  db:
    ports:
      - \"5432:5432\"
";

/// One finding of each severity.
pub(super) fn findings() -> (Sources, [Finding; 3]) {
    let source = Source::new("platform.spec.toml", SPEC);
    let port = |from: usize| {
        let start = from + SPEC[from..].find("5432:5432").expect("the sample has two ports");
        source.span(start..start + 4)
    };
    let (first, second) = (port(0), port(60));
    let findings = [
        Finding::new(&FIRST, "host port `5432` is published twice")
            .concerning(Subject::service("b", "db"))
            .concerning(Subject::service("a", "db"))
            .at(second, "published again here")
            .at(first, "first published here")
            .help("only one of them can start")
            .fix(Safety::Unsafe, second, "15432", "publish it as 15432"),
        Finding::new(&SECOND, "100%: a, b").at(first, "").help("did you mean `c`?").fix(
            Safety::Safe,
            first,
            "c",
            "rename it",
        ),
        Finding::new(&THIRD, "something about the whole"),
    ];
    (source.into(), findings)
}

/// One finding about two files.
pub(super) fn across_files() -> (Sources, [Finding; 1]) {
    let mut sources = Sources::default();
    let mut port = |path: &str, text: &str| {
        let source = Source::new(path, text);
        let start = text.find("5432:5432").expect("the sample has a port");
        let span = source.span(start..start + 4);
        let id = sources.add(source);
        crate::source::Span::new(id, span.start(), span.end())
    };
    let (first, second) = (port("platform.spec.toml", SPEC), port("b/docker-compose.yml", COMPOSE));
    let finding = Finding::new(&FIRST, "host port `5432` is published twice")
        .at(second, "published again here")
        .at(first, "first published here")
        .fix(Safety::Unsafe, second, "15432", "publish it as 15432");
    (sources, [finding])
}
