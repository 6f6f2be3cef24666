//! The front end in one call: from the text of a spec, or from Compose files, to the plan, with all findings.

use camino::Utf8Path;

use crate::{
    diagnostic::Report,
    import::{Lowered, Refused},
    lint,
    plan::{self, Plan},
    platform::{self, Platform},
    source::{Source, Sources},
    spec::{self, Parsed, encoding, node::Table},
};

/// What a spec compiles to.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Everything that was found.
    pub findings: Report,
    /// The tree of the spec; none where the text is not TOML.
    pub document: Option<Table>,
    /// The platform, as far as it could be resolved; none where there is no tree, or no project in it.
    pub platform: Option<Platform>,
    /// The plan; none where a finding is an error.
    pub plan: Option<Plan>,
}

/// Reads the bytes of a spec, which need not be text.
#[must_use]
pub fn parse_bytes(path: &Utf8Path, bytes: Vec<u8>) -> (Source, Parsed) {
    let (source, unreadable) = encoding::decode(path, bytes);
    let parsed = match unreadable {
        None => spec::parse(&source),
        Some(finding) => Parsed { document: None, findings: vec![finding] },
    };
    (source, parsed)
}

/// Compiles the bytes of a spec, which need not be text.
#[must_use]
pub fn compile_bytes(path: &Utf8Path, bytes: Vec<u8>) -> (Source, Compiled) {
    let (source, parsed) = parse_bytes(path, bytes);
    (source, compile_parsed(parsed))
}

/// Compiles a spec.
#[must_use]
pub fn compile(source: &Source) -> Compiled {
    compile_parsed(spec::parse(source))
}

/// Compiles a variant of a spec; none where the spec declares no variant of this name, or is not TOML.
#[must_use]
pub fn compile_variant(source: &Source, parsed: &Parsed, name: &str) -> Option<Compiled> {
    let document = spec::variant(parsed.document.as_ref()?, name)?;
    let findings = spec::validate(&source.clone().into(), &document);
    Some(compile_parsed(Parsed { document: Some(document), findings }))
}

/// Compiles a spec, and reports what is wrong with any of its variants too.
#[must_use]
pub fn compile_with_variants(source: &Source, parsed: Parsed) -> Compiled {
    let names = parsed.document.as_ref().map(spec::variants).unwrap_or_default();
    let found = names
        .into_iter()
        .filter_map(|it| Some((it.to_owned(), compile_variant(source, &parsed, it)?.findings)));
    let found: Vec<(String, Report)> = found.collect();
    let mut compiled = compile_parsed(parsed);
    compiled.findings.add_variants(found, &lint::UNNEEDED_ALLOW);
    compiled
}

/// Compiles Compose files that have no spec: the tree that an import makes of them goes the way of a spec, and what is found has its
/// places in them. The edits of the findings are left out, because they are written for a spec.
#[must_use]
pub fn compile_files(lowered: Lowered) -> (Sources, Compiled) {
    let mut findings = lowered.unchecked();
    let Lowered { sources, tree, mistakes, .. } = lowered;
    findings.extend(mistakes);
    findings.extend(spec::validate(&sources, &tree));
    // The files state no lowest version: whoever starts the platform has one that reads them.
    findings.retain(|it| it.lint != &spec::lints::NEWER_THAN_FLOOR);
    let mut compiled = compile_parsed(Parsed { document: Some(tree), findings });
    compiled.findings.leave_edits_out();
    // Without a spec there are no scripts that wait for one container of each service.
    compiled.findings.soften(&platform::lints::REPLICAS);
    (sources, compiled)
}

/// What is said of Compose files of which no tree can be made.
#[must_use]
pub fn refused_files(refused: Refused) -> (Sources, Compiled) {
    let compiled = Compiled::unread(refused.findings().into());
    (refused.sources, compiled)
}

/// Compiles a spec that is read. Every stage reports all that it finds, and a stage is skipped only if the one before it left it
/// nothing to look at.
#[must_use]
pub fn compile_parsed(parsed: Parsed) -> Compiled {
    let mut report = Report::default();
    let Parsed { document, findings } = parsed;
    report.add(findings);
    let Some(document) = document else { return Compiled::unread(report) };
    let (platform, mut findings) = platform::resolve(&document);
    findings.extend(platform.iter().flat_map(lint::run));
    report.add(findings);
    if let Some(platform) = &platform {
        lint::settle(platform, &mut report);
    }
    let findings = report.finished();
    let plan = platform.as_ref().filter(|_| !findings.has_errors()).map(plan::plan);
    Compiled { findings, document: Some(document), platform, plan }
}

impl Compiled {
    /// The result for a text that could not be read.
    fn unread(report: Report) -> Self {
        Self { findings: report.finished(), document: None, platform: None, plan: None }
    }
}
