//! A spec and findings about it, with every part that a finding can have.

use super::{Finding, Safety};
use crate::spec::{Source, node::Span};

const TEXT: &str = "\
# Größe
[projects.a.services.db]
ports = [\"5432:5432\"]
[projects.b.services.db]
ports = [\"5432:5432\"]
";

/// One finding of each weight.
pub(super) fn findings() -> (Source, [Finding; 3]) {
    let source = Source::new("platform.spec.toml", TEXT);
    let port = |from: usize| {
        let start = from + TEXT[from..].find("5432:5432").expect("the sample has two ports");
        Span { start, end: start + 4 }
    };
    let (first, second) = (port(0), port(60));
    let findings = [
        Finding::error("host-port-collision", "host port `5432` is published twice")
            .about("b/db")
            .about("a/db")
            .at(second, "published again here")
            .at(first, "first published here")
            .help("only one of them can start")
            .fix(Safety::Unsafe, second, "15432", "publish it as 15432"),
        Finding::warning("unknown-key", "100%: a, b").at(first, "").help("did you mean `c`?").fix(
            Safety::Safe,
            first,
            "c",
            "rename it",
        ),
        Finding::note("no-place", "something about the whole"),
    ];
    (source, findings)
}
